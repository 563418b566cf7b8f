package dev.edict.contract.fragment;

import org.jspecify.annotations.Nullable;

/**
 * What one top-level Java type contributes to the contract. Fragments refer to types by binary name (JLS §13.1) and hold nothing that
 * depends on another compilation unit, so that an incremental compiler may write them one at a time.
 */
public sealed interface Fragment permits ResourceFragment, TypeFragment {

    /** Where fragments live inside a jar or a class directory. */
    String ROOT = "META-INF/edict/";

    /** The binary name of the top-level type. */
    String type();

    /** The source file, relative to its source root. */
    @Nullable
    String source();

    /** The name of the file that keeps this fragment. */
    String fileName();
}

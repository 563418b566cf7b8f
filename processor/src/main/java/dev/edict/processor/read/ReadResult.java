package dev.edict.processor.read;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Where;

/** What became of one root resource class in one round. */
public sealed interface ReadResult {

    /**
     * Everything it mentions is known.
     *
     * @param entangled whether its locators lead on in more ways than were followed
     */
    record Ready(ApiResource api, boolean entangled) implements ReadResult {}

    /** A type it mentions does not exist yet; another processor may generate it in a later round. */
    record Deferred(String missingType, Where where) implements ReadResult {}

    /** It cannot be read: the compiler's own errors say why. */
    record Unusable(String reason, Where where) implements ReadResult {}
}

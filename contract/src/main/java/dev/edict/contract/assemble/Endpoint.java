package dev.edict.contract.assemble;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the document with what it takes from the resource that declares it.
 *
 * @param resource the resource's binary name
 * @param source the resource's source file
 * @param tags those of the resource
 */
record Endpoint(String resource, @Nullable String source, List<Tag> tags, OperationFragment operation) {

    Endpoint with(OperationFragment other) {
        return new Endpoint(resource, source, tags, other);
    }
}

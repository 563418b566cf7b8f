package dev.edict.processor.rule.path;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.ServiceWide;
import java.util.List;

/** A rule about the words of paths, which points at the {@code @Path} that has them. */
interface PathWide extends ServiceWide {

    /** The one path is out of style, whatever the others are. */
    @Override
    default boolean isMutual() {
        return false;
    }

    @Override
    default Where place(Operation operation) {
        return operation.pathPlace();
    }

    @Override
    default Where place(Operation operation, String segment) {
        return PathPlaces.of(operation, segment);
    }

    @Override
    default List<Where> places(Operation operation) {
        return operation.path().stream().map(PathPart::where).toList();
    }
}

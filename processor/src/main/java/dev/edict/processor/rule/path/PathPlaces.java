package dev.edict.processor.rule.path;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.Where;
import java.util.List;

/** Which {@code @Path} of an operation wrote a part of its path. */
final class PathPlaces {
    private PathPlaces() {}

    /** The innermost that has the segment, variables by name; the innermost of all if none has. */
    static Where of(Operation operation, String segment) {
        List<PathPart> path = operation.path();
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).value().contains(bare(segment))) {
                for (PathTemplate template : path.get(i).template().segments()) {
                    if (template.display().equals(segment)) {
                        return path.get(i).where();
                    }
                }
            }
        }
        return operation.pathPlace();
    }

    private static String bare(String segment) {
        return segment.startsWith("{") ? segment.substring(1, segment.length() - 1) : segment;
    }
}

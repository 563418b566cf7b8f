package dev.edict.processor.rule.method;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathTemplate;
import java.util.List;

/** What the other operations of a resource say about what a path stands for. */
final class Siblings {
    private Siblings() {}

    /**
     * Whether a path is a collection for sure: a GET of it answers a list or is {@code @Paginated}, or a POST of it
     * stands beside operations on {@code …/{id}}. A singleton such as {@code /settings} has neither.
     */
    static boolean isCollection(ApiResource api, Operation operation) {
        List<PathTemplate> segments = operation.template().segments();
        if (segments.isEmpty() || !segments.get(segments.size() - 1).variables().isEmpty()) {
            return false;
        }
        String path = operation.template().shape();
        boolean created = false;
        boolean members = false;
        for (Operation other : api.operations()) {
            String shape = other.template().shape();
            if (shape.equals(path)) {
                if (other.httpMethod().equals("GET")
                        && (other.paging().isPresent() || other.reply().item().isPresent())) {
                    return true;
                }
                created |= other.httpMethod().equals("POST");
            } else {
                members |= shape.length() > path.length()
                        && shape.startsWith(path)
                        && isMember(other.template().segments(), segments.size());
            }
        }
        return created && members;
    }

    private static boolean isMember(List<PathTemplate> segments, int depth) {
        return segments.size() == depth + 1 && segments.get(depth).isVariable();
    }
}

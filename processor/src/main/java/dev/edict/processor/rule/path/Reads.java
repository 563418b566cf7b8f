package dev.edict.processor.rule.path;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Reply;

/** Reads whose paths may hold a verb. */
final class Reads {
    private Reads() {}

    /** A page for people may be called what its button says: {@code GET /users/create} shows a form. */
    static boolean isPage(Operation operation) {
        return !operation.produces().isEmpty()
                && operation.produces().stream().allMatch(type -> type.startsWith("text/html"));
    }

    /**
     * A GET that lists, or that answers something beside the POST that is the command, tells about the command: what can be sent, what
     * was submitted.
     */
    static boolean isAboutCommand(ApiResource api, Operation operation) {
        if (!operation.httpMethod().equals("GET")) {
            return false;
        }
        if (operation.reply().item().isPresent()) {
            return true;
        }
        if (operation.reply().kind() != Reply.Kind.ENTITY) {
            return false;
        }
        for (Operation other : api.operations()) {
            if (other.httpMethod().equals("POST")
                    && other.template().shape().equals(operation.template().shape())) {
                return true;
            }
        }
        return false;
    }
}

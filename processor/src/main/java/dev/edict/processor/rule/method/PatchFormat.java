package dev.edict.processor.rule.method;

import dev.edict.processor.model.Operation;

/** In what form a PATCH takes its changes. */
enum PatchFormat {
    /** A format made for patches: RFC 7396, RFC 6902 or another with "patch" in its name (RFC 5789 §2). */
    PATCH_DOCUMENT,
    JSON,
    OTHER,
    /** Nothing is declared, so that anything may come. */
    ANY;

    static PatchFormat of(Operation operation) {
        boolean json = false;
        for (String type : operation.consumes()) {
            if (type.contains("patch")) {
                return PATCH_DOCUMENT;
            }
            json |= type.contains("json");
        }
        return operation.consumes().isEmpty() ? ANY : json ? JSON : OTHER;
    }

    static boolean isMergePatch(Operation operation) {
        for (String type : operation.consumes()) {
            if (type.startsWith("application/merge-patch")) {
                return true;
            }
        }
        return false;
    }
}

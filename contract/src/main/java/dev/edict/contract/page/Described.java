package dev.edict.contract.page;

import dev.edict.contract.assemble.DocumentedOperation;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * An operation as the pages see it.
 *
 * @param anchor where it is found on the page of all operations
 * @param object its Operation Object
 * @param tag what it is listed under; empty where it has none
 */
record Described(String anchor, DocumentedOperation documented, JsonObject object, String tag) {

    String method() {
        return documented.method().toUpperCase(Locale.ROOT);
    }

    String path() {
        return documented.path();
    }

    OperationFragment operation() {
        return documented.operation();
    }

    List<ProblemFragment> problems() {
        return documented.problems();
    }

    String summary() {
        return object.text("summary").orElse("");
    }
}

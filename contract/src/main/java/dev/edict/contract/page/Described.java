package dev.edict.contract.page;

import dev.edict.contract.assemble.DocumentedOperation;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** What the viewer lists operations without a tag under. */
    private static final String UNTAGGED = "default";

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

    /** Where the viewer of schemas shows it; the viewer itself where it has no place of its own there. */
    String inViewer() {
        String id = object.text("operationId").orElse("");
        return id.isEmpty()
                ? Tab.REFERENCE.file()
                : Tab.REFERENCE.file() + "#/" + encoded(tag.isEmpty() ? UNTAGGED : tag) + "/" + encoded(id);
    }

    /** As {@code encodeURIComponent} does, which the viewer undoes. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String summary() {
        return object.text("summary").orElse("");
    }
}

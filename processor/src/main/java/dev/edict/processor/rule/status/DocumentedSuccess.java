package dev.edict.processor.rule.status;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.DocumentedResponses;
import dev.edict.processor.rule.DocumentedResponses.Response;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A success that an annotation documents.
 *
 * @param status 0 for the range {@code 2XX}
 */
record DocumentedSuccess(int status, Where where, boolean text) {
    private static final Pattern SUCCESS = Pattern.compile("2(\\d\\d|[xX]{2})");

    /** {@code default} documents no particular one. */
    static List<DocumentedSuccess> of(Operation operation) {
        return DocumentedResponses.of(operation.annotations()).stream()
                .filter(response -> SUCCESS.matcher(response.code()).matches())
                .map(DocumentedSuccess::of)
                .toList();
    }

    private static DocumentedSuccess of(Response response) {
        boolean range = response.code().endsWith("X") || response.code().endsWith("x");
        return new DocumentedSuccess(range ? 0 : Integer.parseInt(response.code()), response.where(), response.text());
    }

    boolean covers(int sent) {
        return status == 0 || status == sent;
    }
}

package dev.edict.processor.rule.error;

import dev.edict.processor.body.Answer;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Served;

/** Whether the content of an error is read by a program. */
final class ErrorContent {
    private ErrorContent() {}

    /** Pages, plain text and files are for people, and so are their errors. */
    static boolean isDocument(Served served, Answer answer) {
        if (answer.mediaType().isPresent()) {
            return isDocument(answer.mediaType().get());
        }
        return served.operation().filter(ErrorContent::answersOther).isEmpty();
    }

    private static boolean answersOther(Operation operation) {
        return !operation.produces().isEmpty() && operation.produces().stream().noneMatch(ErrorContent::isDocument);
    }

    private static boolean isDocument(String mediaType) {
        return mediaType.contains("json")
                || mediaType.contains("xml") && !mediaType.contains("html")
                || mediaType.contains("*/*");
    }
}

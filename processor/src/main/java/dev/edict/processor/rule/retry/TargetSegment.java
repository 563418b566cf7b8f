package dev.edict.processor.rule.retry;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.rule.Words;
import java.util.List;

/**
 * The segment that says what a request is about: the last literal one.
 *
 * @param words of the segment, or of the custom verb behind a colon (AIP-136)
 * @param command whether the segment ends the path and stands below a single resource: {@code {id}/cancel}
 */
record TargetSegment(List<String> words, boolean command) {

    static TargetSegment of(Operation operation) {
        List<PathTemplate> segments = operation.template().segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            PathTemplate segment = segments.get(i);
            boolean last = i == segments.size() - 1;
            String text = lastText(segment);
            int custom = text.lastIndexOf(':');
            if (last && custom >= 0) {
                return new TargetSegment(Words.of(text.substring(custom + 1)), true);
            }
            if (segment.literal().isPresent()) {
                boolean below = i > 0 && !segments.get(i - 1).variables().isEmpty();
                return new TargetSegment(Words.of(text), last && below);
            }
        }
        return new TargetSegment(List.of(), false);
    }

    private static String lastText(PathTemplate segment) {
        List<PathTemplate.Piece> pieces = segment.pieces();
        return pieces.get(pieces.size() - 1) instanceof PathTemplate.Literal literal ? literal.text() : "";
    }
}

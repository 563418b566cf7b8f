package dev.edict.processor.rule.error;

import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.rule.Words;
import java.util.ArrayList;
import java.util.List;

/** What a declared error says by its name. */
public final class ErrorWords {
    private ErrorWords() {}

    /** The words of the last part of its type, and of its title. */
    public static List<String> of(ErrorReply error) {
        String type = error.type();
        int from = Math.max(type.lastIndexOf('/'), Math.max(type.lastIndexOf(':'), type.lastIndexOf('#'))) + 1;
        List<String> words = new ArrayList<>(Words.of(type.substring(from)));
        words.addAll(Words.of(error.title()));
        return words;
    }
}

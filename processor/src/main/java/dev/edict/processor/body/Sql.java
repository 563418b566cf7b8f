package dev.edict.processor.body;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the beginning of a constant SQL or JPQL statement says. */
record Sql(boolean writes, Optional<String> table) {

    private static final Pattern LEADING = Pattern.compile("(?:\\s|/\\*.*?\\*/|--[^\\n]*\\n)+", Pattern.DOTALL);
    private static final Pattern VERB = Pattern.compile(
            "(insert|update|delete|merge|upsert|replace|truncate|drop|alter|create|select|from|with|call)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile(
            "\\w+\\s+(?:(?:or\\s+\\w+|ignore|low_priority|delayed|versioned|unique|global|temporary|only|table|view|index|sequence"
                    + "|schema|if\\s+(?:not\\s+)?exists|into|from)\\s+)*[\"`\\[]?(?:\\w+[\"`\\]]?\\.[\"`\\[]?)*(\\w+)",
            Pattern.CASE_INSENSITIVE);

    /**
     * Empty when the text is no statement.
     *
     * @param complete whether the text goes on to its end, so that its words are whole
     */
    static Optional<Sql> parse(String text, boolean complete) {
        String statement = text;
        Matcher leading = LEADING.matcher(text);
        if (leading.lookingAt()) {
            statement = text.substring(leading.end());
        }
        Matcher verb = VERB.matcher(statement);
        if (!verb.lookingAt() || verb.end() == statement.length()) {
            return Optional.empty();
        }
        boolean writes = !verb.group(1).toLowerCase(java.util.Locale.ROOT).matches("select|from|with|call");
        Matcher table = TABLE.matcher(statement);
        boolean named = writes && table.lookingAt() && (complete || table.end() < statement.length());
        return Optional.of(new Sql(writes, named ? Optional.of(table.group(1)) : Optional.empty()));
    }
}

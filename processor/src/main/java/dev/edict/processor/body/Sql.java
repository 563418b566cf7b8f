package dev.edict.processor.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the beginning of a constant SQL or JPQL statement says.
 *
 * @param columns what an UPDATE sets, where the whole statement is known
 */
record Sql(Effect effect, Optional<String> table, List<String> columns) {
    enum Effect {
        WRITES,
        /** It reads, or sets something for the session only. */
        READS,
        UNKNOWN
    }

    private static final Pattern LEADING = Pattern.compile("(?:\\s|/\\*.*?\\*/|--[^\\n]*\\n)+", Pattern.DOTALL);
    private static final Pattern VERB = Pattern.compile("([a-z]+)[\\s(*]", Pattern.CASE_INSENSITIVE);
    private static final Set<String> WRITING =
            Set.of("insert", "update", "delete", "merge", "upsert", "replace", "truncate", "drop", "alter", "create");
    private static final Set<String> READING =
            Set.of("select", "from", "set", "reset", "show", "explain", "lock", "analyze", "refresh");
    private static final Set<String> OPEN = Set.of("with", "call");
    private static final Pattern TEMPORARY = Pattern.compile(
            "create\\s+(?:or\\s+replace\\s+)?(?:local\\s+|global\\s+)?temp(?:orary)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile(
            "\\w+\\s+(?:(?:or\\s+\\w+|ignore|low_priority|delayed|versioned|unique|global|temporary|only|table|view|index|sequence"
                    + "|schema|if\\s+(?:not\\s+)?exists|into|from)\\s+)*[\"`\\[]?(?:\\w+[\"`\\]]?\\.[\"`\\[]?)*(\\w+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SET = Pattern.compile(
            "\\sset\\s(.*?)(?:\\s(?:where|from|returning)\\s.*)?\\z", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final Pattern COLUMN =
            Pattern.compile("\\s*(?:\\w+\\.)*[\"`\\[]?(\\w+)[\"`\\]]?\\s*=.*", Pattern.DOTALL);

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
        if (!verb.lookingAt()) {
            return Optional.empty();
        }
        return effect(verb.group(1).toLowerCase(Locale.ROOT), statement).map(new Reading(statement, complete)::sql);
    }

    private static Optional<Effect> effect(String verb, String statement) {
        if (WRITING.contains(verb)) {
            boolean temporary = TEMPORARY.matcher(statement).lookingAt();
            return Optional.of(temporary ? Effect.READS : Effect.WRITES);
        }
        return READING.contains(verb)
                ? Optional.of(Effect.READS)
                : Optional.of(Effect.UNKNOWN).filter(unknown -> OPEN.contains(verb));
    }

    private record Reading(String statement, boolean complete) {
        Sql sql(Effect effect) {
            return effect == Effect.WRITES
                    ? new Sql(effect, table(), complete ? columns() : List.of())
                    : new Sql(effect, Optional.empty(), List.of());
        }

        private Optional<String> table() {
            Matcher table = TABLE.matcher(statement);
            boolean named = table.lookingAt() && (complete || table.end() < statement.length());
            return named ? Optional.of(table.group(1)) : Optional.empty();
        }

        /** None where something else than plain assignments stands there. */
        private List<String> columns() {
            String plain = statement;
            for (String outer = ""; !outer.equals(plain); ) {
                outer = plain;
                plain = IN_PARENTHESES.matcher(plain).replaceAll("");
            }
            Matcher set = SET.matcher(plain);
            if (!plain.regionMatches(true, 0, "update", 0, "update".length()) || !set.find()) {
                return List.of();
            }
            List<String> columns = new ArrayList<>();
            for (String assignment : set.group(1).split(",", -1)) {
                Matcher column = COLUMN.matcher(assignment);
                if (!column.matches()) {
                    return List.of();
                }
                columns.add(column.group(1));
            }
            return columns;
        }
    }
}

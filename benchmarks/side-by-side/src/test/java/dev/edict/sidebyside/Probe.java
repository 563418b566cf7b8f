package dev.edict.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing that a document should say of a source.
 *
 * @param origin where the expectation comes from
 * @param vocabulary whose annotations the source has, besides those of Jakarta and Jackson; of a tool that does not read them nothing is
 *     expected
 */
record Probe(String name, String origin, Vocabulary vocabulary, String source, List<Check> checks) {

    enum Vocabulary {
        NONE,
        MICROPROFILE,
        SWAGGER
    }

    private static final String HEADING = "## ";
    private static final String EXPECTED = "---";

    /** Headings of a name, an origin and perhaps a vocabulary, parted by bars; then the source; then what is expected, a line each. */
    static List<Probe> parse(List<String> lines) {
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(HEADING)) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith(HEADING)) {
                    end++;
                }
                probes.add(one(lines.subList(i, end)));
            }
        }
        return probes;
    }

    private static Probe one(List<String> lines) {
        String[] heading = lines.get(0).substring(HEADING.length()).split("\\|");
        int border = lines.indexOf(EXPECTED);
        Vocabulary vocabulary =
                heading.length > 2 ? Vocabulary.valueOf(heading[2].strip().toUpperCase(Locale.ROOT)) : Vocabulary.NONE;
        return new Probe(
                heading[0].strip(),
                heading[1].strip(),
                vocabulary,
                String.join("\n", lines.subList(1, border)),
                lines.subList(border + 1, lines.size()).stream()
                        .filter(line -> !line.isBlank())
                        .map(Check::parse)
                        .toList());
    }
}

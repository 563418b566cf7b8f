package dev.edict.processor.report;

import java.net.URI;
import java.util.Comparator;

/**
 * A place as an editor counts it, where the compiler tells.
 *
 * @param path relative to the source root
 * @param line from 1; of a declaration, where its name stands
 * @param column from 1
 * @param start offset of the first character, from 0; of a declaration, where its annotations and modifiers start
 * @param end offset after the last character; {@code start} when the compiler does not tell
 */
public record Position(URI file, String path, long line, long column, long start, long end)
        implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::path)
            .thenComparing(Position::file)
            .thenComparingLong(Position::line)
            .thenComparingLong(Position::column)
            .thenComparingLong(Position::end);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}

package dev.edict.processor.lifecycle;

import dev.edict.processor.report.Region;
import java.util.Arrays;

/** Where the lines of a source begin, as the Java language ends them (JLS §3.4). A tab is one column, as in SARIF. */
final class SourceLines {
    private final int[] starts;

    SourceLines(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /**
     * @param start offset of the first character
     * @param end offset after the last one
     */
    Region region(int start, int end) {
        int first = line(start);
        int last = line(end);
        return new Region(first + 1L, start - starts[first] + 1L, last + 1L, end - starts[last] + 1L);
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}

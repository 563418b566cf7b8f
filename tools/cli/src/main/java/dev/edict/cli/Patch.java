package dev.edict.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A source and what it becomes.
 *
 * @param changes those that are made, in order; none of them touches another
 * @param leftOut how many would have
 */
record Patch(String before, List<Change> changes, int leftOut) {
    private static final int CONTEXT = 2;

    Patch {
        changes = List.copyOf(changes);
    }

    static Patch of(String before, List<Change> sorted) {
        List<Change> taken = new ArrayList<>();
        int end = 0;
        for (Change change : sorted) {
            boolean fits = change.end() <= before.length();
            if (fits && (taken.isEmpty() || change.start() > end || change.start() == end && change.end() > end)) {
                taken.add(change);
                end = change.end();
            }
        }
        return new Patch(before, taken, sorted.size() - taken.size());
    }

    String after() {
        return changed(0, before.length(), changes);
    }

    private String changed(int from, int to, List<Change> some) {
        StringBuilder text = new StringBuilder();
        int at = from;
        for (Change change : some) {
            text.append(before, at, change.start()).append(change.text());
            at = change.end();
        }
        return text.append(before, at, to).toString();
    }

    /** In the unified format, so that other tools can apply it too. */
    String diff(String file) {
        if (changes.isEmpty()) {
            return "";
        }
        StringBuilder diff = new StringBuilder("--- a/" + file + "\n+++ b/" + file + "\n");
        List<Change> hunk = new ArrayList<>();
        int grown = 0;
        for (Change change : changes) {
            if (!hunk.isEmpty()
                    && line(change.start()) - line(hunk.get(hunk.size() - 1).end()) > 2 * CONTEXT) {
                grown += hunk(hunk, grown, diff);
                hunk.clear();
            }
            hunk.add(change);
        }
        hunk(hunk, grown, diff);
        return diff.toString();
    }

    /**
     * @param grown by how many lines what comes before has become longer
     * @return the same for this hunk
     */
    private int hunk(List<Change> hunk, int grown, StringBuilder diff) {
        int first = Math.max(0, line(hunk.get(0).start()) - CONTEXT);
        int last = Math.min(lines() - 1, line(hunk.get(hunk.size() - 1).end()) + CONTEXT);
        int start = offset(first);
        int end = offset(last + 1);
        List<String> body = new ArrayList<>();
        int at = start;
        int added = 0;
        for (int i = 0; i < hunk.size(); ) {
            // Changes that share a line are one.
            int next = i + 1;
            while (next < hunk.size()
                    && line(hunk.get(next).start()) == line(hunk.get(next - 1).end())) {
                next++;
            }
            int from = offset(line(hunk.get(i).start()));
            int to = offset(line(hunk.get(next - 1).end()) + 1);
            put(" ", before.substring(at, from), body);
            put("-", before.substring(from, to), body);
            String become = changed(from, to, hunk.subList(i, next));
            put("+", become, body);
            added += (int)
                    (become.lines().count() - before.substring(from, to).lines().count());
            at = to;
            i = next;
        }
        put(" ", before.substring(at, end), body);
        int length = last - first + 1;
        diff.append("@@ -%d,%d +%d,%d @@\n".formatted(first + 1, length, first + 1 + grown, length + added));
        body.forEach(line -> diff.append(line).append('\n'));
        return added;
    }

    private static void put(String mark, String text, List<String> body) {
        text.lines().forEach(line -> body.add(mark + line));
    }

    private int lines() {
        return (int) before.lines().count();
    }

    /** From 0. */
    private int line(int offset) {
        int line = 0;
        for (int i = before.indexOf('\n'); i >= 0 && i < offset; i = before.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    private int offset(int line) {
        int at = 0;
        for (int i = 0; i < line; i++) {
            int end = before.indexOf('\n', at);
            if (end < 0) {
                return before.length();
            }
            at = end + 1;
        }
        return at;
    }
}

package dev.edict.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A branch of paths: {@code /admin/**}. A star stands for one segment, two for any number of them, {@code {}} for a variable, whatever its
 * name. Patterns are ordered so that of several that match a path the first is the most special: from the left, text comes
 * before a variable, that before a star, and that before two.
 */
public record PathPattern(List<String> segments) implements Comparable<PathPattern> {
    private static final String ANY = "*";
    private static final String ANY_NUMBER = "**";
    private static final String VARIABLE = "{}";

    public PathPattern {
        segments = List.copyOf(segments);
    }

    /**
     * @throws IllegalArgumentException with what is wrong with it
     */
    public static PathPattern parse(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("'" + text + "' is no pattern of paths; write it as /admin/**");
        }
        List<String> segments = new ArrayList<>();
        for (String segment : text.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(segment(segment, text));
            }
        }
        return new PathPattern(segments);
    }

    private static String segment(String segment, String text) {
        if (segment.startsWith("{") && segment.endsWith("}")) {
            return VARIABLE;
        }
        if (segment.contains(ANY) && !segment.equals(ANY) && !segment.equals(ANY_NUMBER)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no pattern of paths: a star stands for a whole segment");
        }
        return segment;
    }

    public boolean matches(PathTemplate path) {
        return matches(0, path.segments(), 0);
    }

    private boolean matches(int at, List<PathTemplate> path, int from) {
        if (at == segments.size()) {
            return from == path.size();
        }
        String segment = segments.get(at);
        if (segment.equals(ANY_NUMBER)) {
            return matches(at + 1, path, from) || from < path.size() && matches(at, path, from + 1);
        }
        return from < path.size() && fits(segment, path.get(from)) && matches(at + 1, path, from + 1);
    }

    private static boolean fits(String segment, PathTemplate actual) {
        return switch (segment) {
            case ANY -> true;
            case VARIABLE -> actual.isVariable();
            default -> actual.literal().filter(segment::equals).isPresent();
        };
    }

    @Override
    public int compareTo(PathPattern other) {
        for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            String own = segments.get(i);
            String its = other.segments.get(i);
            int order = Integer.compare(rank(own), rank(its));
            order = order != 0 ? order : own.compareTo(its);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(other.segments.size(), segments.size());
    }

    private static int rank(String segment) {
        return switch (segment) {
            case ANY_NUMBER -> 3;
            case ANY -> 2;
            case VARIABLE -> 1;
            default -> 0;
        };
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}

package dev.edict.contract.page;

import java.util.HashSet;
import java.util.Set;

/** Names of places on a page that a link can hold as they are, each given once. */
final class Anchors {

    private final Set<String> given = new HashSet<>();

    String of(String text) {
        String anchor = slug(text);
        String free = anchor;
        for (int i = 2; !given.add(free); i++) {
            free = anchor + "-" + i;
        }
        return free;
    }

    private static String slug(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.';
            if (isPlain) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return slug.isEmpty() ? "place" : slug.toString();
    }
}

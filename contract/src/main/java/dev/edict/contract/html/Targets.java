package dev.edict.contract.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which links a page follows. What is not known to be harmless is not: browsers skip characters inside the name of a scheme. */
final class Targets {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

    private Targets() {}

    /** Relative ones (RFC 3986 §4.2), and those of schemes that only show something. */
    static boolean isHarmless(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == ':') {
                return SCHEMES.contains(target.substring(0, i).toLowerCase(Locale.ROOT));
            }
            if (c == '/' || c == '?' || c == '#') {
                return true;
            }
            if (c <= ' ' || c == '\\' || c == '&') {
                return false;
            }
        }
        return !target.isEmpty();
    }

    static boolean isBesideThePage(String file) {
        return FILE.matcher(file).matches();
    }
}

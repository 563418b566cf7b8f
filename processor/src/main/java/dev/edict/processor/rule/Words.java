package dev.edict.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that a name is made of. Rules compare whole words: {@code output} has nothing to do with {@code put}. */
public final class Words {
    private Words() {}

    /** Words of a name in kebab, snake, camel or header case, in lower case: {@code getHTTPUrl} gives get, http, url. */
    public static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            boolean separates = !Character.isLetterOrDigit(name.charAt(i));
            if (separates || i > start && startsWord(name, i)) {
                add(name, start, i, words);
                start = separates ? i + 1 : i;
            }
        }
        add(name, start, name.length(), words);
        return words;
    }

    /** A capital after a small letter or digit, or the last of several capitals. */
    private static boolean startsWord(String name, int i) {
        char before = name.charAt(i - 1);
        return Character.isUpperCase(name.charAt(i))
                && (Character.isLowerCase(before)
                        || Character.isDigit(before)
                        || Character.isUpperCase(before)
                                && i + 1 < name.length()
                                && Character.isLowerCase(name.charAt(i + 1)));
    }

    private static void add(String name, int start, int end, List<String> words) {
        if (start < end) {
            words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }

    /** The letters and digits of a name, in small letters: {@code access_token} and {@code accessToken} are one. */
    public static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }

    public static boolean hasOne(List<String> words, Set<String> of) {
        for (String word : words) {
            if (of.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The words as one kebab-case name. */
    public static String kebab(List<String> words) {
        return String.join("-", words);
    }

    /** The word without the ending of a regular English plural; good enough to compare two names, never to print one. */
    public static String stem(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 2
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Whether two names say the same thing in singular or plural and whatever case. */
    public static boolean sameThing(List<String> one, List<String> other) {
        return one.stream()
                .map(Words::stem)
                .toList()
                .equals(other.stream().map(Words::stem).toList());
    }
}

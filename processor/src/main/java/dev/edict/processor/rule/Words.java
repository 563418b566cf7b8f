package dev.edict.processor.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words that a name is made of. Rules compare whole words: {@code output} has nothing to do with {@code put}. */
public final class Words {
    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private Words() {}

    /** Words of a name in kebab, snake, camel or header case, in lower case: {@code getHTTPUrl} gives get, http, url. */
    public static List<String> of(String name) {
        return Arrays.stream(BETWEEN.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
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

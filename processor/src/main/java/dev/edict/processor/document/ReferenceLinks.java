package dev.edict.processor.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links to program elements in Markdown comments (JEP 467): {@code [Order#cancel()]} and {@code [the order][Order]}. There are no pages
 * that they could lead to, so that what they say stands for them. Code, links with an address and definitions are left alone.
 */
final class ReferenceLinks {

    /** Code spans and fenced blocks, which are passed over; or a link, with a second pair of brackets or without, and no address. */
    private static final Pattern CODE_OR_LINK = Pattern.compile(
            "(`+)(?s:.*?)\\1|(?<![\\\\!\\]])\\[((?:[^\\[\\]\\\\]|\\[\\])+)](?:\\[((?:[^\\[\\]]|\\[\\])+)])?(?![(:\\[])");

    /** A type, a member of one, or a member of the class itself. */
    private static final Pattern ELEMENT = Pattern.compile(
            "(?:[\\p{L}_$][\\w$]*\\.)*[\\p{L}_$][\\w$]*(?:#[\\w$]+(?:\\([^()]*\\))?)?|#[\\w$]+(?:\\([^()]*\\))?");

    private ReferenceLinks() {}

    static String replace(String markdown) {
        if (markdown.indexOf('[') < 0) {
            return markdown;
        }
        return CODE_OR_LINK
                .matcher(markdown)
                .replaceAll(
                        found -> Matcher.quoteReplacement(replacement(found.group(), found.group(2), found.group(3))));
    }

    private static String replacement(String whole, @Nullable String text, @Nullable String target) {
        if (text == null) {
            return whole;
        }
        if (target != null) {
            return ELEMENT.matcher(target).matches() ? text : whole;
        }
        boolean isNamed = ELEMENT.matcher(text).matches() && (text.indexOf('#') >= 0 || mayBeType(text));
        return isNamed ? InlineTags.hide(InlineTags.reveal(InlineTags.spoken(text, true))) : whole;
    }

    /** By convention; a word in brackets is more often a word. */
    private static boolean mayBeType(String text) {
        return Character.isUpperCase(text.charAt(text.lastIndexOf('.') + 1));
    }
}

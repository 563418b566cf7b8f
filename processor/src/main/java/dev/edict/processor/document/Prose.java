package dev.edict.processor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A documentation comment's text as CommonMark, which is what OpenAPI's descriptions are. Inline tags and the HTML of everyday comments
 * are translated; other elements are taken off and their text stays.
 */
final class Prose {

    private static final Pattern ELEMENT =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s[^<>]*)?)/?>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern PREFORMATTED =
            Pattern.compile("<pre(?:\\s[^>]*)?>(.*?)</pre\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE_TAG = Pattern.compile("\\s*\\{@(?:code|literal)\\b(.*)}\\s*", Pattern.DOTALL);
    private static final Pattern HREF = Pattern.compile("href\\s*=\\s*[\"']([^\"']*)[\"']", Pattern.CASE_INSENSITIVE);

    /** Schemes that a browser runs or shows as a page of the site's own; characters that it skips may stand between. */
    private static final Pattern SCRIPT =
            Pattern.compile("[\\s\\p{Cntrl}]*(?:javascript|vbscript|data)[\\s\\p{Cntrl}]*:", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY = Pattern.compile("&(#?[A-Za-z0-9]+);");
    private static final Map<String, String> ENTITIES = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "mdash", "—", "ndash", "–",
            "hellip", "…");

    /** What must survive the joining of lines. */
    private static final String BREAK = "\u0001";

    private final StringBuilder text = new StringBuilder();
    private final List<String> lists = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    private Prose() {}

    /** The text as CommonMark; none when there is none. */
    static @Nullable String markdown(String comment, boolean isMarkdown) {
        String result =
                isMarkdown ? InlineTags.reveal(InlineTags.replace(comment)).strip() : translated(comment);
        return result.isEmpty() ? null : result;
    }

    /** Most comments have no HTML in them: only their lines are to be joined. */
    private static String translated(String comment) {
        String text = InlineTags.replace(comment.indexOf('<') < 0 ? comment : fenced(comment));
        return text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? InlineTags.reveal(Paragraphs.join(text))
                : new Prose().translate(text);
    }

    static @Nullable String markdown(String comment) {
        return markdown(comment, false);
    }

    /** The first sentence, as a summary. */
    static @Nullable String summary(@Nullable String markdown) {
        if (markdown == null) {
            return null;
        }
        return Paragraphs.firstSentence(markdown);
    }

    /** What follows the first sentence. */
    static @Nullable String rest(@Nullable String markdown) {
        String summary = summary(markdown);
        if (markdown == null || summary == null) {
            return null;
        }
        String rest = markdown.substring(summary.length()).strip();
        return rest.isEmpty() ? null : rest;
    }

    private String translate(String html) {
        Matcher element = ELEMENT.matcher(html);
        int from = 0;
        while (element.find()) {
            text.append(html, from, element.start());
            from = element.end();
            if (element.group(2) != null) {
                boolean closes = element.group(1).equals("/");
                String name = element.group(2).toLowerCase(Locale.ROOT);
                element(name, closes, element.group(3));
            }
        }
        text.append(html, from, html.length());
        return InlineTags.reveal(unescape(join(text.toString()))).strip();
    }

    private void element(String name, boolean closes, String attributes) {
        switch (name) {
            case "p", "div", "table", "tr", "dl", "dt", "dd", "blockquote" ->
                text.append(BREAK).append(BREAK);
            case "br" -> text.append("\\").append(BREAK);
            case "code", "tt", "kbd", "samp" -> text.append('`');
            case "b", "strong" -> text.append("**");
            case "i", "em", "var", "cite" -> text.append('*');
            case "ul", "ol" -> list(name, closes);
            case "li" -> text.append(closes ? "" : BREAK + marker());
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                text.append(BREAK).append(BREAK).append(closes ? "" : "#".repeat(name.charAt(1) - '0') + " ");
            case "a" -> link(closes, attributes);
            default -> {}
        }
    }

    private void list(String name, boolean closes) {
        if (!closes) {
            lists.add(name);
        } else if (!lists.isEmpty()) {
            lists.remove(lists.size() - 1);
        }
        text.append(lists.isEmpty() || lists.size() == 1 && !closes ? BREAK + BREAK : "");
    }

    private String marker() {
        String indent = "  ".repeat(Math.max(0, lists.size() - 1));
        return indent + (!lists.isEmpty() && lists.get(lists.size() - 1).equals("ol") ? "1. " : "- ");
    }

    private void link(boolean closes, String attributes) {
        if (!closes) {
            Matcher href = HREF.matcher(attributes);
            String target = href.find() ? unescape(href.group(1)) : "";
            links.add(SCRIPT.matcher(target).lookingAt() ? "" : target);
            text.append(links.get(links.size() - 1).isEmpty() ? "" : "[");
        } else if (!links.isEmpty()) {
            String target = links.remove(links.size() - 1);
            text.append(target.isEmpty() ? "" : "](" + target + ")");
        }
    }

    /** Preformatted blocks as fences; what is in them is no longer looked at. */
    private static String fenced(String html) {
        return PREFORMATTED.matcher(html).replaceAll(block -> {
            Matcher tag = CODE_TAG.matcher(block.group(1));
            String code = tag.matches()
                    ? tag.group(1)
                    : unescape(ELEMENT.matcher(block.group(1)).replaceAll(""));
            return Matcher.quoteReplacement(InlineTags.fence(code));
        });
    }

    /** Lines of a paragraph are one line; blank lines and what asked for a line of its own part them. */
    private static String join(String text) {
        return text.replaceAll("[ \\t]*\\R[ \\t]*\\R\\s*", BREAK + BREAK)
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceAll("[ \\t]+(?=" + BREAK + ")", "")
                .replaceAll(BREAK + " (?! *(?:-|1\\.) )", BREAK)
                .replaceAll(BREAK + "{3,}", BREAK + BREAK)
                .replace(BREAK, "\n");
    }

    private static String unescape(String text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group())));
    }

    private static String character(String name, String written) {
        try {
            if (name.startsWith("#x") || name.startsWith("#X")) {
                return Character.toString(Integer.parseInt(name.substring(2), 16));
            }
            return name.startsWith("#")
                    ? Character.toString(Integer.parseInt(name.substring(1)))
                    : ENTITIES.getOrDefault(name, written);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }
}

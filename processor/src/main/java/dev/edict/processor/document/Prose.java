package dev.edict.processor.document;

import dev.edict.processor.model.DocText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /** What Javadoc takes for HTML; anything else in angle brackets is text, such as a type argument. */
    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "acronym",
            "address",
            "article",
            "aside",
            "b",
            "bdi",
            "bdo",
            "big",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "dfn",
            "dir",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "i",
            "iframe",
            "img",
            "ins",
            "kbd",
            "li",
            "link",
            "main",
            "mark",
            "menu",
            "meta",
            "nav",
            "noscript",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "script",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "title",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "wbr");

    /** What emphasis does not reach across, in CommonMark. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "table",
            "tr",
            "td",
            "th",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    private static final Set<String> CODE = Set.of("code", "tt", "kbd", "samp");

    /** What must survive the joining of lines. */
    private static final String BREAK = "\u0001";

    private final StringBuilder text = new StringBuilder();
    private final List<String> lists = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    /** Emphasis that is not closed yet. */
    private final Deque<Opened> opened = new ArrayDeque<>();

    private final StringBuilder code = new StringBuilder();
    private int codes;

    private Prose() {}

    /**
     * A mark and where it stands.
     *
     * @param mark as it is written, hidden
     */
    private record Opened(String mark, int at) {}

    /** The text as CommonMark; none when there is none. */
    static @Nullable String markdown(String comment, boolean isMarkdown) {
        String result = isMarkdown
                ? InlineTags.reveal(ReferenceLinks.replace(InlineTags.replace(comment)))
                        .strip()
                : translated(comment);
        return result.isEmpty() ? null : result;
    }

    /** Most comments have no HTML in them: only their lines are to be joined. */
    private static String translated(String comment) {
        String text = InlineTags.replace(comment.indexOf('<') < 0 ? comment : fenced(comment));
        return text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? InlineTags.reveal(CommonMark.escape(Paragraphs.join(text)))
                : new Prose().translate(text);
    }

    static @Nullable String markdown(String comment) {
        return markdown(comment, false);
    }

    static @Nullable String markdown(DocText comment) {
        return markdown(comment.text(), comment.markdown());
    }

    /** The first sentence, as a summary, which is no CommonMark (OpenAPI 3.1, section 4.8.10). */
    static @Nullable String summary(@Nullable String markdown) {
        return markdown == null ? null : CommonMark.plain(Paragraphs.firstSentence(markdown));
    }

    /** What follows the first sentence. */
    static @Nullable String rest(@Nullable String markdown) {
        if (markdown == null) {
            return null;
        }
        String rest =
                markdown.substring(Paragraphs.firstSentence(markdown).length()).strip();
        return rest.isEmpty() ? null : rest;
    }

    private String translate(String html) {
        Matcher element = ELEMENT.matcher(html);
        int from = 0;
        while (element.find()) {
            String name = element.group(2) == null ? "" : element.group(2).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && (!ELEMENTS.contains(name) || isArgument(html, element))) {
                continue;
            }
            append(html.substring(from, element.start()));
            from = element.end();
            if (!name.isEmpty()) {
                element(name, element.group(1).equals("/"), element.group(3));
            }
        }
        append(html.substring(from));
        if (codes > 0) {
            endCode();
        }
        dropOpened();
        return InlineTags.reveal(CommonMark.escape(unescape(join(text.toString()), CommonMark.AMPERSAND)))
                .strip();
    }

    /** {@code List<A>}: a type of one capital letter, where HTML would have an element of that name. */
    private static boolean isArgument(String html, Matcher element) {
        return element.start() > 0
                && element.group(1).isEmpty()
                && element.group(3).isEmpty()
                && Character.isUpperCase(element.group(2).charAt(0))
                && Character.isJavaIdentifierPart(html.charAt(element.start() - 1));
    }

    private void append(String part) {
        (codes > 0 ? code : text).append(part);
    }

    /** What is closed without being open, or never closed, is no emphasis; a paragraph ends it. */
    private void emphasis(String mark, boolean closes) {
        String hidden = InlineTags.hide(mark);
        if (!closes) {
            opened.push(new Opened(hidden, text.length()));
            text.append(hidden);
        } else if (opened.stream().anyMatch(open -> open.mark().equals(hidden))) {
            while (!opened.element().mark().equals(hidden)) {
                drop(opened.pop());
            }
            opened.pop();
            text.append(hidden);
        }
    }

    private void dropOpened() {
        while (!opened.isEmpty()) {
            drop(opened.pop());
        }
    }

    private void drop(Opened open) {
        text.delete(open.at(), open.at() + open.mark().length());
    }

    /** A mark of CommonMark. */
    private void mark(String mark) {
        text.append(InlineTags.hide(mark));
    }

    private void code(boolean closes) {
        if (!closes) {
            codes++;
        } else if (codes == 1) {
            endCode();
        } else if (codes > 1) {
            codes--;
        }
    }

    private void endCode() {
        codes = 0;
        String content = InlineTags.reveal(unescape(code.toString(), '&').replaceAll("\\s+", " "))
                .strip();
        code.setLength(0);
        // a link inside is code already
        boolean isSpan = content.length() > 2 && content.startsWith("`") && content.endsWith("`");
        if (!content.isEmpty()) {
            mark(isSpan ? content : CommonMark.code(content));
        }
    }

    private void element(String name, boolean closes, String attributes) {
        if (CODE.contains(name)) {
            code(closes);
            return;
        }
        if (codes > 0) {
            return;
        }
        if (BLOCKS.contains(name)) {
            dropOpened();
        }
        switch (name) {
            case "p", "div", "table", "tr", "dl", "dt", "dd", "blockquote" ->
                text.append(BREAK).append(BREAK);
            case "td", "th" -> text.append(closes ? "" : " ");
            case "br" -> {
                mark("\\");
                text.append(BREAK);
            }
            case "b", "strong" -> emphasis("**", closes);
            case "i", "em", "var", "cite" -> emphasis("*", closes);
            case "ul", "ol" -> list(name, closes);
            case "li" -> text.append(closes ? "" : BREAK + marker());
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                text.append(BREAK)
                        .append(BREAK)
                        .append(closes ? "" : InlineTags.hide("#".repeat(name.charAt(1) - '0') + " "));
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
        boolean isOrdered = !lists.isEmpty() && lists.get(lists.size() - 1).equals("ol");
        return InlineTags.hide(indent + (isOrdered ? "1. " : "- ")) + CommonMark.BLOCK;
    }

    private void link(boolean closes, String attributes) {
        if (!closes) {
            Matcher href = HREF.matcher(attributes);
            String target = href.find() ? unescape(href.group(1), '&') : "";
            links.add(SCRIPT.matcher(target).lookingAt() ? "" : target);
            mark(links.get(links.size() - 1).isEmpty() ? "" : "[");
        } else if (!links.isEmpty()) {
            String target = links.remove(links.size() - 1);
            boolean isPlain = target.indexOf(' ') < 0 && target.indexOf('(') < 0 && target.indexOf(')') < 0;
            mark(target.isEmpty() ? "" : isPlain ? "](" + target + ")" : "](<" + target + ">)");
        }
    }

    /** Preformatted blocks as fences; what is in them is no longer looked at. */
    private static String fenced(String html) {
        return PREFORMATTED.matcher(html).replaceAll(block -> {
            Matcher tag = CODE_TAG.matcher(block.group(1));
            String code = tag.matches()
                    ? tag.group(1)
                    : unescape(ELEMENT.matcher(block.group(1)).replaceAll(""), '&');
            return Matcher.quoteReplacement(InlineTags.fence(code));
        });
    }

    /** Lines of a paragraph are one line; blank lines and what asked for a line of its own part them. */
    private static String join(String text) {
        return text.replaceAll("[ \\t]*\\R[ \\t]*\\R\\s*", BREAK + BREAK)
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceAll("[ \\t]+(?=" + BREAK + ")", "")
                .replaceAll(BREAK + " +", BREAK)
                .replaceAll(BREAK + "{3,}", BREAK + BREAK)
                .replace(BREAK, "\n");
    }

    /**
     * Characters in place of their names.
     *
     * @param ampersand what stands for an ampersand
     */
    private static String unescape(String text, char ampersand) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(entity -> {
                    String character = character(entity.group(1), entity.group());
                    return Matcher.quoteReplacement(character.equals("&") ? String.valueOf(ampersand) : character);
                });
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

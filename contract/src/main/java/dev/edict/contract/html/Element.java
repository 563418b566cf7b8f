package dev.edict.contract.html;

import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of a page. Its name and those of its attributes are among those that a page needs, so that nothing here can carry a script
 * or a style of its own; a script or a style sheet is a file beside the page.
 */
public final class Element implements Node {

    private static final Set<String> NAMES = Set.of(
            "html",
            "head",
            "title",
            "meta",
            "link",
            "script",
            "noscript",
            "body",
            "header",
            "nav",
            "main",
            "aside",
            "footer",
            "section",
            "article",
            "div",
            "span",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "code",
            "pre",
            "strong",
            "em",
            "a",
            "br",
            "wbr",
            "hr");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "lang",
            "charset",
            "name",
            "content",
            "http-equiv",
            "rel",
            "type",
            "scope",
            "role",
            "tabindex",
            "aria-label",
            "aria-current",
            "aria-labelledby",
            "defer",
            "data-label");

    static final Set<String> VOID = Set.of("meta", "link", "br", "wbr", "hr");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    public static Element of(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("a page has no use for <" + name + ">");
        }
        return new Element(name);
    }

    /** Of a class of the style sheet. */
    public static Element of(String name, String styled) {
        return of(name).with("class", styled);
    }

    public Element with(String attribute, String value) {
        if (!ATTRIBUTES.contains(attribute)) {
            throw new IllegalArgumentException("a page has no use for " + attribute + "=");
        }
        attributes.put(attribute, value);
        return this;
    }

    /** Leads somewhere, unless the target is one that a browser runs or that a page does not know how to open. */
    public Element to(String target) {
        if (Targets.isHarmless(target)) {
            attributes.put("href", target);
        }
        return this;
    }

    /** A file beside the page, which is loaded with it. */
    public Element loading(String attribute, String file) {
        if (!attribute.equals("src") && !attribute.equals("href") || !Targets.isBesideThePage(file)) {
            throw new IllegalArgumentException("a page loads nothing from " + file);
        }
        attributes.put(attribute, file);
        return this;
    }

    public Element add(Node child) {
        if (name.equals("script") && !(child instanceof Data) || VOID.contains(name)) {
            throw new IllegalArgumentException("<" + name + "> holds nothing");
        }
        children.add(child);
        return this;
    }

    public Element addAll(Iterable<? extends Node> all) {
        all.forEach(this::add);
        return this;
    }

    public Element text(String text) {
        return add(new Text(text));
    }

    /** The value of a data block (HTML, "The script element"): no browser runs it. */
    public static Element data(String id, JsonValue value) {
        return of("script").with("type", "application/json").with("id", id).add(new Data(value));
    }

    String name() {
        return name;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Node> children() {
        return children;
    }

    public boolean isEmpty() {
        return children.isEmpty();
    }
}

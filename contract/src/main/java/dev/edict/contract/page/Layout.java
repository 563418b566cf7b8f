package dev.edict.contract.page;

import dev.edict.contract.html.Element;
import dev.edict.contract.html.Node;
import dev.edict.contract.html.Page;
import java.util.List;

/** What all pages have in common: the head that lets nothing run, the way from one to the other, the foot. */
final class Layout {

    /** Content Security Policy Level 3: the style sheet beside the page, and nothing else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    /** The viewer sets styles in place and draws its icons from data. It gets to speak to nobody either. */
    private static final String VIEWER_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'";

    private final Facts facts;

    Layout(Facts facts) {
        this.facts = facts;
    }

    String page(Tab tab, List<? extends Node> side, List<? extends Node> content) {
        Element main = Element.of("main").with("id", "content").addAll(content);
        Element columns = Element.of("div", side.isEmpty() ? "columns single" : "columns");
        if (!side.isEmpty()) {
            columns.add(
                    Element.of("nav", "side").with("aria-label", "On this page").addAll(side));
        }
        return Page.of(html(tab, POLICY, ReferencePages.STYLE)
                .add(body(tab).add(columns.add(main)).add(foot())));
    }

    /** The page that shows the document in the viewer, which makes the main part of the page. */
    String viewer(List<? extends Node> content, List<? extends Node> scripts) {
        Element viewer = Element.of("div").with("id", "content").addAll(content);
        return Page.of(html(Tab.REFERENCE, VIEWER_POLICY, ViewerFiles.STYLE)
                .add(body(Tab.REFERENCE).add(viewer).add(foot()).addAll(scripts)));
    }

    private Element html(Tab tab, String policy, String own) {
        return Element.of("html")
                .with("lang", "en")
                .add(Element.of("head")
                        .add(Element.of("meta").with("charset", "utf-8"))
                        .add(Element.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", policy))
                        .add(Element.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"))
                        .add(Element.of("meta").with("name", "referrer").with("content", "no-referrer"))
                        .add(Element.of("meta").with("name", "color-scheme").with("content", "light dark"))
                        .add(Element.of("meta").with("name", "generator").with("content", "Edict"))
                        .add(Element.of("title").text(facts.title() + ": " + tab.label()))
                        .add(style(ReferencePages.FRAME))
                        .add(style(own)));
    }

    private static Element style(String file) {
        return Element.of("link").with("rel", "stylesheet").loading("href", file);
    }

    private Element body(Tab current) {
        Element list = Element.of("ul");
        for (Tab tab : Tab.values()) {
            if (facts.reader() == Reader.TEAM || tab.forClients()) {
                Element link = Element.of("a").to(tab.file()).text(tab.label());
                list.add(Element.of("li").add(tab == current ? link.with("aria-current", "page") : link));
            }
        }
        Element name = Element.of("span", "brand").text(facts.title());
        if (!facts.version().isEmpty()) {
            name.text(" ").add(Element.of("span", "version").text(facts.version()));
        }
        return Element.of("body", current == Tab.REFERENCE ? "wide" : "page")
                .add(Element.of("a", "skip").to("#content").text("Skip to content"))
                .add(Element.of("header", "top")
                        .add(Element.of("div", "bar")
                                .add(name)
                                .add(Element.of("nav")
                                        .with("aria-label", "Pages")
                                        .add(list))));
    }

    private Element foot() {
        return Element.of("footer")
                .add(Element.of("p")
                        .text("Written while the service was compiled, from its source. As a program reads it: ")
                        .add(Element.of("a").to(ReferencePages.DOCUMENT).text("openapi.json"))
                        .text("."));
    }
}

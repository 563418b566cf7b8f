package dev.edict.contract.page;

import static dev.edict.contract.page.Cells.code;
import static dev.edict.contract.page.Cells.method;
import static dev.edict.contract.page.Cells.path;
import static dev.edict.contract.page.Cells.pill;
import static dev.edict.contract.page.Cells.span;

import dev.edict.contract.html.Element;
import dev.edict.contract.html.Node;
import java.util.ArrayList;
import java.util.List;

/** The catalogue of errors: each with its statuses, what it means, what it brings, and where it occurs. */
final class ErrorsPage {

    private static final int LISTED = 12;

    private final Facts facts;
    private final ErrorCatalogue errors;

    ErrorsPage(Facts facts, ErrorCatalogue errors) {
        this.facts = facts;
        this.errors = errors;
    }

    String write(Layout layout) {
        List<Node> content = new ArrayList<>();
        content.add(Element.of("h1").text("Errors"));
        content.add(Element.of("p", "lead")
                .text(
                        "A client decides by the problem type, not by words or by the status alone. What has no type says no more than"
                                + " its status."));
        Element list = Element.of("ul");
        for (ErrorCatalogue.Entry entry : errors.entries()) {
            list.add(Element.of("li")
                    .add(Element.of("a")
                            .to("#" + entry.anchor())
                            .add(status(entry.statuses().iterator().next()))
                            .text(" " + label(entry))));
            content.add(article(entry));
        }
        if (errors.entries().isEmpty()) {
            content.add(Element.of("p").text("No operation declares an error."));
            return layout.page(Tab.ERRORS, List.of(), content);
        }
        return layout.page(Tab.ERRORS, List.of(Element.of("div", "group").add(list)), content);
    }

    private static String label(ErrorCatalogue.Entry entry) {
        return entry.type() == null ? "without a type" : entry.name();
    }

    private static Element status(int status) {
        return Element.of("span", status >= 500 ? "status server" : "status client")
                .text(String.valueOf(status));
    }

    private Element article(ErrorCatalogue.Entry entry) {
        Element article = Element.of("article", "error").with("id", entry.anchor());
        Element title = Element.of("h2");
        entry.statuses().forEach(status -> title.add(status(status)).text(" "));
        article.add(title.text(label(entry)));
        String type = entry.type();
        if (type != null) {
            article.add(Element.of("p", "source").add(code(type)));
        }
        entry.titles().stream()
                .filter(text -> !entry.situations().contains(text))
                .forEach(text -> article.add(Element.of("p", "summary").text(text)));
        entry.situations().forEach(text -> article.addAll(Prose.of(text)));
        if (entry.isRetryable()) {
            article.add(Element.of("p").add(pill("good", "may be sent again")).text(" Nothing has happened."));
        }
        if (!entry.extensions().isEmpty()) {
            Cells members = new Cells("Members beside those of RFC 9457", "Member", "Meaning");
            entry.extensions()
                    .forEach((name, text) ->
                            members.row(code(name), Element.of("div").addAll(Prose.of(text))));
            article.add(Element.of("h3").text("What it brings")).add(members.table());
        }
        return article.add(Element.of("h3").text("Where it occurs")).addAll(places(entry));
    }

    private List<Node> places(ErrorCatalogue.Entry entry) {
        List<Described> operations = entry.operations();
        Element list = Element.of("ul", "places");
        operations.stream()
                .limit(LISTED)
                .forEach(operation -> list.add(Element.of("li")
                        .add(Element.of("a")
                                .to(Tab.OPERATIONS.file() + "#" + operation.anchor())
                                .add(method(operation.method()))
                                .text(" ")
                                .add(path(operation.path())))));
        int more = operations.size() - LISTED;
        if (more <= 0) {
            return List.of(list);
        }
        return List.of(
                list,
                Element.of("p")
                        .add(span().text("and in " + more + " more of "
                                + facts.operations().size() + " operations.")));
    }
}

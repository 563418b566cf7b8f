package dev.edict.contract.page;

import static dev.edict.contract.page.Cells.code;
import static dev.edict.contract.page.Cells.method;
import static dev.edict.contract.page.Cells.path;
import static dev.edict.contract.page.Cells.pill;
import static dev.edict.contract.page.Cells.span;
import static dev.edict.contract.page.Cells.words;

import dev.edict.contract.fragment.Audience;
import dev.edict.contract.fragment.Paging;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.Stability;
import dev.edict.contract.html.Element;
import dev.edict.contract.html.Node;
import dev.edict.contract.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page of all operations: at a glance, then one after the other. */
final class OperationsPage {

    private final Facts facts;
    private final ErrorCatalogue errors;
    private final Map<String, String> described;
    private final Anchors anchors = new Anchors();
    private final List<Node> side = new ArrayList<>();
    private final List<Node> content = new ArrayList<>();

    OperationsPage(Facts facts, ErrorCatalogue errors) {
        this.facts = facts;
        this.errors = errors;
        described = facts.descriptionsOfTags();
    }

    String write(Layout layout) {
        content.add(Element.of("h1").text(facts.title()));
        content.add(Element.of("div", "lead").addAll(Prose.of(facts.description())));
        servers();
        glance();
        authentication();
        facts.byTag().forEach(this::group);
        return layout.page(Tab.OPERATIONS, side, content);
    }

    private void servers() {
        List<Element> urls = facts.servers().stream().map(Cells::code).toList();
        if (!urls.isEmpty()) {
            content.add(Element.of("p", "servers").text("Served at ").addAll(Cells.joined(urls, " and ")));
        }
    }

    private void glance() {
        Cells table = new Cells("All operations at a glance", "Operation", "Sending it again", "Pages", "Who may call");
        for (Described operation : facts.operations()) {
            Paging paging = operation.operation().promises().paging();
            Element link = Element.of("a", "operation")
                    .to("#" + operation.anchor())
                    .add(method(operation.method()))
                    .text(" ")
                    .add(path(operation.path()));
            Element named = span(link);
            if (!operation.summary().isEmpty()) {
                named.add(Element.of("span", "gloss").addAll(Spans.of(operation.summary())));
            }
            table.row(
                    named,
                    pill(new RetryContract(operation, errors).pill()),
                    paging == null ? Element.of("span", "none").text("–") : pill(new PagingContract(paging).pill()),
                    pill(new AccessContract(operation, facts.reader()).pill()));
        }
        content.add(Element.of("h2").with("id", "at-a-glance").text("At a glance"));
        content.add(table.isEmpty() ? Element.of("p").text("There are no operations.") : table.table());
        anchors.of("at-a-glance");
    }

    private void authentication() {
        Cells table = new Cells("How callers say who they are", "Scheme", "What to send");
        facts.components("securitySchemes").forEach((name, scheme) -> {
            if (scheme instanceof JsonObject object) {
                Element row = Element.of("div").add(Element.of("p").text(SecurityScheme.of(object)));
                object.text("description").ifPresent(text -> row.addAll(Prose.of(text)));
                table.row(code(name), row);
            }
        });
        if (!table.isEmpty()) {
            content.add(Element.of("h2").with("id", "authentication").text("Authentication"));
            content.add(table.table());
        }
        anchors.of("authentication");
    }

    private void group(String tag, List<Described> operations) {
        String name = tag.isEmpty() ? "Other operations" : tag;
        String anchor = anchors.of("tag-" + name);
        Element list = Element.of("ul");
        Element section = Element.of("section").with("aria-labelledby", anchor);
        section.add(Element.of("h2").with("id", anchor).text(name));
        section.addAll(Prose.of(described.getOrDefault(tag, "")));
        for (Described operation : operations) {
            list.add(Element.of("li")
                    .add(Element.of("a")
                            .to("#" + operation.anchor())
                            .add(method(operation.method()))
                            .text(" ")
                            .add(path(operation.path()))));
            section.add(article(operation));
        }
        side.add(Element.of("div", "group")
                .add(Element.of("p").add(Element.of("a").to("#" + anchor).text(name)))
                .add(list));
        content.add(section);
    }

    private Element article(Described operation) {
        Element article = Element.of("article", "operation").with("id", operation.anchor());
        article.add(Element.of("h3").add(method(operation.method())).text(" ").add(path(operation.path())));
        if (!operation.summary().isEmpty()) {
            article.add(Element.of("p", "summary").addAll(Spans.of(operation.summary())));
        }
        operation.object().text("description").ifPresent(text -> article.addAll(Prose.of(text)));
        if (operation.operation().documentation().deprecation() != null) {
            article.add(
                    Element.of("p", "notice").add(pill("warn", "deprecated")).text(" It is on its way out."));
        }
        stability(operation).ifPresent(article::add);
        if (facts.reader() == Reader.TEAM) {
            article.add(source(operation));
        }
        article.add(Element.of("p", "source")
                .add(Element.of("a").to(operation.inViewer()).text("Schemas and examples")));
        Paging paging = operation.operation().promises().paging();
        Element facets = Element.of("div", "facets").add(new RetryContract(operation, errors).section());
        if (paging != null) {
            facets.add(new PagingContract(paging).section());
        }
        article.add(facets.add(new AccessContract(operation, facts.reader()).section()));
        Exchange exchange = new Exchange(operation, facts);
        exchange.sent().ifPresent(table -> article.add(title("What is sent")).add(table));
        exchange.answered()
                .ifPresent(table -> article.add(title("What is answered")).add(table));
        failures(operation, article);
        return article;
    }

    /** What is stable goes without saying. */
    private static Optional<Element> stability(Described operation) {
        Stability stability = operation.operation().promises().stability();
        if (stability == Stability.BETA) {
            return Optional.of(
                    Element.of("p", "notice").add(pill("warn", "beta")).text(" It may change after an announcement."));
        }
        return stability == Stability.BEST_EFFORT
                ? Optional.of(Element.of("p", "notice")
                        .add(pill("warn", "best effort"))
                        .text(" It may change at any time."))
                : Optional.empty();
    }

    private static Element title(String text) {
        return Element.of("h4").text(text);
    }

    private static Element source(Described operation) {
        String signature = operation.operation().signature();
        String type = signature.substring(0, Math.max(signature.indexOf('#'), 0));
        String simple = signature.substring(type.lastIndexOf('.') + 1).replaceAll("\\(.*", "");
        Audience audience = operation.operation().promises().audience();
        Element line = Element.of("p", "source").add(code(simple));
        if (audience != null) {
            line.text(" for ")
                    .add(pill("plain", audience.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        return line;
    }

    private void failures(Described operation, Element article) {
        Cells table = new Cells("Errors", "Error", "When");
        List<ProblemFragment> problems = new ArrayList<>(operation.problems());
        problems.sort(Comparator.comparing(ProblemFragment::status));
        problems.forEach(problem -> {
            String when = problem.when() != null ? problem.when() : problem.title() != null ? problem.title() : "";
            Element situation = words("").addAll(Spans.of(when));
            if (problem.retryable()) {
                situation.text(when.isEmpty() ? "" : " ").add(pill("good", "may be sent again"));
            }
            table.row(errors.link(problem), situation);
        });
        if (!table.isEmpty()) {
            article.add(title("Errors")).add(table.table());
        }
    }
}

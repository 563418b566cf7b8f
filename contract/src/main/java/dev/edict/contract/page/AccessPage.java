package dev.edict.contract.page;

import static dev.edict.contract.page.Cells.method;
import static dev.edict.contract.page.Cells.path;
import static dev.edict.contract.page.Cells.pill;

import dev.edict.contract.fragment.Access;
import dev.edict.contract.fragment.Audience;
import dev.edict.contract.html.Element;
import dev.edict.contract.html.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Which operation is open to whom. */
final class AccessPage {

    private static final String DASH = "–";
    private static final int MOST_COLUMNS = 16;

    private final Facts facts;
    private final List<String> roles;

    AccessPage(Facts facts) {
        this.facts = facts;
        TreeSet<String> all = new TreeSet<>();
        facts.operations()
                .forEach(operation -> all.addAll(operation.operation().access().roles()));
        roles = List.copyOf(all);
    }

    String write(Layout layout) {
        List<Node> content = new ArrayList<>();
        content.add(Element.of("h1").text("Access"));
        content.add(Element.of("p", "lead").text(summary()));
        content.add(Element.of("div", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "Operations and who may call them")
                .add(matrix()));
        return layout.page(Tab.ACCESS, List.of(), content);
    }

    private String summary() {
        Map<Access.Decision, Integer> numbers = new EnumMap<>(Access.Decision.class);
        facts.operations()
                .forEach(operation ->
                        numbers.merge(operation.operation().access().decision(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        add(numbers, Access.Decision.PROTECTED, "ask who calls", parts);
        add(numbers, Access.Decision.ANONYMOUS, "are open to anyone", parts);
        add(numbers, Access.Decision.DENIED, "are open to nobody", parts);
        add(numbers, Access.Decision.UNDECIDED, "do not say, or leave it to something in front of the service", parts);
        return "Of " + facts.operations().size() + " operations, " + String.join("; ", parts) + ".";
    }

    private static void add(
            Map<Access.Decision, Integer> numbers, Access.Decision decision, String what, List<String> parts) {
        Integer number = numbers.get(decision);
        if (number != null) {
            parts.add(number + " " + what);
        }
    }

    private Element matrix() {
        Element head = Element.of("tr").add(column("Operation")).add(column("Who may call"));
        if (isWide()) {
            head.add(column("Roles, one of"));
        } else {
            roles.forEach(role -> head.add(column(role)));
        }
        head.add(column("Credentials")).add(column("What is another's")).add(column("Audience"));
        Element body = Element.of("tbody");
        facts.operations().forEach(operation -> body.add(row(operation)));
        return Element.of("table", "matrix")
                .add(Element.of("caption", "unseen").text("Operations and who may call them"))
                .add(Element.of("thead").add(head))
                .add(body);
    }

    /** A table with a column for each of very many roles is read by nobody, and grows as their number times that of operations. */
    private boolean isWide() {
        return roles.size() > MOST_COLUMNS;
    }

    private static Element column(String name) {
        return Element.of("th").with("scope", "col").text(name);
    }

    private Element row(Described operation) {
        Access access = operation.operation().access();
        AccessContract contract = new AccessContract(operation, Reader.TEAM);
        Element row = Element.of("tr")
                .add(Element.of("th")
                        .with("scope", "row")
                        .add(Element.of("a", "operation")
                                .to(Tab.OPERATIONS.file() + "#" + operation.anchor())
                                .add(method(operation.method()))
                                .text(" ")
                                .add(path(operation.path()))))
                .add(Element.of("td").add(pill(contract.pill())));
        if (isWide()) {
            row.add(text(String.join(", ", access.roles())));
        } else {
            roles.forEach(role -> row.add(Element.of("td", "mark").add(mark(role, access))));
        }
        String ownership = contract.ownership();
        Audience audience = operation.operation().promises().audience();
        return row.add(text(String.join(", or ", contract.alternatives())))
                .add(text(ownership == null ? "" : ownership))
                .add(text(
                        audience == null
                                ? ""
                                : audience.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    /** Where no role is asked for, a role neither opens nor closes anything. */
    private static Element mark(String role, Access access) {
        boolean open = access.roles().contains(role);
        return Element.of("span", open ? "yes" : "none").text(open ? "yes" : DASH);
    }

    private static Element text(String text) {
        return text.isEmpty()
                ? Element.of("td").add(Element.of("span", "none").text(DASH))
                : Element.of("td").text(text);
    }
}

package dev.edict.contract.page;

import dev.edict.contract.html.Element;
import dev.edict.contract.html.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table whose rows a narrow screen shows one below the other, each cell with the name of its column. */
final class Cells {

    private final List<String> columns;
    private final Element body = Element.of("tbody");
    private final Element table;

    Cells(String caption, String... columns) {
        this.columns = List.of(columns);
        Element head = Element.of("tr");
        this.columns.forEach(
                column -> head.add(Element.of("th").with("scope", "col").text(column)));
        table = Element.of("table", "cells")
                .add(Element.of("caption", "unseen").text(caption))
                .add(Element.of("thead").add(head))
                .add(body);
    }

    /** The first cell names the row. */
    Cells row(Node... cells) {
        return row(null, cells);
    }

    /** A row that a link can lead to. */
    Cells row(@Nullable String anchor, Node... cells) {
        Element row = Element.of("tr");
        if (anchor != null) {
            row.with("id", anchor);
        }
        for (int i = 0; i < cells.length; i++) {
            Element cell = i == 0
                    ? Element.of("th").with("scope", "row")
                    : Element.of("td").with("data-label", columns.get(i));
            row.add(cell.add(cells[i]));
        }
        body.add(row);
        return this;
    }

    boolean isEmpty() {
        return body.isEmpty();
    }

    Element table() {
        return table;
    }

    static Element span(Node... nodes) {
        return Element.of("span").addAll(List.of(nodes));
    }

    static Element words(String text) {
        return Element.of("span").text(text);
    }

    static Element code(String text) {
        return Element.of("code").text(text);
    }

    /** A path that may be broken behind each of its slashes. */
    static Element path(String path) {
        Element code = Element.of("code", "path");
        int from = 0;
        for (int slash = path.indexOf('/', 1); slash >= 0; slash = path.indexOf('/', from + 1)) {
            code.text(path.substring(from, slash)).add(Element.of("wbr"));
            from = slash;
        }
        return code.text(path.substring(from));
    }

    static Element method(String method) {
        return Element.of("span", "method " + style(method)).text(method);
    }

    private static String style(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" -> method.toLowerCase(Locale.ROOT);
            default -> "other";
        };
    }

    /** A short word that catches the eye. */
    static Element pill(String kind, String text) {
        return Element.of("span", "pill " + kind).text(text);
    }

    static Element pill(Pill pill) {
        return pill(pill.kind(), pill.text());
    }

    /** @param kind a class of the style sheet: {@code good}, {@code warn}, {@code bad} or {@code plain} */
    record Pill(String kind, String text) {}

    static List<Node> joined(List<? extends Node> nodes, String between) {
        List<Node> joined = new ArrayList<>();
        nodes.forEach(node -> {
            if (!joined.isEmpty()) {
                joined.add(new Node.Text(between));
            }
            joined.add(node);
        });
        return joined;
    }
}

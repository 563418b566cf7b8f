package dev.edict.contract.page;

import dev.edict.contract.html.Element;
import dev.edict.contract.html.Node;
import dev.edict.contract.page.Cells.Pill;

/** One side of an operation's contract: a title, a sentence, and what is fixed in a list of terms. */
final class Facet {

    private final Element element = Element.of("div", "facet");
    private final Element terms = Element.of("dl");

    Facet(String title, Pill pill) {
        element.add(Element.of("h4").text(title).text(" ").add(Cells.pill(pill)));
    }

    Facet says(String sentence) {
        element.add(Element.of("p").text(sentence));
        return this;
    }

    Facet term(String name, Node meaning) {
        terms.add(Element.of("dt").text(name)).add(Element.of("dd").add(meaning));
        return this;
    }

    Element element() {
        return terms.isEmpty() ? element : element.add(terms);
    }
}

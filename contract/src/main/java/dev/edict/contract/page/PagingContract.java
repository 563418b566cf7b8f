package dev.edict.contract.page;

import dev.edict.contract.fragment.Paging;
import dev.edict.contract.html.Element;
import dev.edict.contract.page.Cells.Pill;

/** How a list is cut into pages. */
final class PagingContract {

    private final Paging paging;

    PagingContract(Paging paging) {
        this.paging = paging;
    }

    Pill pill() {
        return new Pill("plain", paging.style() == Paging.Style.CURSOR ? "by cursor" : "by offset");
    }

    Element section() {
        Facet facet = new Facet("Pages", pill())
                .says(
                        paging.style() == Paging.Style.CURSOR
                                ? "Take the cursor of the next page from the answer, and send it as it is: it is nothing to be read or made"
                                        + " by a client. The last page brings none."
                                : "Pages are counted from the beginning. What is added or removed meanwhile moves the items of later pages.");
        String position = paging.positionParameter();
        if (position != null) {
            facet.term("Which page", Cells.code(position));
        }
        String limit = paging.limitParameter();
        String size = paging.defaultLimit() + " items unless asked otherwise, " + paging.maxLimit() + " at most";
        facet.term(
                "How many",
                limit == null ? Cells.words(size) : Cells.span(Cells.code(limit), Cells.words(": " + size)));
        if (!paging.sort().isEmpty()) {
            facet.term("In the order of", Cells.words(String.join(", ", paging.sort())));
        }
        return facet.element();
    }
}

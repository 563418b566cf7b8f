package dev.edict.contract.fragment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list is cut into pages.
 *
 * @param positionParameter the query parameter that names the page, if the handler takes one
 * @param limitParameter the query parameter that names its size, if the handler takes one
 */
public record Paging(
        Style style,
        List<String> sort,
        int defaultLimit,
        int maxLimit,
        @Nullable String positionParameter,
        @Nullable String limitParameter) {

    /** What a page is named by. */
    public enum Style {
        CURSOR,
        OFFSET
    }

    public Paging {
        sort = List.copyOf(sort);
    }
}

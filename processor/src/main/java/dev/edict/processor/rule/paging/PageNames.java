package dev.edict.processor.rule.paging;

import dev.edict.processor.rule.Words;
import java.util.Set;

/**
 * The names by which the paging of lists is known in the field: Relay ({@code first}, {@code after}), OData
 * ({@code $top}, {@code $skip}), Stripe ({@code starting_after}), Google ({@code pageToken}, {@code pageSize}), Spring
 * ({@code page}, {@code size}). Names are compared without case and separators.
 */
final class PageNames {
    private static final Set<String> CURSORS = Set.of(
            "cursor",
            "pagecursor",
            "nextcursor",
            "pagetoken",
            "nextpagetoken",
            "nexttoken",
            "continuationtoken",
            "continuation",
            "startingafter",
            "endingbefore",
            "after",
            "before",
            "marker",
            "startkey",
            "exclusivestartkey",
            "startafter",
            "searchafter",
            "lastkey",
            "lastid",
            "sinceid",
            "skiptoken");
    private static final Set<String> OFFSETS = Set.of(
            "offset",
            "page",
            "skip",
            "start",
            "startindex",
            "firstresult",
            "pagenumber",
            "pageno",
            "pageindex",
            "pagenum",
            "startat");
    private static final Set<String> LIMITS = Set.of(
            "limit",
            "pagesize",
            "size",
            "perpage",
            "first",
            "last",
            "maxresults",
            "max",
            "count",
            "top",
            "take",
            "maxpagesize",
            "maxitems",
            "batchsize",
            "rows",
            "rowsperpage",
            "pagelimit");
    private static final Set<String> LISTS = Set.of(
            "items",
            "data",
            "content",
            "contents",
            "results",
            "result",
            "elements",
            "values",
            "value",
            "entries",
            "list",
            "records",
            "rows",
            "resources",
            "nodes",
            "edges",
            "hits",
            "objects",
            "embedded");
    private static final Set<String> ABOUT_THE_PAGE = Set.of(
            "total",
            "totalcount",
            "totalitems",
            "totalelements",
            "totalpages",
            "totalresults",
            "count",
            "size",
            "length",
            "page",
            "pagesize",
            "pagenumber",
            "perpage",
            "limit",
            "offset",
            "number",
            "first",
            "last",
            "kind",
            "object",
            "type",
            "self");

    private PageNames() {}

    private static String plain(String name) {
        return String.join("", Words.of(name));
    }

    static boolean isCursor(String name) {
        return CURSORS.contains(plain(name));
    }

    static boolean isOffset(String name) {
        return OFFSETS.contains(plain(name));
    }

    static boolean isLimit(String name) {
        return LIMITS.contains(plain(name));
    }

    static boolean isPaging(String name) {
        return isCursor(name) || isOffset(name) || isLimit(name);
    }

    /** The member of an envelope that holds the page's items. */
    static boolean isList(String name) {
        return LISTS.contains(plain(name));
    }

    /** A member of an envelope that describes it and is no content of its own. */
    static boolean isAboutThePage(String name) {
        return ABOUT_THE_PAGE.contains(plain(name));
    }

    /** A member that tells whether and where the list goes on: {@code nextCursor}, {@code endCursor}, {@code has_more}. */
    static boolean isContinuation(String name) {
        return isCursor(name)
                || plain(name).equals("hasmore")
                || plain(name).equals("more")
                || Words.of(name).contains("next")
                || plain(name).equals("endcursor")
                || plain(name).equals("after");
    }

    /** A member whose own members may tell it: {@code links.next}, {@code meta.nextCursor}, {@code pageInfo.endCursor}. */
    static boolean isDescription(String name) {
        return Set.of(
                        "link",
                        "links",
                        "meta",
                        "metadata",
                        "pageinfo",
                        "paging",
                        "pagination",
                        "page",
                        "cursors",
                        "cursor")
                .contains(plain(name));
    }
}

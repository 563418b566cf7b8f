package dev.edict.contract.rule;

import dev.edict.contract.fragment.Audience;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.Paging;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.rule.House.Poll;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists that are paged otherwise than the others: by other names, or, among lists for the same clients, in another style. One kind of
 * list may have a reason for its style, names have none.
 */
public final class PagingShapes implements ServiceRule {
    private static final int ENOUGH = 4;
    private static final int PERCENT = 75;

    private static final Set<String> CURSORS = Set.of(
            "cursor", "after", "pageToken", "page_token", "page-token", "continuationToken", "continuation_token");
    private static final Set<String> OFFSETS = Set.of("offset", "page", "start", "skip", "pageNumber", "page_number");
    private static final Set<String> LIMITS = Set.of(
            "limit",
            "size",
            "pageSize",
            "page_size",
            "page-size",
            "perPage",
            "per_page",
            "per-page",
            "maxResults",
            "max_results");

    @Override
    public String id() {
        return "pagination-mixed";
    }

    /** Whether a query parameter is called like one that pages. */
    public static boolean isName(String parameter) {
        return CURSORS.contains(parameter) || OFFSETS.contains(parameter) || LIMITS.contains(parameter);
    }

    /** The query parameters by which a list is paged. */
    private record PagedList(
            OperationFragment operation,
            @Nullable String cursor,
            @Nullable String offset,
            @Nullable String limit) {

        static Optional<PagedList> of(OperationFragment operation) {
            if (!operation.route().method().equals("GET") || operation.route().conditional()) {
                return Optional.empty();
            }
            String offset = named(operation, OFFSETS);
            String cursor = named(operation, CURSORS);
            PagedList list =
                    new PagedList(operation, isTime(cursor, offset) ? null : cursor, offset, named(operation, LIMITS));
            boolean paged = operation.promises().paging() != null
                    || list.limit != null && (list.cursor != null || list.offset != null);
            return paged ? Optional.of(list) : Optional.empty();
        }

        /** Beside a page number, {@code after} is what the items are filtered by. */
        private static boolean isTime(@Nullable String cursor, @Nullable String offset) {
            return offset != null && "after".equals(cursor);
        }

        private static @Nullable String named(OperationFragment operation, Set<String> names) {
            for (ParameterFragment parameter : operation.parameters()) {
                if (parameter.in() == ParameterFragment.In.QUERY && names.contains(parameter.name())) {
                    return parameter.name();
                }
            }
            return null;
        }

        Paging.@Nullable Style style() {
            Paging paging = operation.promises().paging();
            return paging != null
                    ? paging.style()
                    : cursor != null ? Paging.Style.CURSOR : offset != null ? Paging.Style.OFFSET : null;
        }

        Audience audience() {
            Audience audience = operation.promises().audience();
            return audience == null ? Audience.PRIVATE_APP : audience;
        }
    }

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        List<PagedList> lists = new ArrayList<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    PagedList.of(operation).ifPresent(lists::add);
                }
            }
        }
        List<ServiceFinding> findings = new ArrayList<>();
        if (lists.size() >= ENOUGH) {
            judge(lists, findings);
        }
        return findings;
    }

    private static void judge(List<PagedList> lists, List<ServiceFinding> findings) {
        Poll<String> cursors = new Poll<>();
        Poll<String> offsets = new Poll<>();
        Poll<String> limits = new Poll<>();
        Map<Audience, Poll<Paging.Style>> styles = new EnumMap<>(Audience.class);
        for (PagedList list : lists) {
            vote(cursors, list.cursor());
            vote(offsets, list.offset());
            vote(limits, list.limit());
            Paging.Style style = list.style();
            if (style != null) {
                styles.computeIfAbsent(list.audience(), a -> new Poll<>()).vote(style);
            }
        }
        Optional<House<String>> cursor = cursors.house(ENOUGH, PERCENT);
        Optional<House<String>> offset = offsets.house(ENOUGH, PERCENT);
        Optional<House<String>> limit = limits.house(ENOUGH, PERCENT);
        for (PagedList list : lists) {
            if (!name(list, list.cursor(), cursor, lists, findings)
                    && !name(list, list.offset(), offset, lists, findings)
                    && !name(list, list.limit(), limit, lists, findings)) {
                styles.getOrDefault(list.audience(), new Poll<>())
                        .house(ENOUGH, PERCENT)
                        .ifPresent(house -> style(list, house, lists, findings));
            }
        }
    }

    private static void vote(Poll<String> poll, @Nullable String name) {
        if (name != null) {
            poll.vote(name);
        }
    }

    private static boolean name(
            PagedList list,
            @Nullable String name,
            Optional<House<String>> house,
            List<PagedList> lists,
            List<ServiceFinding> findings) {
        if (name == null || house.isEmpty() || house.get().habit().equals(name)) {
            return false;
        }
        String habit = house.get().habit();
        PagedList example = lists.stream()
                .filter(other ->
                        habit.equals(other.cursor()) || habit.equals(other.offset()) || habit.equals(other.limit()))
                .findFirst()
                .orElse(list);
        findings.add(finding(
                list,
                example,
                "is paged by '" + name + "', where " + house.get().votes() + " of "
                        + house.get().all()
                        + " lists have '" + habit
                        + "'; a client that pages through one list has to be written again for the"
                        + " next. Call it '" + habit + "'.",
                name));
        return true;
    }

    private static void style(
            PagedList list, House<Paging.Style> house, List<PagedList> lists, List<ServiceFinding> findings) {
        Paging.Style style = list.style();
        if (style == null || style == house.habit()) {
            return;
        }
        PagedList example = lists.stream()
                .filter(other -> other.style() == house.habit() && other.audience() == list.audience())
                .findFirst()
                .orElse(list);
        findings.add(finding(
                list,
                example,
                "is paged " + by(style) + ", where " + house.votes() + " of " + house.all()
                        + " lists for the same clients are paged " + by(house.habit())
                        + "; a client that pages through one list has to be written again for the next. Page it "
                        + by(house.habit())
                        + ", or say why not: @Paginated(reason = \"…\") and a waiver.",
                ""));
    }

    private static String by(Paging.Style style) {
        return style == Paging.Style.CURSOR ? "by cursor" : "by offset";
    }

    private static ServiceFinding finding(PagedList list, PagedList example, String predicate, String part) {
        return new ServiceFinding(
                new Side(list.operation().signature(), ServiceOrder.subject(list.operation()), predicate, part),
                new Side(
                        example.operation().signature(),
                        ServiceOrder.subject(example.operation()),
                        "is paged as most are."),
                false);
    }
}

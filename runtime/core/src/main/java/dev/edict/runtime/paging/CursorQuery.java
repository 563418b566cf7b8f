package dev.edict.runtime.paging;

import dev.edict.annotations.Paginated;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page a request asks for: a {@code @BeanParam} of an operation with {@link Paginated}. Fetch {@link
 * #fetchLimit()} items after {@link #after()}, in the declared order, and hand them to {@link #page}.
 */
public class CursorQuery {

    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";

    @QueryParam(CURSOR)
    private @Nullable String cursor;

    @QueryParam(LIMIT)
    private @Nullable PageLimit limit;

    @Context
    private @Nullable UriInfo uriInfo;

    @Context
    private @Nullable ResourceInfo resourceInfo;

    @Context
    private @Nullable SecurityContext securityContext;

    @Context
    private @Nullable Providers providers;

    /** For the Jakarta REST runtime. */
    public CursorQuery() {}

    /** For a runtime that fills in the parameters of a request, and leaves its context to somebody else. */
    protected CursorQuery(
            UriInfo uriInfo, ResourceInfo resourceInfo, SecurityContext securityContext, Providers providers) {
        this.uriInfo = uriInfo;
        this.resourceInfo = resourceInfo;
        this.securityContext = securityContext;
        this.providers = providers;
    }

    /**
     * How many items the page may have: {@code limit} of the query, at least 1 and at most {@link Paginated#maxLimit()};
     * {@link Paginated#defaultLimit()} if the request does not say.
     *
     * @throws dev.edict.runtime.problem.ProblemException 400 for a {@code limit} that is no whole number
     */
    public int limit() {
        Paginated paginated = paginated();
        return limit == null ? paginated.defaultLimit() : limit.within(paginated);
    }

    /** One more than {@link #limit()}: whether there is a next page is known without counting. */
    public int fetchLimit() {
        return limit() + 1;
    }

    /**
     * The sort keys of the item before the page, in the order of {@link Paginated#sort()}: {@code String}, {@code Long},
     * {@code BigDecimal}, {@code Boolean}, {@code Instant}, {@code LocalDate}, {@code UUID} or null; empty for the first
     * page.
     *
     * @throws dev.edict.runtime.problem.ProblemException 400 for a cursor that was not made for this list, order, filter
     *     and caller, or that is too old
     */
    public Optional<List<@Nullable Object>> after() {
        return cursor == null || cursor.isEmpty()
                ? Optional.empty()
                : Optional.of(codec().decode(cursor, binding()).keys());
    }

    /**
     * The page of what was fetched.
     *
     * @param fetched up to {@link #fetchLimit()} items
     * @param sortKeys the sort keys of an item, in the order of {@link Paginated#sort()}; of the types that {@link
     *     #after()} gives, whole numbers of any size and no floating-point ones
     * @throws IllegalStateException if they are not as many as {@link Paginated#sort()} declares
     */
    public <T> Page<T> page(List<T> fetched, Function<? super T, List<@Nullable Object>> sortKeys) {
        int limit = limit();
        if (fetched.size() <= limit) {
            return Page.last(fetched);
        }
        List<T> items = fetched.subList(0, limit);
        return new Page<>(items, codec().encode(binding(), ofSort(sortKeys.apply(items.get(limit - 1)))));
    }

    /** A key too few or too many is a mistake of the service, to be seen on its first page and not on its second. */
    private List<@Nullable Object> ofSort(List<@Nullable Object> keys) {
        String[] sort = paginated().sort();
        if (sort.length > 0 && sort.length != keys.size()) {
            throw new IllegalStateException("the list is sorted by " + List.of(sort) + ", and the item has "
                    + keys.size() + " sort keys; give one for each, in this order");
        }
        return keys;
    }

    private CursorBinding binding() {
        UriInfo uri = injected(uriInfo);
        Map<String, List<String>> filters = new HashMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(List.of(CURSOR, LIMIT));
        Principal principal = injected(securityContext).getUserPrincipal();
        return CursorBinding.of(
                uri.getRequestUri().getRawPath(),
                List.of(paginated().sort()),
                Collections.unmodifiableMap(filters),
                principal == null ? null : principal.getName());
    }

    private Paginated paginated() {
        Method method = injected(resourceInfo).getResourceMethod();
        Paginated paginated = method.getAnnotation(Paginated.class);
        if (paginated == null) {
            throw new IllegalStateException(method + " takes a CursorQuery and is not @Paginated");
        }
        return paginated;
    }

    private CursorCodec codec() {
        ContextResolver<CursorCodec> codecs =
                injected(providers).getContextResolver(CursorCodec.class, MediaType.WILDCARD_TYPE);
        @Nullable CursorCodec codec = codecs == null ? null : codecs.getContext(CursorCodec.class);
        if (codec != null) {
            return codec;
        }
        throw new IllegalStateException("no cursor keys are configured: EdictConfig.builder().cursorKeys(…)");
    }

    private static <T> T injected(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a CursorQuery is a @BeanParam: the Jakarta REST runtime makes it");
        }
        return value;
    }
}

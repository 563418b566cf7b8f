package com.acme.shop;

import dev.edict.annotations.Anonymous;
import dev.edict.annotations.ApiAsync;
import dev.edict.annotations.ApiDeprecated;
import dev.edict.annotations.ApiError;
import dev.edict.annotations.ApiResource;
import dev.edict.annotations.Idempotent;
import dev.edict.annotations.NotIdempotent;
import dev.edict.annotations.Paginated;
import dev.edict.annotations.SuccessStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/**
 * What customers have bought.
 *
 * <p>An order is <b>never</b> deleted once it is {@linkplain OrderStatus#PAID paid}.
 */
@ApiResource
@Path("/orders")
@RolesAllowed("orders")
public class OrderResource {

    /**
     * Lists orders, newest first. Filters by {@code status}, e.g. {@code open}:
     *
     * <ul>
     *   <li>one status: {@code ?status=OPEN}
     *   <li>several: repeat the parameter &amp; get any of them
     * </ul>
     *
     * See <a href="https://example.com/guide">the guide</a>.
     *
     * @param statuses only orders in one of these
     * @return a page of orders
     */
    @GET
    @Paginated(sort = {"createdAt DESC", "id DESC"})
    public Page<OrderView> list(@BeanParam CursorQuery page, @QueryParam("status") List<OrderKind> statuses) {
        return null;
    }

    /**
     * Finds one order.
     *
     * @throws NotFoundException if nobody ever placed such an order
     */
    @GET
    @Path("{orderId}")
    public OrderView get(@PathParam("orderId") UUID id) throws NotFoundException {
        return null;
    }

    @HEAD
    @Path("{orderId}")
    public void exists(@PathParam("orderId") UUID id) {}

    /**
     * Places an order.
     *
     * @param in what to buy
     */
    @POST
    @Idempotent
    @SuccessStatus(value = 201, location = "/orders/{id}")
    public OrderView create(@Valid CreateOrder in) throws OutOfStock {
        return null;
    }

    @PATCH
    @Path("{orderId}")
    @Consumes("application/merge-patch+json")
    public OrderView patch(@PathParam("orderId") UUID id, @HeaderParam("If-Match") @NotNull String etag, OrderPatch in) {
        return null;
    }

    @PUT
    @Path("{orderId}/priority")
    public void prioritise(@PathParam("orderId") UUID id, int priority) {}

    @DELETE
    @Path("{orderId}")
    @ApiDeprecated(since = "2026-01-31", sunset = "2027-01-31", replacement = "cancel")
    public void delete(@PathParam("orderId") UUID id) {}

    @POST
    @Path("{orderId}/cancel")
    @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.CONFLICT)
    @ApiError(status = 409, type = "order-shipped", title = "Order shipped", when = "The order is on its way.")
    public OrderView cancel(@PathParam("orderId") UUID id) {
        return null;
    }

    @POST
    @Path("exports")
    @Idempotent(required = false)
    @ApiAsync("/exports/{id}")
    public ExportJob export(@Valid ExportSpec in) {
        return null;
    }

    @POST
    @Path("quotes")
    @Anonymous("Anyone may ask for a price.")
    @NotIdempotent("A quote has no effect that could be doubled.")
    public java.util.Optional<Quote> quote(CreateOrder in) {
        return null;
    }

    public record ExportSpec(@NotNull java.time.LocalDate from, java.time.LocalDate to) {}

    public record ExportJob(String id, int percent) {}

    public record Quote(java.math.BigDecimal total, java.util.Currency currency) {}
}

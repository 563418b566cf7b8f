package com.example.shop.orders.api;

import com.example.shop.exports.Exports;
import com.example.shop.exports.api.ExportJob;
import com.example.shop.exports.api.ExportSpec;
import com.example.shop.orders.OrderAlreadyPaid;
import com.example.shop.orders.OrderEntity;
import com.example.shop.orders.OrderStatus;
import com.example.shop.orders.Orders;
import com.example.shop.orders.OutOfStock;
import com.example.shop.orders.UnknownProduct;
import com.example.shop.payments.AmountMismatch;
import com.example.shop.payments.InsufficientFunds;
import com.example.shop.payments.OrderNotPayable;
import com.example.shop.payments.Payments;
import com.example.shop.payments.api.Pay;
import com.example.shop.payments.api.PaymentView;
import dev.edict.annotations.ApiAsync;
import dev.edict.annotations.ApiResource;
import dev.edict.annotations.Idempotent;
import dev.edict.annotations.Paginated;
import dev.edict.annotations.SuccessStatus;
import dev.edict.runtime.paging.CursorQuery;
import dev.edict.runtime.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's orders. Those of other customers do not exist for them. */
@ApiResource
@Path("/orders")
@RolesAllowed("orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
    private final Orders orders;
    private final Payments payments;
    private final Exports exports;
    private final SecurityContext caller;

    @Inject
    public OrderResource(Orders orders, Payments payments, Exports exports, @Context SecurityContext caller) {
        this.orders = orders;
        this.payments = payments;
        this.exports = exports;
        this.caller = caller;
    }

    /** Lists orders, the newest first. */
    @GET
    @Paginated(sort = {"createdAt DESC", "id DESC"})
    public Page<OrderView> list(@BeanParam CursorQuery page, @QueryParam("status") @Nullable OrderStatus status) {
        Orders.Position after = page.after()
                .map(keys -> new Orders.Position((Instant) keys.get(0), (UUID) keys.get(1)))
                .orElse(null);
        List<OrderEntity> fetched = orders.newest(owner(), status, after, page.fetchLimit());
        return page.page(fetched, order -> List.of(order.createdAt(), order.id()))
                .map(OrderView::of);
    }

    /** Reads one order. */
    @GET
    @Path("{orderId}")
    public OrderView get(@PathParam("orderId") UUID id) {
        return OrderView.of(orders.find(owner(), id).orElseThrow(NotFoundException::new));
    }

    /** Places an order and reserves what it asks for. */
    @POST
    @Idempotent
    @SuccessStatus(value = 201, location = "/orders/{id}")
    public OrderView create(@Valid CreateOrder in) throws OutOfStock, UnknownProduct {
        List<Orders.Item> items = in.lines().stream()
                .map(line -> new Orders.Item(line.sku(), line.quantity()))
                .toList();
        return OrderView.of(orders.place(owner(), items, in.note()));
    }

    /** Changes the note of an order. */
    @PATCH
    @Path("{orderId}")
    @Consumes("application/merge-patch+json")
    public OrderView patch(@PathParam("orderId") UUID id, @Valid OrderPatch in) {
        return OrderView.of(
                (in.note().isPresent() ? orders.annotate(owner(), id, in.note().get()) : orders.find(owner(), id))
                        .orElseThrow(NotFoundException::new));
    }

    /** Deletes an order that is not paid. */
    @DELETE
    @Path("{orderId}")
    public void delete(@PathParam("orderId") UUID id) throws OrderAlreadyPaid {
        if (!orders.delete(owner(), id)) {
            throw new NotFoundException();
        }
    }

    /** Cancels an order that is not paid. */
    @POST
    @Path("{orderId}/cancel")
    @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP)
    public OrderView cancel(@PathParam("orderId") UUID id) throws OrderAlreadyPaid {
        return OrderView.of(orders.cancel(owner(), id).orElseThrow(NotFoundException::new));
    }

    /** Pays an order. */
    @POST
    @Path("{orderId}/payments")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    @SuccessStatus(value = 201, location = "/orders/{orderId}/payments/{id}")
    public PaymentView pay(@PathParam("orderId") UUID id, @Valid Pay in)
            throws AmountMismatch, InsufficientFunds, OrderNotPayable {
        return payments.charge(owner(), id, new Payments.Charge(in.amountCents(), in.method()))
                .map(PaymentView::of)
                .orElseThrow(NotFoundException::new);
    }

    /** Reads one payment of an order. */
    @GET
    @Path("{orderId}/payments/{paymentId}")
    public PaymentView payment(@PathParam("orderId") UUID id, @PathParam("paymentId") UUID paymentId) {
        return payments.find(owner(), id, paymentId).map(PaymentView::of).orElseThrow(NotFoundException::new);
    }

    /** Asks for a table of orders. */
    @POST
    @Path("exports")
    @Idempotent
    @ApiAsync("/exports/{id}")
    public ExportJob export(@Valid ExportSpec in) {
        return ExportJob.of(exports.request(owner(), in.status()));
    }

    private String owner() {
        return caller.getUserPrincipal().getName();
    }
}

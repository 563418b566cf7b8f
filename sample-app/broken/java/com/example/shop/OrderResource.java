package com.example.shop;

import dev.edict.annotations.ApiResource;
import dev.edict.annotations.Idempotent;
import dev.edict.annotations.Paginated;
import dev.edict.annotations.SuccessStatus;
import dev.edict.annotations.Waive;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

@ApiResource
@Path("/orders")
@RolesAllowed("orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
    private final EntityManager entities;

    @Inject
    public OrderResource(EntityManager entities) {
        this.entities = entities;
    }

    // The table itself goes over the wire, all of it at once.
    @GET
    @Path("/getOrders")
    public List<OrderEntity> getOrders() {
        return entities.createQuery("SELECT o FROM OrderEntity o", OrderEntity.class)
                .getResultList();
    }

    // Whoever sends "owner" owns the order. A client that times out orders twice.
    @POST
    public OrderEntity create(OrderEntity order) {
        entities.persist(order);
        return order;
    }

    // Nothing triggers the constraints of NewOrder.
    @POST
    @Path("/quick")
    @Idempotent(ttl = "24 hours")
    public UUID quickOrder(NewOrder order) throws ShippingLate {
        OrderEntity row = new OrderEntity();
        row.id = UUID.randomUUID();
        row.sku = order.sku();
        row.quantity = order.quantity();
        entities.persist(row);
        if (row.quantity > 100) {
            throw new ShippingLate();
        }
        return row.id;
    }

    // A GET that a prefetching browser turns into a cancellation.
    @GET
    @Path("{orderId}/refresh")
    public OrderSummary refresh(@PathParam("id") UUID id) {
        OrderEntity order = entities.find(OrderEntity.class, id);
        touch(order);
        return new OrderSummary(order.owner, 1, List.of(order));
    }

    private void touch(OrderEntity order) {
        order.status = "SEEN";
        entities.merge(order);
    }

    @POST
    @Path("{orderId}/cancel")
    public void cancel(@PathParam("orderId") UUID id) {
        entities.find(OrderEntity.class, id).status = "CANCELLED";
    }

    // Proxies drop the body of a GET.
    @GET
    @Path("/matching")
    @Paginated(sort = "id ASC")
    public List<UUID> matching(OrderFilter filter) {
        return List.of();
    }

    // Two methods, one URL.
    @GET
    @Path("{orderId}")
    public OrderSummary byId(@PathParam("orderId") UUID id) {
        return new OrderSummary("alice", 0, List.of());
    }

    @GET
    @Path("{customer}")
    public OrderSummary byCustomer(@PathParam("customer") String customer) {
        return new OrderSummary(customer, 0, List.of());
    }

    // 204 has no content, and yet here it comes.
    @DELETE
    @Path("{orderId}")
    @SuccessStatus(204)
    public OrderSummary delete(@PathParam("orderId") UUID id) {
        return new OrderSummary("alice", 0, List.of());
    }

    @GET
    @Path("/search?sku={sku}")
    @Waive(value = "path-not-a-query", reason = "")
    public OrderSummary search(@QueryParam("sku") String sku) {
        return new OrderSummary(sku, 0, List.of());
    }
}

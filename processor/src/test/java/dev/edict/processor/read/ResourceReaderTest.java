package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceReaderTest {

    @Test
    void readsTheOperationsOfAResourceClass() {
        Reading reading = Reading.of("shop.OrderResource", """
                @Path("/orders") @Produces("application/json")
                public class OrderResource {
                  @GET public List<OrderView> list(@QueryParam("limit") @DefaultValue("20") @Max(100) int limit) { return null; }
                  @GET @Path("{id: [0-9]{1,9}}") public OrderView get(@PathParam("id") long id) { return null; }
                  @POST @Consumes({"application/json", "text/plain, text/csv"}) public OrderView create(@Valid CreateOrder in) { return null; }
                  @DELETE @Path("{id}") public void delete(@PathParam("id") long id) {}
                  public void notAnOperation() {}
                }
                """)
                .and(
                        "shop.OrderView",
                        "public record OrderView(long id, String total, List<@NotBlank String> lines) {}")
                .and("shop.CreateOrder", "public record CreateOrder(@NotBlank String sku, @Min(1) int count) {}");
        assertThat(reading.all()).isEqualTo("""
                shop.OrderResource PRIVATE_APP shop/OrderResource.java
                  GET /orders(QUERY limit: @Max(value=100) int = 20) -> ENTITY List<OrderView> of OrderView produces application/json
                  GET /orders/{id}(PATH id: long) -> ENTITY OrderView produces application/json
                  POST /orders(ENTITY in: @Valid CreateOrder) -> ENTITY OrderView consumes application/json|text/plain|text/csv produces application/json
                  DELETE /orders/{id}(PATH id: long) -> VOID produces application/json
                record CreateOrder
                  sku!: @NotBlank String
                  count!: @Min(value=1) int
                record OrderView
                  id!: long
                  total: String
                  lines: List<@NotBlank String>
                """);
    }
}

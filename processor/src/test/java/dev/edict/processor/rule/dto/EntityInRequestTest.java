package dev.edict.processor.rule.dto;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityInRequestTest {

    private static RuleTest test() {
        return RuleTest.of("entity-in-request").source("com.acme.Order", """
                @jakarta.persistence.Entity
                public class Order {
                    @jakarta.persistence.Id public Long id;
                    public String status;
                    public static Order fromString(String id) { return null; }
                }
                """).source("com.acme.CreateOrder", """
                public record CreateOrder(String sku) {}
                """);
    }

    @ParameterizedTest
    @EnumSource
    void reportsAnEntityThatIsReadFromTheBody(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST public void create(Order order) {} // ERROR: entity-in-request: POST /orders fills the entity Order (@Entity)
                    @PUT @Path("{id}") public void put(
                            @PathParam("id") long id,
                            Order order) {} // ERROR: entity-in-request
                    @POST @Path("bulk") public void bulk(List<Order> orders) {} // ERROR: entity-in-request
                    @POST @Path("map") public void map(Map<String, Order> orders) {} // ERROR: entity-in-request
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void marksTheParameter(Compiler compiler) {
        var result = test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST public void create(Order order) {} // ERROR: entity-in-request
                }
                """).check(compiler);

        org.assertj.core.api.Assertions.assertThat(
                        result.of("entity-in-request").get(0).marked())
                .contains("order")
                .doesNotContain("create");
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatClientsCanSet(Compiler compiler) {
        test().source("com.acme.Person", """
                @jakarta.persistence.Entity
                public class Person {
                    public String a, b, c, d, e;
                    private String hidden;
                    @com.fasterxml.jackson.annotation.JsonProperty(access = com.fasterxml.jackson.annotation.JsonProperty.Access.READ_ONLY)
                    public long id;
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST public void create(Order order) {} // ERROR: entity-in-request: so a client can set all of id, status, and whatever is added later. Take
                    @PUT public void put(Person in) {} // ERROR: entity-in-request: so a client can set all of a, b, c, d, …, and whatever
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void staysSilentAboutDtosAndAnswers(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST public Order create(CreateOrder order) { return null; }
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void ignoresEntitiesThatAConverterLooksUp(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET @Path("{order}") public String get(@PathParam("order") Order order) { return null; }
                    @GET public String find(@QueryParam("order") Order order, @HeaderParam("X-Order") Order header) { return null; }
                    @PUT @Path("{order}") public void put(@PathParam("order") Order order, CreateOrder in) {}
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void findsTheEntityThatAnEnvelopeIsUsedWith(Compiler compiler) {
        test().source("com.acme.Envelope", """
                public class Envelope<T> { public T data; }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST public void create(Envelope<Order> in) {} // ERROR: entity-in-request
                    @POST @Path("ok") public void ok(Envelope<CreateOrder> in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void seesWhatASubclassBindsInAGenericBase(Compiler compiler) {
        test().source("com.acme.Crud", """
                public abstract class Crud<T> {
                    @POST public void create(T in) {} // ERROR: entity-in-request: POST /orders fills the entity Order
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource extends Crud<Order> {}
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void warnsInHouse(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource(audience = ApiService.Audience.ADMIN) @Path("orders")
                public class OrderResource {
                    @POST public void create(Order order) {} // WARN: entity-in-request
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void reportsPartsThatAreDocuments(Compiler compiler) {
        test().source("org.glassfish.jersey.media.multipart.FormDataParam", """
                package org.glassfish.jersey.media.multipart;
                public @interface FormDataParam { String value(); }
                """)
                .source("com.acme.OrderResource", """
                import org.glassfish.jersey.media.multipart.FormDataParam;
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST @Consumes("multipart/form-data")
                    public void create(@FormDataParam("order") Order order) {} // ERROR: entity-in-request
                    @PUT public void form(@FormParam("order") Order order) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void canBeWaivedOnTheParameter(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST public void restore(@Waive(value = "entity-in-request", reason = "Own backups.") Order order) {}
                }
                """).checkWaived(compiler);
    }
}

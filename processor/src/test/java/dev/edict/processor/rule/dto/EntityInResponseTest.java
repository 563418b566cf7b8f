package dev.edict.processor.rule.dto;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityInResponseTest {

    private static RuleTest test() {
        return RuleTest.of("entity-in-response")
                .source("com.acme.Order", """
                @jakarta.persistence.Entity
                public class Order {
                    @jakarta.persistence.Id public Long id;
                    public String internalNote;
                    @jakarta.persistence.ManyToOne public Customer customer;
                }
                """)
                .source("com.acme.Customer", """
                @jakarta.persistence.Entity
                public class Customer {
                    @jakarta.persistence.Id public Long id;
                }
                """)
                .source("com.acme.OrderView", """
                public record OrderView(Long id) {}
                """);
    }

    @ParameterizedTest
    @EnumSource
    void reportsAnEntityHoweverItIsWrapped(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                import java.util.concurrent.CompletionStage;
                import java.util.stream.Stream;
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET @Path("one") public Order one() { return null; } // ERROR: entity-in-response: GET /orders/one answers the entity Order (@Entity). Every column that is added or renamed changes the API for its clients, and what it refers to is loaded
                    @GET @Path("list") public List<Order> list() { return null; } // ERROR: entity-in-response: answers List<Order>
                    @GET @Path("array") public Order[] array() { return null; } // ERROR: entity-in-response: answers Order[]
                    @GET @Path("optional") public Optional<Order> optional() { return null; } // ERROR: entity-in-response
                    @GET @Path("wild") public Collection<? extends Order> wild() { return null; } // ERROR: entity-in-response
                    @GET @Path("values") public Map<String, Order> values() { return null; } // ERROR: entity-in-response
                    @GET @Path("keys") public Map<Order, String> keys() { return null; } // ERROR: entity-in-response
                    @GET @Path("later") public CompletionStage<List<Order>> later() { return null; } // ERROR: entity-in-response
                    @GET @Path("nested") public Map<String, List<Optional<Order>>> nested() { return null; } // ERROR: entity-in-response
                    @GET @Path("customer") public Customer customer() { return null; } // ERROR: entity-in-response: changes the API for its clients. Answer with
                    @GET @Path("both") public Map<Customer, Order> both() { return null; } // ERROR: entity-in-response: the entity Customer (@Entity) and the entity Order (@Entity)
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void staysSilentAboutDtos(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public List<OrderView> list() { return null; }
                    @GET @Path("{id}") public OrderView get(@PathParam("id") long id) { return null; }
                    @GET @Path("count") public Map<String, Long> count() { return null; }
                    @DELETE public void clear() {}
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void findsTheEntityThatAnEnvelopeIsUsedWith(Compiler compiler) {
        test().source("com.acme.Page", """
                public record Page<T>(List<T> items, String nextCursor) {}
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public Page<Order> list() { return null; } // ERROR: entity-in-response: answers Page<Order>
                    @GET @Path("views") public Page<OrderView> views() { return null; }
                    @GET @Path("deep") public Page<Page<Order>> deep() { return null; } // ERROR: entity-in-response
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void ignoresTypeArgumentsThatNothingHolds(Compiler compiler) {
        test().source("com.acme.Id", """
                public record Id<T>(UUID value) {}
                """)
                .source("com.acme.Ref", """
                public record Ref<T>(Id<T> id, Class<T> type) {}
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public Id<Order> newest() { return null; }
                    @GET @Path("ref") public Ref<Order> reference() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void seesWhatASubclassBindsInAGenericBase(Compiler compiler) {
        test().source("com.acme.Crud", """
                public abstract class Crud<T, V> {
                    @GET @Path("raw") public List<T> raw() { return null; } // ERROR: entity-in-response: GET /orders/raw answers List<Order>
                    @GET public List<V> list() { return null; }
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource extends Crud<Order, OrderView> {}
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheAnswerOfAnImplementedInterface(Compiler compiler) {
        test().source("com.acme.OrderApi", """
                @Path("orders")
                public interface OrderApi {
                    @GET List<Order> list();
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource
                public class OrderResource implements OrderApi {
                    @Override public List<Order> list() { return null; } // ERROR: entity-in-response
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void warnsInHouse(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource(audience = ApiService.Audience.INTERNAL) @Path("orders")
                public class OrderResource {
                    @GET public List<Order> list() { return null; } // WARN: entity-in-response
                }
                """)
                .source("com.acme.AdminResource", """
                @ApiResource(audience = ApiService.Audience.ADMIN) @Path("admin")
                public class AdminResource {
                    @GET public List<Order> list() { return null; } // WARN: entity-in-response
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void warnsAboutEmbeddables(Compiler compiler) {
        test().source("com.acme.Money", """
                @jakarta.persistence.Embeddable
                public class Money { public long cents; }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET @Path("total") public Money total() { return null; } // WARN: entity-in-response: the embeddable Money (@Embeddable)
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void judgesByMarkersOnly(Compiler compiler) {
        test().source("com.acme.entity.OrderEntity", """
                public record OrderEntity(Long id) {}
                """)
                .source("com.acme.Invoice", """
                public class Invoice {
                    @com.fasterxml.jackson.annotation.JsonProperty public String number;
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public List<com.acme.entity.OrderEntity> list() { return null; }
                    @GET @Path("invoice") public Invoice invoice() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void leavesAnEntityAloneThatDecidesItsOwnForm(Compiler compiler) {
        test().source("com.acme.Country", """
                @jakarta.persistence.Entity
                public class Country {
                    @jakarta.persistence.Id public String code;
                    @com.fasterxml.jackson.annotation.JsonValue public String code() { return code; }
                }
                """)
                .source("com.acme.CountryResource", """
                @ApiResource @Path("countries")
                public class CountryResource {
                    @GET public List<Country> list() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void exemptsPagesForPeopleAndEventStreams(Compiler compiler) {
        test().source("com.acme.OrderPages", """
                @ApiResource @Path("pages")
                public class OrderPages {
                    @GET @Produces("text/html") public Order page() { return null; }
                    @GET @Path("events") @Produces(MediaType.SERVER_SENT_EVENTS) public List<Order> events() { return null; }
                    @GET @Path("both") @Produces({"text/html", "application/json"}) public Order both() { return null; } // ERROR: entity-in-response
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void speaksOnlyToApiResources(Compiler compiler) {
        test().source("com.acme.OldResource", """
                @Path("old")
                public class OldResource {
                    @GET public List<Order> list() { return null; }
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void canBeWaived(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @Waive(value = "entity-in-response", reason = "A mirror of the table is the contract.")
                    @GET public List<Order> list() { return null; }
                    @GET @Path("other") public List<Order> other() { return null; } // ERROR: entity-in-response
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheJavaxNamespace(Compiler compiler) {
        RuleTest.of("entity-in-response")
                .source("com.acme.Order", """
                package com.acme;
                @javax.persistence.Entity
                public class Order {
                    @javax.persistence.Id public Long id;
                }
                """)
                .source("com.acme.OrderResource", """
                package com.acme;
                import javax.ws.rs.*;
                @dev.edict.annotations.ApiResource @Path("orders")
                public class OrderResource {
                    @GET public java.util.List<Order> list() { return null; } // ERROR: entity-in-response
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aViewThatNarrowsItMakesItAWarning(Compiler compiler) {
        test().source("com.acme.CustomerResource", """
                @ApiResource @Path("customers")
                public class CustomerResource {
                    interface Summary {}
                    @GET @com.fasterxml.jackson.annotation.JsonView(Summary.class)
                    public Customer get() { return null; } // WARN: entity-in-response
                }
                """).check(compiler);
    }
}

package dev.edict.processor.rule.dto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.EdictProcessor;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DtoContainsEntityTest {

    private static final String ANSWERS_AN_ORDER = """
            @ApiResource @Path("orders")
            public class OrderResource {
                @GET public OrderView get() { return null; }
            }
            """;

    private static RuleTest test() {
        return RuleTest.of("dto-contains-entity", "entity-in-response", "entity-in-request")
                .source("com.acme.Customer", """
                        @jakarta.persistence.Entity
                        public class Customer {
                            @jakarta.persistence.Id public Long id;
                        }
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void reportsTheMemberThatNamesTheEntity(Compiler compiler) {
        test().source("com.acme.OrderView", """
                public class OrderView {
                    public Long id;
                    private Customer customer; // ERROR: dto-contains-entity: OrderView.customer is the entity Customer (@Entity); GET /orders answers it.
                    public Customer getCustomer() { return customer; }
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public List<OrderView> list() { return null; }
                }
                """)
                .check(compiler);
    }

    /** The Eclipse compiler tells no place of a record or its components, so that the message names it. */
    @ParameterizedTest
    @EnumSource
    void reportsTheComponentOfARecord(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .source("com.acme.Customer", """
                        package com.acme;
                        @jakarta.persistence.Entity
                        public class Customer {
                            @jakarta.persistence.Id public Long id;
                        }
                        """)
                .source("com.acme.OrderView", """
                        package com.acme;
                        public record OrderView(Long id, Customer customer) {}
                        """)
                .source("com.acme.OrderResource", """
                        package com.acme;
                        import jakarta.ws.rs.*;
                        @dev.edict.annotations.ApiResource @Path("orders")
                        public class OrderResource {
                            @GET @Path("{id}") public OrderView get(@PathParam("id") long id) { return null; }
                        }
                        """)
                .processor(new EdictProcessor())
                .option("edict.rules", "*:off,dto-contains-entity:default")
                .run();

        assertThat(result.of("dto-contains-entity")).singleElement().satisfies(reported -> {
            assertThat(reported.severity()).isEqualTo(Severity.ERROR);
            assertThat(reported.marked()).isEqualTo(compiler.hasTrees() ? "Customer customer" : "");
            assertThat(reported.message())
                    .startsWith(
                            compiler.hasTrees()
                                    ? "OrderView.customer"
                                    : "com.acme.OrderView#customer: OrderView.customer");
        });
    }

    @ParameterizedTest
    @EnumSource
    void reportsAMemberOnceAndCountsWhatSendsIt(Compiler compiler) {
        test().source("com.acme.OrderView", """
                public class OrderView {
                    public Customer customer; // ERROR: dto-contains-entity: GET /orders answers it, and so do 2 more operations.
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public List<OrderView> list() { return null; }
                    @GET @Path("{id}") public OrderView get(@PathParam("id") long id) { return null; }
                    @PUT @Path("{id}") public OrderView put(@PathParam("id") long id, OrderView in) { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void followsMembersContainersAndGenerics(Compiler compiler) {
        test().source("com.acme.Page", """
                public class Page<T> { public List<T> items; public Page<T> next; }
                """)
                .source("com.acme.Line", """
                public class Line {
                    public Map<Customer, Integer> shares; // ERROR: dto-contains-entity: Line.shares holds the entity Customer (@Entity); GET /orders answers it as items.lines.shares.
                    public Customer[] payers; // ERROR: dto-contains-entity
                    public Optional<? extends Customer> agent; // ERROR: dto-contains-entity
                    public Page<Customer> watchers; // ERROR: dto-contains-entity: Line.watchers holds the entity Customer
                    public Page<String> tags;
                }
                """)
                .source("com.acme.OrderView", """
                public class OrderView {
                    public List<Line> lines;
                    public OrderView parent;
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public Page<OrderView> list() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void blamesTheSubclassThatBindsAnInheritedMember(Compiler compiler) {
        test().source("com.acme.Page", """
                public class Page<T> { public List<T> items; }
                """)
                .source("com.acme.CustomerPage", """
                public class CustomerPage extends Page<Customer> {} // ERROR: dto-contains-entity: CustomerPage.items holds the entity Customer
                """)
                .source("com.acme.CustomerResource", """
                @ApiResource @Path("customers")
                public class CustomerResource {
                    @GET public CustomerPage list() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void blamesTheBaseClassThatNamesTheEntity(Compiler compiler) {
        test().source("com.acme.Base", """
                public class Base {
                    public Customer owner; // ERROR: dto-contains-entity: Base.owner
                }
                """)
                .source("com.acme.OrderView", """
                public class OrderView extends Base { public long id; }
                """)
                .source("com.acme.OrderResource", ANSWERS_AN_ORDER)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void seesTheElementsOfACollectionOfOnesOwn(Compiler compiler) {
        test().source("com.acme.Customers", """
                public class Customers extends ArrayList<Customer> {} // ERROR: dto-contains-entity
                """)
                .source("com.acme.CustomerResource", """
                @ApiResource @Path("customers")
                public class CustomerResource {
                    @GET public Customers list() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void ignoresMembersThatDoNotTravel(Compiler compiler) {
        test().source("com.acme.OrderView", """
                import com.fasterxml.jackson.annotation.*;
                public class OrderView {
                    public Long id;
                    @JsonIgnore public Customer ignored;
                    @jakarta.json.bind.annotation.JsonbTransient public Customer transientForJsonb;
                    public transient Customer transientField;
                    public static Customer shared;
                    private Customer hidden;
                    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) public Customer writeOnly;
                    @JsonIdentityReference(alwaysAsId = true) public Customer asId;
                }
                """)
                .source("com.acme.OrderCommand", """
                import com.fasterxml.jackson.annotation.*;
                public class OrderCommand {
                    @JsonProperty(access = JsonProperty.Access.READ_ONLY) public Customer readOnly;
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public OrderView get() { return null; }
                    @POST public void create(OrderCommand in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void tellsDirectionsApart(Compiler compiler) {
        test().source("com.acme.OrderCommand", """
                import com.fasterxml.jackson.annotation.*;
                public class OrderCommand {
                    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) public Customer customer; // ERROR: dto-contains-entity: So a client can set
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public OrderCommand get() { return null; }
                    @POST public void create(OrderCommand in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotLookInsideAnEntity(Compiler compiler) {
        RuleTest.of("dto-contains-entity")
                .source("com.acme.Order", """
                @jakarta.persistence.Entity
                public class Order {
                    @jakarta.persistence.Id public Long id;
                    @jakarta.persistence.ManyToOne public Order parent;
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public List<Order> list() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWarnsWhereTheEntityNeedNotTravel(Compiler compiler) {
        test().source("com.acme.Party", """
                import com.fasterxml.jackson.annotation.*;
                @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
                @JsonSubTypes({@JsonSubTypes.Type(Person.class), @JsonSubTypes.Type(Company.class)})
                public interface Party {} // WARN: dto-contains-entity: Party may hold the entity Company
                """)
                .source("com.acme.Person", """
                public class Person implements Party { public String name; }
                """)
                .source("com.acme.Company", """
                @jakarta.persistence.Entity
                public class Company implements Party { @jakarta.persistence.Id public Long id; }
                """)
                .source("com.acme.OrderView", """
                import com.fasterxml.jackson.annotation.*;
                public class OrderView {
                    public Party buyer;
                    @JsonIncludeProperties({"id"}) public Customer agent; // WARN: dto-contains-entity
                }
                """)
                .source("com.acme.OrderResource", ANSWERS_AN_ORDER)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void warnsInHouseAndAboutEmbeddables(Compiler compiler) {
        test().source("com.acme.Money", """
                @jakarta.persistence.Embeddable
                public class Money { public long cents; }
                """)
                .source("com.acme.Totals", """
                public class Totals {
                    public Money sum; // WARN: dto-contains-entity: the embeddable Money
                }
                """)
                .source("com.acme.AdminView", """
                public class AdminView {
                    public Customer customer; // WARN: dto-contains-entity
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET @Path("totals") public Totals totals() { return null; }
                }
                """)
                .source("com.acme.AdminResource", """
                @ApiResource(audience = ApiService.Audience.ADMIN) @Path("admin")
                public class AdminResource {
                    @GET public AdminView get() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsIdClassesAndLookalikes(Compiler compiler) {
        test().source("com.acme.OrderId", """
                public record OrderId(long number, String region) implements java.io.Serializable {}
                """)
                .source("com.acme.OrderView", """
                public record OrderView(OrderId id, CustomerEntity customer) {
                    public record CustomerEntity(String name) {}
                }
                """)
                .source("com.acme.OrderResource", ANSWERS_AN_ORDER)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void survivesTypesThatNeverEnd(Compiler compiler) {
        test().source("com.acme.Tree", """
                public class Tree<T extends Comparable<T>> {
                    public T value;
                    public Tree<T> left;
                    public List<Tree<? extends T>> more;
                }
                """)
                .source("com.acme.Growing", """
                public class Growing<T> { public Growing<List<T>> next; public T value; }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public Tree<String> tree() { return null; }
                    @GET @Path("raw") public Tree raw() { return null; }
                    @GET @Path("growing") public Growing<String> growing() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void canBeWaivedOnTheMember(Compiler compiler) {
        test().source("com.acme.OrderView", """
                public record OrderView(
                        Long id,
                        @Waive(value = "dto-contains-entity", reason = "Immutable row.") Customer customer) {}
                """)
                .source("com.acme.OrderResource", ANSWERS_AN_ORDER)
                .checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void pointsAtTheOperationWhenTheDtoIsInAnotherJar(Compiler compiler) {
        test().compilation(compilation -> compilation.library(SharedView.class.getName()))
                .source("com.acme.OrderResource", """
                        @ApiResource @Path("orders")
                        public class OrderResource {
                            @GET public dev.edict.processor.rule.dto.SharedView get() { return null; } // ERROR: dto-contains-entity: SharedView.row
                        }
                        """)
                .check(compiler);
        assertThat(new SharedView().row).isNull();
    }
}

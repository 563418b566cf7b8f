package dev.edict.processor.rule;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sound code as teams of each platform write it, and the one line in it that is not. */
class HabitsTest {

    private static RuleTest test() {
        return RuleTest.of(
                "auth-undeclared",
                "body-constraints-not-triggered",
                "declared-status-mismatch",
                "dto-contains-entity",
                "entity-in-request",
                "entity-in-response");
    }

    private static RuleTest quarkus() {
        return test().source("io.quarkus.hibernate.orm.panache.PanacheEntityBase", """
                package io.quarkus.hibernate.orm.panache;
                public abstract class PanacheEntityBase {
                    public static <T extends PanacheEntityBase> java.util.List<T> listAll() { return null; }
                }
                """)
                .source("io.quarkus.hibernate.orm.panache.PanacheEntity", """
                package io.quarkus.hibernate.orm.panache;
                @jakarta.persistence.MappedSuperclass
                public abstract class PanacheEntity extends PanacheEntityBase {
                    @jakarta.persistence.Id public Long id;
                }
                """)
                .source("io.smallrye.mutiny.Uni", """
                package io.smallrye.mutiny;
                public interface Uni<T> {}
                """)
                .source("io.smallrye.mutiny.Multi", """
                package io.smallrye.mutiny;
                public interface Multi<T> {}
                """)
                .source("org.jboss.resteasy.reactive.RestResponse", """
                package org.jboss.resteasy.reactive;
                public abstract class RestResponse<T> {}
                """)
                .source("org.jboss.resteasy.reactive.ResponseStatus", """
                package org.jboss.resteasy.reactive;
                public @interface ResponseStatus { int value(); }
                """)
                .source("org.jboss.resteasy.reactive.RestPath", """
                package org.jboss.resteasy.reactive;
                public @interface RestPath { String value() default ""; }
                """)
                .source("org.jboss.resteasy.reactive.RestQuery", """
                package org.jboss.resteasy.reactive;
                public @interface RestQuery { String value() default ""; }
                """)
                .source("io.quarkus.security.Authenticated", """
                package io.quarkus.security;
                public @interface Authenticated {}
                """)
                .source("com.acme.Fruit", """
                @jakarta.persistence.Entity
                public class Fruit extends io.quarkus.hibernate.orm.panache.PanacheEntity {
                    @NotBlank public String name;
                }
                """)
                .source("com.acme.FruitView", """
                public record FruitView(Long id, String name) {
                    static FruitView of(Fruit fruit) { return new FruitView(fruit.id, fruit.name); }
                }
                """)
                .source("com.acme.NewFruit", """
                public record NewFruit(@NotBlank String name) {
                    Fruit toEntity() { return null; }
                }
                """);
    }

    @ParameterizedTest
    @EnumSource
    void quarkusWithPanacheAndReactiveTypes(Compiler compiler) {
        quarkus().source("com.acme.FruitResource", """
                import io.smallrye.mutiny.*;
                import io.quarkus.security.Authenticated;
                import org.jboss.resteasy.reactive.*;
                import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                @ApiResource @Path("fruits") @Authenticated
                public class FruitResource {
                    @GET public Uni<List<FruitView>> list(@RestQuery String name) { return null; }
                    @GET @Path("{id}") public Uni<FruitView> get(@RestPath Long id) { return null; }
                    @GET @Path("by/{fruit}") public FruitView lookUp(@RestPath Fruit fruit) { return null; }
                    @GET @Path("events") @Produces(MediaType.SERVER_SENT_EVENTS) public Multi<Fruit> events() { return null; }
                    @POST @ResponseStatus(201) @APIResponse(responseCode = "201") public Uni<FruitView> create(@Valid NewFruit in) { return null; }
                    @PUT @Path("{id}") @APIResponse(responseCode = "201") public RestResponse<FruitView> put(@RestPath Long id, @Valid NewFruit in) { return null; }
                    @DELETE @Path("{id}") @APIResponse(responseCode = "204") public Uni<Void> delete(@RestPath Long id) { return null; }
                    @GET @Path("raw") public Uni<RestResponse<Fruit>> raw() { return null; } // ERROR: entity-in-response
                }
                """).check(compiler);
    }

    /** {@code toEntity()} on a DTO is a method, not a property; a getter is one. */
    @ParameterizedTest
    @EnumSource
    void dtosThatKnowTheirEntity(Compiler compiler) {
        quarkus()
                .source("com.acme.Basket", """
                public class Basket {
                    private final Fruit fruit;
                    public Basket(Fruit fruit) { this.fruit = fruit; }
                    public String getName() { return fruit.name; }
                    public Fruit toEntity() { return fruit; }
                    public static Fruit find() { return null; }
                    Fruit getInternal() { return fruit; }
                    public Fruit get(int index) { return fruit; }
                }
                """)
                .source("com.acme.Leaky", """
                public class Leaky {
                    private Fruit fruit; // ERROR: dto-contains-entity
                    public Fruit getFruit() { return fruit; }
                }
                """)
                .source("com.acme.BasketResource", """
                @ApiResource @Path("baskets") @PermitAll
                public class BasketResource {
                    @GET public Basket get() { return null; }
                    @GET @Path("leaky") public Leaky leaky() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void dropwizard(Compiler compiler) {
        test().source("io.dropwizard.auth.Auth", """
                package io.dropwizard.auth;
                public @interface Auth {}
                """)
                .source("io.dropwizard.validation.Validated", """
                package io.dropwizard.validation;
                public @interface Validated { Class<?>[] value() default {}; }
                """)
                .source("io.dropwizard.hibernate.UnitOfWork", """
                package io.dropwizard.hibernate;
                public @interface UnitOfWork {}
                """)
                .source("io.dropwizard.views.common.View", """
                package io.dropwizard.views.common;
                public abstract class View {}
                """)
                .source("com.acme.Person", """
                @jakarta.persistence.Entity @jakarta.persistence.Table(name = "people")
                public class Person {
                    @jakarta.persistence.Id private long id;
                    public long getId() { return id; }
                }
                """)
                .source("com.acme.PersonView", """
                public class PersonView extends io.dropwizard.views.common.View {
                    private final Person person;
                    public PersonView(Person person) { this.person = person; }
                    public Person getPerson() { return person; }
                }
                """)
                .source("com.acme.Saying", """
                import com.fasterxml.jackson.annotation.*;
                public class Saying {
                    @NotEmpty private String content;
                    @JsonProperty public String getContent() { return content; }
                    @JsonProperty public void setContent(String content) {}
                }
                """)
                .source("com.acme.User", """
                public class User implements java.security.Principal { public String getName() { return ""; } }
                """)
                .source("com.acme.PeopleResource", """
                import io.dropwizard.auth.Auth;
                import io.dropwizard.hibernate.UnitOfWork;
                import io.dropwizard.validation.Validated;
                @ApiResource @Path("/people") @Produces(MediaType.APPLICATION_JSON)
                public class PeopleResource {
                    @POST public Saying greet(@Auth User user, @Valid Saying in) { return in; }
                    @PUT public Saying put(@Auth User user, @Validated Saying in) { return in; }
                    @GET @Path("view") @PermitAll @UnitOfWork @Produces(MediaType.TEXT_HTML) public PersonView view() { return null; }
                    @GET @Path("me") @UnitOfWork public Person me(@Auth User user) { return null; } // ERROR: entity-in-response
                    @DELETE public void clear(@Auth Optional<User> user, Saying in) {} // ERROR: body-constraints-not-triggered
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void jerseyWithEntitiesAsXmlAndGenericEntities(Compiler compiler) {
        test().source("jakarta.xml.bind.annotation.XmlRootElement", """
                package jakarta.xml.bind.annotation;
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface XmlRootElement {}
                """)
                .source("com.acme.Bookmark", """
                @jakarta.xml.bind.annotation.XmlRootElement
                public class Bookmark { public String uri; }
                """)
                .source("com.acme.Secured", """
                @NameBinding
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Secured {}
                """)
                .source("com.acme.BookmarkResource", """
                import jakarta.ws.rs.container.*;
                import java.util.concurrent.*;
                import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                @ApiResource @Path("bookmarks") @Secured
                public class BookmarkResource {
                    @GET public GenericEntity<List<Bookmark>> list() { return null; }
                    @POST @APIResponse(responseCode = "201") public Response create(Bookmark in, @Context UriInfo uri) { return null; }
                    @GET @Path("slow") @APIResponse(responseCode = "200") public void slow(@Suspended AsyncResponse later) {}
                    @GET @Path("later") public CompletionStage<Response> later() { return null; }
                    @GET @Path("file") @APIResponse(responseCode = "200") public StreamingOutput file() { return null; }
                    @Path("{id}") public BookmarkResource one(@PathParam("id") String id) { return null; }
                }
                """)
                .check(compiler);
    }

    /** CXF: everything stands on the interface, Bean Validation too; the implementation is plain Java. */
    @ParameterizedTest
    @EnumSource
    void cxfInterfaces(Compiler compiler) {
        test().source("com.acme.Order", """
                public class Order { @NotNull public String sku; }
                """)
                .source("com.acme.OrderService", """
                import io.swagger.v3.oas.annotations.Operation;
                import io.swagger.v3.oas.annotations.responses.ApiResponse;
                import io.swagger.v3.oas.annotations.security.SecurityRequirement;
                @Path("/orders") @Consumes("application/json") @Produces("application/json")
                public interface OrderService {
                    @POST @RolesAllowed("orders")
                    @Operation(responses = @ApiResponse(responseCode = "200"))
                    Order create(@Valid Order order);
                    @GET @Path("{id}") @SecurityRequirement(name = "basic")
                    Order get(@PathParam("id") String id);
                    @DELETE @Path("{id}") @RolesAllowed("orders")
                    @ApiResponse(responseCode = "200") // ERROR: declared-status-mismatch
                    void delete(@PathParam("id") String id);
                }
                """)
                .source("com.acme.OrderServiceImpl", """
                @ApiResource
                public class OrderServiceImpl implements OrderService {
                    @Override public Order create(Order order) { return order; }
                    @Override public Order get(String id) { return null; }
                    @Override public void delete(String id) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void servicesInTheJavaxNamespace(Compiler compiler) {
        test().source("com.acme.Account", """
                package com.acme;
                @javax.persistence.Entity
                public class Account {
                    @javax.persistence.Id public Long id;
                    @javax.validation.constraints.NotNull public String owner;
                }
                """)
                .source("com.acme.AccountDto", """
                package com.acme;
                public class AccountDto {
                    public Long id;
                    @javax.validation.constraints.NotNull public String owner;
                    @com.fasterxml.jackson.annotation.JsonIgnore public Account account;
                }
                """)
                .source("com.acme.AccountResource", """
                package com.acme;
                import io.swagger.annotations.*;
                import java.util.*;
                import javax.annotation.security.*;
                import javax.validation.Valid;
                import javax.ws.rs.*;
                import javax.ws.rs.core.*;
                @dev.edict.annotations.ApiResource @Path("/accounts") @RolesAllowed("user")
                public class AccountResource {
                    @GET @ApiResponses({@ApiResponse(code = 200, message = "ok"), @ApiResponse(code = 401, message = "no")})
                    public List<AccountDto> list() { return null; }
                    @POST @ApiResponses(@ApiResponse(code = 201, message = "created"))
                    public Response create(@Valid AccountDto in) { return null; }
                    @PUT @Path("{id}") public AccountDto put(@PathParam("id") Account account, @Valid AccountDto in) { return in; }
                    @GET @Path("raw") public Collection<Account> raw() { return null; } // ERROR: entity-in-response
                    @DELETE @PermitAll public void clear() {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void microprofileWithDocumentedResponses(Compiler compiler) {
        test().source("com.acme.Quote", """
                public record Quote(@NotNull String symbol, double price) {}
                """)
                .source("com.acme.QuoteResource", """
                import java.util.concurrent.CompletionStage;
                import org.eclipse.microprofile.openapi.annotations.*;
                import org.eclipse.microprofile.openapi.annotations.media.*;
                import org.eclipse.microprofile.openapi.annotations.responses.*;
                import org.eclipse.microprofile.openapi.annotations.security.*;
                @ApiResource @Path("quotes") @SecurityRequirement(name = "jwt")
                @APIResponse(responseCode = "401", description = "no token")
                public class QuoteResource {
                    @GET
                    @Operation(summary = "All quotes")
                    @APIResponses({
                        @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Quote[].class))),
                        @APIResponse(responseCode = "default")})
                    public List<Quote> list() { return null; }
                    @POST
                    @APIResponse(responseCode = "204")
                    public CompletionStage<Void> add(@Valid Quote quote) { return null; }
                    @PUT
                    @APIResponse(responseCode = "200")
                    @APIResponse(responseCode = "201")
                    public Quote put(List<@Valid Quote> quotes) { return null; }
                    @PATCH @Consumes("application/merge-patch+json")
                    public Quote patch(Map<String, Object> changes) { return null; }
                }
                """)
                .check(compiler);
    }

    /** Types that look like entities, envelopes and converters that are none. */
    @ParameterizedTest
    @EnumSource
    void lookalikes(Compiler compiler) {
        test().source("com.acme.entity.CustomerEntity", """
                public class CustomerEntity { public String name; }
                """)
                .source("com.acme.Entity", """
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Entity {}
                """)
                .source("com.acme.Marked", """
                @Entity public class Marked { public Long id; }
                """)
                .source("com.acme.Node", """
                public class Node implements Iterable<Node> {
                    public String name;
                    public Iterator<Node> iterator() { return null; }
                }
                """)
                .source("com.acme.Ids", """
                public class Ids extends HashMap<UUID, List<Long>> {}
                """)
                .source("com.acme.LookalikeResource", """
                @ApiResource @Path("lookalikes") @PermitAll
                public class LookalikeResource {
                    @GET @Path("a") public com.acme.entity.CustomerEntity named() { return null; }
                    @GET @Path("b") public Marked marked() { return null; }
                    @GET @Path("c") public Node tree() { return null; }
                    @GET @Path("d") public Ids ids() { return null; }
                    @GET @Path("e") public <T> T any() { return null; }
                    @GET @Path("f") public Object object() { return null; }
                    @GET @Path("g") public Map<?, ?> map() { return null; }
                    @GET @Path("h") public List raw() { return null; }
                    @POST @Path("i") public void bytes(byte[] in) {}
                    @POST @Path("j") public void text(String in) {}
                    @POST @Path("k") public void stream(java.io.InputStream in) {}
                    @POST @Path("l") public void form(MultivaluedMap<String, String> in) {}
                    @POST @Path("m") public void form(Form in) {}
                }
                """)
                .check(compiler);
    }
}

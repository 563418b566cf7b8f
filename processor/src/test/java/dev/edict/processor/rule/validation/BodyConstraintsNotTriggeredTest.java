package dev.edict.processor.rule.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BodyConstraintsNotTriggeredTest {

    private static RuleTest test() {
        return RuleTest.of("body-constraints-not-triggered").source("com.acme.CreateOrder", """
                public record CreateOrder(@NotBlank String sku, @Min(1) int quantity) {}
                """);
    }

    @ParameterizedTest
    @EnumSource
    void reportsAConstrainedBodyThatIsNotValid(Compiler compiler) {
        var result = test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST public void create(CreateOrder in) {} // ERROR: body-constraints-not-triggered: POST /orders takes CreateOrder, whose constraints (@NotBlank sku, @Min quantity) do not run when the request is read
                }
                """).check(compiler);

        assertThat(result.of("body-constraints-not-triggered").get(0).marked())
                .contains("in")
                .doesNotContain("create");
    }

    @ParameterizedTest
    @EnumSource
    void staysSilentWhereTheyRun(Compiler compiler) {
        test().source("com.acme.Free", """
                public record Free(String text) {}
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST public void create(@Valid CreateOrder in) {}
                    @POST @Path("a") public void required(@NotNull @Valid CreateOrder in) {}
                    @POST @Path("b") public void many(List<@Valid CreateOrder> in) {}
                    @POST @Path("c") public void legacy(@Valid List<CreateOrder> in) {}
                    @POST @Path("d") public void free(Free in) {}
                    @POST @Path("e") public void text(@NotBlank String in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void seesThroughContainersAndCascades(Compiler compiler) {
        test().source("com.acme.Cart", """
                public class Cart {
                    @Valid public List<CreateOrder> lines;
                }
                """)
                .source("com.acme.Unlinked", """
                public class Unlinked {
                    public CreateOrder line;
                }
                """)
                .source("com.acme.Tags", """
                public class Tags {
                    public List<@NotBlank String> tags;
                }
                """)
                .source("com.acme.Envelope", """
                public class Envelope<T> { @Valid public T data; }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST @Path("a") public void list(List<CreateOrder> in) {} // ERROR: body-constraints-not-triggered
                    @POST @Path("b") public void cart(Cart in) {} // ERROR: body-constraints-not-triggered
                    @POST @Path("c") public void unlinked(Unlinked in) {} // WARN: body-constraints-not-triggered: The members that lead to them need it, too.
                    @POST @Path("d") public void tags(Tags in) {} // ERROR: body-constraints-not-triggered: @NotBlank tags
                    @POST @Path("e") public void envelope(Envelope<CreateOrder> in) {} // ERROR: body-constraints-not-triggered
                    @POST @Path("f") public void map(Map<String, CreateOrder> in) {} // ERROR: body-constraints-not-triggered
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void seesConstraintsThatAGetterInherits(Compiler compiler) {
        test().source("com.acme.HasName", """
                public interface HasName { @NotBlank String getName(); }
                """)
                .source("com.acme.Coded", """
                public abstract class Coded { @NotBlank public String getCode() { return ""; } }
                """)
                .source("com.acme.Named", """
                public class Named implements HasName {
                    private String name;
                    @Override public String getName() { return name; }
                    public void setName(String text) { name = text; }
                }
                """)
                .source("com.acme.Own", """
                public class Own extends Coded {
                    private String code;
                    @Override public String getCode() { return code; }
                    public void setCode(String text) { code = text; }
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST @Path("a") public void named(Named in) {} // ERROR: body-constraints-not-triggered: @NotBlank name
                    @POST @Path("b") public void own(Own in) {} // ERROR: body-constraints-not-triggered: @NotBlank code
                    @POST @Path("c") public void valid(@Valid Named in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsValidOnTheInterfaceMethod(Compiler compiler) {
        test().source("com.acme.OrderApi", """
                @Path("orders")
                public interface OrderApi {
                    @POST void create(@Valid CreateOrder in);
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource
                public class OrderResource implements OrderApi {
                    @Override public void create(CreateOrder in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsValidOnAnInterfaceThatKnowsNothingOfHttp(Compiler compiler) {
        test().source("com.acme.OrderService", """
                public interface OrderService {
                    void create(@Valid CreateOrder in);
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource implements OrderService {
                    @Override @POST public void create(CreateOrder in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void sendsTheFixToTheInterface(Compiler compiler) {
        test().source("com.acme.OrderApi", """
                @Path("orders")
                public interface OrderApi {
                    @POST void create(CreateOrder in);
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource
                public class OrderResource implements OrderApi {
                    @Override public void create(CreateOrder in) {} // ERROR: body-constraints-not-triggered: Write @Valid in OrderApi
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheBodyOfAGenericBase(Compiler compiler) {
        test().source("com.acme.Crud", """
                public abstract class Crud<T> {
                    @POST public void create(T in) {} // ERROR: body-constraints-not-triggered
                    @PUT public void put(@Valid T in) {}
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource extends Crud<CreateOrder> {}
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void readsBeanParameters(Compiler compiler) {
        test().source("com.acme.Query", """
                public class Query {
                    @QueryParam("limit") @Max(100) public int limit;
                    @QueryParam("q") public String text;
                }
                """)
                .source("com.acme.Plain", """
                public class Plain {
                    @QueryParam("q") public String text;
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET public String list(@BeanParam Query query) { return ""; } // ERROR: body-constraints-not-triggered: @Max limit
                    @GET @Path("a") public String valid(@Valid @BeanParam Query query) { return ""; }
                    @GET @Path("b") public String plain(@BeanParam Plain query) { return ""; }
                    @GET @Path("c") public String direct(@QueryParam("limit") @Max(100) int limit) { return ""; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void isNotFooledByValidOnTheMethod(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST @Valid public CreateOrder create(CreateOrder in) { return in; } // ERROR: body-constraints-not-triggered
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void countsConstraintsOnTheTypeItself(Compiler compiler) {
        test().source("com.acme.Consistent", """
                import java.lang.annotation.*;
                @jakarta.validation.Constraint(validatedBy = {})
                @Retention(RetentionPolicy.RUNTIME)
                public @interface Consistent {
                    String message() default "";
                    Class<?>[] groups() default {};
                    Class<? extends jakarta.validation.Payload>[] payload() default {};
                }
                """)
                .source("com.acme.Period", """
                @Consistent public record Period(String from, String to) {}
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST public void create(Period in) {} // ERROR: body-constraints-not-triggered: (@Consistent)
                    @PUT public void put(@Consistent CreateOrder in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsOtherWaysToValidate(Compiler compiler) {
        test().source("org.springframework.validation.annotation.Validated", """
                package org.springframework.validation.annotation;
                public @interface Validated { Class<?>[] value() default {}; }
                """)
                .source("com.acme.ValidateBody", """
                @NameBinding @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface ValidateBody {}
                """)
                .source("com.acme.OnCreate", """
                public interface OnCreate {}
                """)
                .source("com.acme.Grouped", """
                public record Grouped(@NotNull(groups = OnCreate.class) String sku) {}
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST @Path("a") public void spring(@org.springframework.validation.annotation.Validated CreateOrder in) {}
                    @POST @Path("b") @ValidateBody public void bound(CreateOrder in) {}
                    @POST @Path("c") public void groups(Grouped in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aConstraintOfAClassCountsInTheGroupsThatAreValidated(Compiler compiler) {
        grouped("").check(compiler);
        grouped("ERROR: body-constraints-not-triggered: @Consistent")
                .compilation(compilation -> compilation.option("edict.validationGroups", "com.acme.OnCreate"))
                .check(compiler);
    }

    private static RuleTest grouped(String expected) {
        return test().source("com.acme.Consistent", """
                @jakarta.validation.Constraint(validatedBy = {})
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Consistent {
                    String message() default "";
                    Class<?>[] groups() default {};
                    Class<? extends jakarta.validation.Payload>[] payload() default {};
                }
                """)
                .source("com.acme.OnCreate", """
                public interface OnCreate {}
                """)
                .source("com.acme.Period", """
                @Consistent(groups = OnCreate.class) public record Period(int first, int last) {}
                """)
                .source("com.acme.Stepwise", """
                @jakarta.validation.GroupSequence({Stepwise.class, OnCreate.class})
                @Consistent(groups = OnCreate.class) public record Stepwise(int first, int last) {}
                """)
                .source("com.acme.PeriodResource", """
                @ApiResource @Path("periods")
                public class PeriodResource {
                    @POST public void create(Period in) {} %s
                    @POST @Path("stepwise") public void stepwise(Stepwise in) {} // ERROR: body-constraints-not-triggered: @Consistent
                }
                """.formatted(expected.isEmpty() ? "" : "// " + expected));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWarnsWhereOmissionsMayBeMeant(Compiler compiler) {
        test().source("com.acme.Order", """
                @jakarta.persistence.Entity
                public class Order {
                    @jakarta.persistence.Id public Long id;
                    @NotNull public String sku;
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @PATCH public void patch(CreateOrder in) {} // WARN: body-constraints-not-triggered
                    @POST public void create(Order in) {} // WARN: body-constraints-not-triggered
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWarnsWhereTheConstraintsMayRunElsewhere(Compiler compiler) {
        test().source("com.acme.OrderService", """
                public interface OrderService {
                    void create(@Valid CreateOrder in);
                    void createAll(List<@Valid CreateOrder> in);
                }
                """)
                .source("com.acme.Facade", """
                public class Facade {
                    private OrderService service;
                }
                """)
                .source("com.acme.ManualResource", """
                @ApiResource @Path("manual")
                public class ManualResource {
                    private jakarta.validation.Validator validator;
                    @POST public void create(CreateOrder in) {} // WARN: body-constraints-not-triggered
                }
                """)
                .source("com.acme.ServiceResource", """
                @ApiResource @Path("service")
                public class ServiceResource {
                    private final OrderService service;
                    ServiceResource(OrderService service) { this.service = service; }
                    @POST public void create(CreateOrder in) {} // WARN: body-constraints-not-triggered
                    @POST @Path("list") public void list(List<CreateOrder> in) {} // WARN: body-constraints-not-triggered
                }
                """)
                .source("com.acme.FacadeResource", """
                @ApiResource @Path("facade")
                public class FacadeResource {
                    private Facade facade;
                    @POST public void create(CreateOrder in) {} // WARN: body-constraints-not-triggered
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void isNotReassuredByWhatTheResourceDoesNotUse(Compiler compiler) {
        test().source("com.acme.Orders", """
                public class Orders {
                    void create(CreateOrder in) {}
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    private Orders orders;
                    @POST public void create(CreateOrder in) {} // ERROR: body-constraints-not-triggered
                    @PUT public void put(@Valid CreateOrder in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void canBeWaived(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @Waive(value = "body-constraints-not-triggered", reason = "Drafts may be incomplete.")
                    @POST public void draft(CreateOrder in) {}
                }
                """).checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheJavaxNamespace(Compiler compiler) {
        RuleTest.of("body-constraints-not-triggered")
                .source("com.acme.CreateOrder", """
                package com.acme;
                public class CreateOrder {
                    @javax.validation.constraints.NotNull public String sku;
                }
                """)
                .source("com.acme.OrderResource", """
                package com.acme;
                import javax.ws.rs.*;
                @dev.edict.annotations.ApiResource @Path("orders")
                public class OrderResource {
                    @POST public void create(CreateOrder in) {} // ERROR: body-constraints-not-triggered
                    @PUT public void put(@javax.validation.Valid CreateOrder in) {}
                }
                """)
                .check(compiler);
    }
}

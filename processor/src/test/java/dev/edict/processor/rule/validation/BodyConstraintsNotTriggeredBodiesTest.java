package dev.edict.processor.rule.validation;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

/** What bodies take back. */
class BodyConstraintsNotTriggeredBodiesTest {

    private static RuleTest sources(String resource) {
        return RuleTest.of("body-constraints-not-triggered")
                .source("com.acme.CreateOrder", "public record CreateOrder(@NotBlank String sku) {}")
                .source("com.acme.OrderResource", resource);
    }

    private static final String PLAIN = """
            @ApiResource @Path("/orders") public class OrderResource {
              Orders orders;
              @POST public void create(CreateOrder in) { orders.create(in); } // %s: body-constraints-not-triggered
            }
            """;

    @Test
    void aHandlerThatAsksAValidatorIsSilent() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  jakarta.validation.Validator validator;
                  @POST public void create(CreateOrder in) { check(in); }
                  @PUT public void replace(CreateOrder in) { } // WARN: body-constraints-not-triggered
                  private void check(Object in) { if (!validator.validate(in).isEmpty()) throw new BadRequestException(); }
                }
                """).check(Compiler.JAVAC);
    }

    @Test
    void somethingElseThatValidatesMakesItAWarning() {
        sources(PLAIN.formatted("WARN"))
                .source("com.acme.Orders", "interface Orders { void create(CreateOrder in); }")
                .source(
                        "com.acme.Checks",
                        "class Checks { jakarta.validation.Validator v; void check(Object o) { v.validate(o); } }")
                .check(Compiler.JAVAC);
    }

    @Test
    void aBeanThatTakesTheTypeAsValidMakesItAWarning() {
        sources(PLAIN.formatted("WARN"))
                .source("com.acme.Orders", "class Orders { void create(@Valid CreateOrder in) {} }")
                .check(Compiler.JAVAC);
    }

    @Test
    void aBeanThatValidatesIsEnoughWhereItsExceptionIsAnswered() {
        String caught = """
                import jakarta.validation.ConstraintViolationException;
                @ApiResource @Path("/orders") public class OrderResource {
                  Orders orders;
                  @POST public String create(CreateOrder in) {
                    try { orders.create(in); return "stored"; } catch (ConstraintViolationException e) { return e.getMessage(); }
                  }
                  @PUT public String self(CreateOrder in) { // WARN: body-constraints-not-triggered
                    try { return own(in); } catch (ConstraintViolationException e) { return e.getMessage(); }
                  }
                  public String own(@Valid CreateOrder in) { return ""; }
                  @DELETE public void other(CreateOrder in) { // WARN: body-constraints-not-triggered
                    try { orders.drop(in); } catch (ConstraintViolationException e) { return; }
                  }
                }
                """;
        String orders = "class Orders { void create(@Valid CreateOrder in) {} void drop(CreateOrder in) {} }";
        sources(caught).source("com.acme.Orders", orders).check(Compiler.JAVAC);
        sources(PLAIN.replace(" // %s: body-constraints-not-triggered", ""))
                .source("com.acme.Orders", orders)
                .source(
                        "com.acme.Mapper",
                        "public class Mapper implements jakarta.ws.rs.ext.ExceptionMapper<jakarta.validation.ValidationException> {"
                                + " public Response toResponse(jakarta.validation.ValidationException e) { return null; } }")
                .check(Compiler.JAVAC);
    }

    @Test
    void otherwiseItIsAnError() {
        sources(PLAIN.formatted("ERROR"))
                .source(
                        "com.acme.Orders",
                        "class Orders { void create(CreateOrder in) {} void other(@Valid Orders o) {} }")
                .check(Compiler.JAVAC);
    }

    @Test
    void onlyMethodsThatTakeTheTypeAsValidSoften() {
        sources(PLAIN.formatted("ERROR"))
                .source("com.acme.Orders", "interface Orders { void create(CreateOrder in); }")
                .source(
                        "com.acme.Batch",
                        "public record Batch(@Valid CreateOrder first, @Valid List<CreateOrder> rest) {}")
                .check(Compiler.JAVAC);
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public void all(List<CreateOrder> in) { } // WARN: body-constraints-not-triggered
                  @PUT public void other(List<Other> in) { } // ERROR: body-constraints-not-triggered
                }
                """)
                .source("com.acme.Other", "public record Other(@NotBlank String sku) {}")
                .source("com.acme.Import", "class Import { void run(@Valid List<CreateOrder> in) {} }")
                .check(Compiler.JAVAC);
    }
}

package dev.edict.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.EdictProcessor;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.Reported;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pages of waiver-hygiene and internal-error promise, with the rules as they are. */
class HygieneTest {

    private static RuleTest test() {
        return RuleTest.of("waiver-hygiene", "entity-in-request", "entity-in-response", "get-mutates")
                .source("com.acme.Order", """
                @jakarta.persistence.Entity
                public class Order { @jakarta.persistence.Id public Long id; }
                """);
    }

    @ParameterizedTest
    @EnumSource
    void aWaiverWithoutReasonStillWaives(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @Waive(value = "entity-in-response", reason = " ") // ERROR: waiver-hygiene: gives no reason
                    @GET public Order get() { return null; }
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aMisspeltIdIsCorrectedAndWaivesNothing(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @Waive(value = "entity-in-reponse", reason = "A mirror of the table.") // WARN: waiver-hygiene: entity-in-response
                    @GET public Order get() { return null; } // ERROR: entity-in-response
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anUnusedWaiverIsANote(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @Waive(value = "entity-in-request", reason = "A mirror of the table.") // INFO: waiver-hygiene
                    @GET public String get() { return ""; }
                }
                """).check(compiler);
    }

    /** Without method bodies nothing can be found, so that nothing is held against the waiver. */
    @ParameterizedTest
    @EnumSource
    void aWaiverOfABodyRuleIsNotUnusedWhereThereAreNoBodies(Compiler compiler) {
        String note = compiler.hasTrees() ? " // INFO: waiver-hygiene" : "";
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @Waive(value = "get-mutates", reason = "Counts visits only.")%s
                    @GET public String get() { return ""; }
                }
                """.formatted(note)).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aWaiverOfARuleThatIsOffIsNotUnused(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @Waive(value = "get-unpaginated", reason = "Seven of them.")
                    @GET public String get() { return ""; }
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void cannotBeWaivedItself(Compiler compiler) {
        test().source("com.acme.OrderResource", """
                @ApiResource @Path("orders")
                @Waive(value = "waiver-hygiene", reason = "We know.") // INFO: waiver-hygiene
                public class OrderResource {
                    @Waive(value = "entity-in-response", reason = "") // ERROR: waiver-hygiene
                    @GET public Order get() { return null; }
                }
                """).check(compiler);
    }

    /** Sources with every kind of unknown type: the compiler has its own errors, and no rule crashes on them. */
    @ParameterizedTest
    @EnumSource
    void brokenSourcesCrashNoRule(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .source("com.acme.OrderResource", """
                        package com.acme;
                        import jakarta.ws.rs.*;
                        import dev.edict.annotations.*;
                        @ApiResource(audience = Nowhere.X) @Path(Missing.PATH)
                        public class OrderResource extends Gone<Lost> implements Away {
                            @GET @Path(value = ) public List<Unknown> list(@QueryParam Nothing x) { return }
                            @POST @Waive(value = {}, reason = Absent.TEXT) public Unknown<? super Lost> create(@Valid Lost[] in) throws Never {}
                            @PUT @APIResponse(responseCode = 7) public Map<Unknown, List<?>> put(Order.Inner in, OrderResource self) {}
                            record Inner(Lost lost, Inner next, Absent... more) {}
                        }
                        """)
                .processor(new EdictProcessor())
                .run();

        assertThat(result.success()).isFalse();
        assertThat(result.of("internal-error")).extracting(Reported::message).isEmpty();
        assertThat(result.output()).doesNotContain("Exception");
    }
}

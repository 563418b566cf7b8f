package dev.edict.processor.rule.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.EdictProcessor;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.Generator;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyUnreachedTest {
    private static final String RULE = "idempotency-unreached";

    @ParameterizedTest
    @EnumSource
    void aMethodWithoutAnHttpMethodPromisesInVain(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Payments", """
                        public class Payments {
                          @Idempotent // WARN: idempotency-unreached: Payments.pay carries @Idempotent and handles no request
                          public String pay(String in) { return in; }
                          @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP) // WARN: idempotency-unreached: Payments.cancel
                          void cancel() {}
                          @WebhookReceiver(signature = "S", dedupe = "/id") // WARN: idempotency-unreached: Payments.receive carries @WebhookReceiver
                          static void receive(String event) {}
                          @NotIdempotent("Says so.") public String note(String in) { return in; }
                          static class Refunds {
                            @Idempotent // WARN: idempotency-unreached: Refunds.refund
                            public String refund(String in) { return in; }
                          }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void inAResourceToo(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST public String create(String in) { return charge(in); }
                          @Idempotent // WARN: idempotency-unreached: R.charge carries @Idempotent
                          public String charge(String in) { return in; }
                          @POST @Path("b") @Idempotent public String b(String in) { return in; }
                          @HttpMethod("LINK") @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface LINK {}
                          @LINK @Path("c") @Idempotent public String c(String in) { return in; }
                          @POST @Path("d") @WebhookReceiver(signature = "S", dedupe = "/id") public void d(String in) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aLocatorAnswersNoRequest(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @Path("/r") public class R {
                          @Path("items") @Idempotent // WARN: idempotency-unreached: R.items leads to a sub-resource
                          public Items items() { return new Items(); }
                        }
                        """)
                .source("com.acme.Items", """
                        public class Items {
                          @POST @Idempotent public String add(String in) { return in; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatAboveOrBelowNamesAnHttpMethodIsReached(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        public interface Api<T> {
                          @POST T create(T in);
                        }
                        """)
                .source("com.acme.R", """
                        @Path("/r") public class R implements Api<String> {
                          @Override @Idempotent public String create(String in) { return in; }
                        }
                        """)
                .source("com.acme.Base", """
                        public class Base {
                          @Idempotent public String pay(String in) { return in; }
                          @Idempotent public String refund(String in) { return in; }
                        }
                        """)
                .source("com.acme.S", """
                        @Path("/s") public class S extends Base {
                          @Override @POST public String pay(String in) { return in; }
                          @Override @DELETE public String refund(String in) { return in; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNeverOverriddenByAResourceIsNot(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Store", """
                        public interface Store { String put(String in); String put(String in, int times); }
                        """)
                .source("com.acme.Disk", """
                        public class Disk implements Store {
                          @Override @Idempotent // WARN: idempotency-unreached: Disk.put
                          public String put(String in) { return in; }
                          @Override public String put(String in, int times) { return in; }
                        }
                        """)
                .source("com.acme.R", """
                        @Path("/r") public class R extends Disk {
                          @Override public String put(String in) { return in; }
                          @POST public String put(String in, @QueryParam("times") int times) { return in; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void interfacesAndAbstractClassesAreImplementedElsewhere(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        public interface Api {
                          @Idempotent String create(String in);
                          @Idempotent default String pay(String in) { return in; }
                        }
                        """)
                .source("com.acme.Base", """
                        public abstract class Base {
                          @Idempotent public abstract String create(String in);
                          @Idempotent public String pay(String in) { return in; }
                        }
                        """)
                .source("com.acme.Once", """
                        @Idempotent @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                        public @interface Once {}
                        """)
                .source("com.acme.Jobs", """
                        public class Jobs {
                          @Once public void run() {} // an annotation of one's own may mean more
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void generatedClassesAndClientsAreLeftAlone(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Generated", """
                        public @interface Generated {}
                        """)
                .source("com.acme.Payments", """
                        @Generated public class Payments {
                          @Idempotent public String pay(String in) { return in; }
                        }
                        """)
                .check(compiler);
    }

    private static final String BASE = """
            public class Base {
              @Idempotent public String pay(String in) { return in; }
              @Idempotent // WARN: idempotency-unreached: Base.refund
              public String refund(String in) { return in; }
            }
            """;

    /** A processor of somebody else's writes the resource that the round has not heard of. */
    private static RuleTest generating(String name, String members) {
        return RuleTest.of(RULE).compilation(c -> c.processor(new Generator(name, """
                package com.acme; import jakarta.ws.rs.*;
                @Path("/%1$s") public class %1$s extends Base { %2$s }
                """.formatted(name, members))));
    }

    @ParameterizedTest
    @EnumSource
    void aResourceOfALaterRoundReaches(Compiler compiler) {
        generating("Made", "@Override @POST public String pay(String in) { return in; }")
                .source("com.acme.Base", BASE)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aResourceOfALaterRoundPromisesInVain(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .processor(new EdictProcessor(), new Generator("Made", """
                        package com.acme; import jakarta.ws.rs.*;
                        @Path("/made") public class Made {
                          @dev.edict.annotations.Idempotent public String pay(String in) { return in; }
                        }
                        """))
                .source("com.acme.Nothing", "package com.acme; class Nothing {}")
                .run();

        assertThat(result.of(RULE))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).startsWith("Made.pay carries @Idempotent"));
    }

    @ParameterizedTest
    @EnumSource
    void aWaiverIsNotInVainWhileTheRuleWaits(Compiler compiler) {
        RuleTest.of(RULE, "waiver-hygiene")
                .compilation(c -> c.processor(new Generator("Made", "package com.acme; class Made {}")))
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @POST public String create(String in) { return charge(in); }
                          @Waive(value = "idempotency-unreached", reason = "Bound by a model of its own.")
                          @Idempotent public String charge(String in) { return in; }
                        }
                        """)
                .checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Payments", """
                        public class Payments {
                          @Waive(value = "idempotency-unreached", reason = "Bound by a model of its own.")
                          @Idempotent public String pay(String in) { return in; }
                        }
                        """).checkWaived(compiler);
    }
}

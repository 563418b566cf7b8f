package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandRepeatUndeclaredTest {
    private static final String RULE = "command-repeat-undeclared";

    @ParameterizedTest
    @EnumSource
    void commandsSayWhatTheSecondCallDoes(Compiler compiler) {
        service().source("com.acme.R", """
                        @ApiResource @Path("/orders/{id}")
                        public class R {
                          @POST @Path("cancel")
                          public void cancel() {} // ERROR: command-repeat-undeclared: POST /orders/{id}/cancel does not say what the second call does.
                          @POST @Path("resend-invitation")
                          public void resend() {} // ERROR: command-repeat-undeclared
                          @POST @Path("items/{item}:approve")
                          public void approve() {} // ERROR: command-repeat-undeclared
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anyDecisionIsEnough(Compiler compiler) {
        service().source("com.acme.R", """
                        @ApiResource @Path("/orders/{id}")
                        public class R {
                          @POST @Path("cancel") @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP) public void a() {}
                          @POST @Path("refund") @Idempotent public void b() {}
                          @POST @Path("resend") @NotIdempotent("Sends another letter.") public void c() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoCommandOnAResource(Compiler compiler) {
        service()
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @POST public void create() {}
                          @POST @Path("submit") public void submit() {}
                          @POST @Path("{id}/notes") public void notes() {}
                          @POST @Path("{id}/cancellations") public void cancellations() {}
                          @POST @Path("{id}/stop-words") public void stopWords() {}
                          @POST @Path("{id}/cancel/{reason}") public void reason() {}
                          @PUT @Path("{id}/lock") public void lock() {}
                          @DELETE @Path("{id}/lock") public void unlock() {}
                          @GET @Path("{id}/refund") public String refund() { return ""; }
                        }
                        """)
                .source(
                        "com.acme.Plain",
                        "@Path(\"/x/{id}/cancel\") public class Plain { @POST public void cancel() {} }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itStandsForTheGeneralQuestion(Compiler compiler) {
        RuleTest.of(RULE, "idempotency-undeclared").source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @POST
                          public void create() {} // ERROR: idempotency-undeclared
                          @POST @Path("{id}/cancel")
                          public void cancel() {} // ERROR: command-repeat-undeclared
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void annotationsOfAnInterfaceAreInForce(Compiler compiler) {
        service().source("com.acme.Api", """
                        public interface Api<T> {
                          @POST @Path("{id}/cancel") T cancel();
                          @POST @Path("{id}/approve") @Idempotent T approve();
                        }
                        """).source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R implements Api<String> {
                          public String cancel() { return ""; } // ERROR: command-repeat-undeclared
                          public String approve() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        service().source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @Waive(value = "command-repeat-undeclared", reason = "Operators only.")
                          @POST @Path("{id}/cancel") public void cancel() {}
                        }
                        """).checkWaived(compiler);
    }

    /** A service in which one command is decided, so that findings come one by one. */
    private static RuleTest service() {
        return RuleTest.of(RULE).source("com.acme.Decided", """
                        @ApiResource @Path("/decided/{id}/cancel")
                        public class Decided { @POST @NotIdempotent("Why not.") public void cancel() {} }
                        """);
    }
}

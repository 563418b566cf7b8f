package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyStatusTest {
    private static final String RULE = "idempotency-status";

    @ParameterizedTest
    @EnumSource
    void anErrorAboutTheKeyHasItsStatus(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.KeyReused", """
                        @ApiError(status = 400, type = "idempotency-key-reused") public class KeyReused extends Exception {} // ERROR: idempotency-status: Error 'idempotency-key-reused' has the status 400, but a key that comes with another request can never succeed
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @POST @Path("a") @Idempotent
                          @ApiError(status = 422, type = "idempotency-key-in-flight") // ERROR: idempotency-status: POST /r/a: Error 'idempotency-key-in-flight' has the status 422, but a key whose first request is still in flight is 409
                          @ApiError(status = 422, type = "https://a/idempotency-key-missing") // ERROR: idempotency-status: Use 400
                          public void a(String in) {}
                          @POST @Path("b") @Idempotent public void b(String in) throws KeyReused {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theRightOnesOtherKeysAndOtherOperationsAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @POST @Path("a") @Idempotent
                          @ApiError(status = 409, type = "idempotency-key-in-flight") @ApiError(status = 400, type = "idempotency-key-missing") @ApiError(status = 422, type = "idempotency-key-reused")
                          @ApiError(status = 401, type = "api-key-missing") @ApiError(status = 409, type = "order-in-progress")
                          public void a(String in) {}
                          @POST @Path("b") @NotIdempotent("A roll of the dice.") @ApiError(status = 422, type = "idempotency-key-in-flight") public void b(String in) {}
                          @POST @Path("c") @Idempotent @Waive(value = "idempotency-status", reason = "Published so.")
                          @ApiError(status = 422, type = "idempotency-key-missing") public void c(String in) {}
                        }
                        """).checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whereTheConflictIsToldItIsNot(Compiler compiler) {
        RuleTest.of(RULE, "conflict-vs-unprocessable").source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @POST @Idempotent
                          @ApiError(status = 409, type = "idempotency-key-reused") // WARN: conflict-vs-unprocessable
                          public void a(String in) {}
                        }
                        """).check(compiler);
    }
}

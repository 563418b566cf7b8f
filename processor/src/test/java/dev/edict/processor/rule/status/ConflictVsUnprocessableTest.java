package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConflictVsUnprocessableTest {
    private static final String RULE = "conflict-vs-unprocessable";

    @ParameterizedTest
    @EnumSource
    void aNameThatBelongsToAnotherStatusIsWarned(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.OrderAlreadyExistsException", """
                        @ApiError(status = 422) // WARN: conflict-vs-unprocessable: Error 'order-already-exists' has the status 422
                        public class OrderAlreadyExistsException extends Exception {}
                        """)
                .source("com.acme.Api", """
                        public interface Api {
                          @ApiError(status = 409, type = "https://errors.acme.com/idempotency-key-reused") // WARN: conflict-vs-unprocessable: Use 422.
                          @POST String a() throws OrderAlreadyExistsException;
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        @ApiError(status = 422, title = "Malformed JSON") // WARN: conflict-vs-unprocessable: Error 'Malformed JSON' has the status 422
                        public class R implements Api {
                          static final String STALE = "urn:acme:" + "etag-mismatch";
                          public String a() throws OrderAlreadyExistsException { return ""; }
                          @ApiError(status = 422, type = STALE) // WARN: conflict-vs-unprocessable: PUT /r: Error 'urn:acme:etag-mismatch' has the status 422
                          @PUT public void b(@HeaderParam("If-Match") String tag) {}
                          @ApiError(status = 422, type = "version-conflict") // WARN: conflict-vs-unprocessable: Use 409, or take If-Match
                          @ApiError(status = 400, type = "insufficient-funds") // WARN: conflict-vs-unprocessable: Use 422.
                          @PATCH public void c() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatFitsOrSaysNothingIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r")
                        @ApiError(status = 409, type = "idempotency-key-in-flight", title = "The first request is still running")
                        @ApiError(status = 422, type = "idempotency-key-reused")
                        public class R {
                          @ApiError(status = 409, type = "duplicate-email", when = "Somebody has it.")
                          @ApiError(status = 422, type = "duplicate-line-items")
                          @ApiError(status = 422, type = "conflicting-options")
                          @ApiError(status = 422, type = "unsupported-version")
                          @ApiError(status = 422, type = "wrong-state")
                          @ApiError(status = 422, type = "missing-consent")
                          @ApiError(status = 400, type = "limit-exceeded")
                          @ApiError(status = 403, type = "insufficient-scope")
                          @ApiError(status = 422)
                          @POST public void a() {}
                          @Waive(value = "conflict-vs-unprocessable", reason = "The payment scheme prescribes it.")
                          @ApiError(status = 422, type = "duplicate-order")
                          @PUT public void b() {}
                        }
                        """).checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aConflictThatDoesNotSayWithWhatIsANote(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @POST @Path("a") @ApiError(status = 409, type = "already-paid") public void a() {} // INFO: conflict-vs-unprocessable: POST /r/a: Error 'already-paid' is a conflict
                          @POST @Path("b") @ApiError(status = 409, type = "already-paid", when = "The order is paid.") public void b() {}
                          @POST @Path("c") @ApiError(status = 409, type = "already-paid", title = "The order is paid") public void c() {}
                          @POST @Path("d") @ApiError(status = 422, type = "no-funds") public void d() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionThatNoOperationDeclaresIsJudgedToo(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Reused", """
                        @ApiError(status = 409, type = "idempotency-key-reused") // WARN: conflict-vs-unprocessable: Use 422
                        public class Reused extends RuntimeException {}
                        """)
                .source("com.acme.Stale", """
                        @ApiError(status = 422, type = "version-mismatch") // WARN: conflict-vs-unprocessable: Use 409, or take If-Match
                        public class Stale extends RuntimeException {}
                        """)
                .source("com.acme.Taken", "@ApiError(status = 409) public class Taken extends RuntimeException {}")
                .check(compiler);
    }
}

package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyBodyIgnoredTest {
    private static final String RULE = "idempotency-body-ignored";

    @ParameterizedTest
    @EnumSource
    void aKeyUsedAgainByMistakeGoesUnnoticed(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        import static dev.edict.annotations.Idempotent.Body.IGNORED;
                        @Path("/r") public class R {
                          @Idempotent(body = IGNORED) // WARN: idempotency-body-ignored: POST /r ignores the body
                          @POST public void a(Map<String, Object> body) {}
                          @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, body = IGNORED) // WARN: idempotency-body-ignored: POST /r/b
                          @POST @Path("b") @Consumes("multipart/form-data") public void b(java.io.InputStream body) {}
                          @Idempotent(body = IGNORED) // WARN: idempotency-body-ignored: POST /r/c
                          @POST @Path("c") public void c(@FormParam("amount") int amount) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void bodiesThatCountAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        import static dev.edict.annotations.Idempotent.Body.*;
                        @Path("/r") public class R {
                          @POST @Path("a") @Idempotent public void a(String body) {}
                          @POST @Path("b") @Idempotent(body = COMPARED) public void b(String body) {}
                          @POST @Path("bb") @Idempotent(body = CANONICAL_JSON) public void bb(String body) {}
                          @POST @Path("c") @Idempotent(fingerprint = "/amount") public void c(Map<String, Object> body) {}
                          @POST @Path("d") @Idempotent(body = IGNORED) public void d() {}
                          @POST @Path("e/{id}") @Idempotent(body = IGNORED) public void e(@PathParam("id") int id, @QueryParam("q") int q) {}
                          @POST @Path("f") @NotIdempotent("Each one counts.") public void f(String body) {}
                          @POST @Path("g") @WebhookReceiver(signature = "X-Signature", dedupe = "/id") public void g(String body) {}
                        }
                        """).source("com.acme.S", """
                        @Path("/s") public class S {
                          @POST @Idempotent(body = Idempotent.Body.IGNORED, fingerprint = "/amount") public void a(Map<String, Object> body) {}
                          @POST @Path("b") @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP, body = Idempotent.Body.IGNORED)
                          public void b(String body) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void inheritedPoliciesAndThoseUnderAnotherNameCount(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        public interface Api<T> {
                          @Idempotent(body = Idempotent.Body.IGNORED) // WARN: idempotency-body-ignored: POST /r
                          @POST void a(T in);
                        }
                        """)
                .source("com.acme.Once", """
                        @java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
                        @Idempotent(body = Idempotent.Body.IGNORED) // WARN: idempotency-body-ignored: POST /r/b
                        public @interface Once {}
                        """)
                .source("com.acme.R", """
                        @Path("/r") public class R implements Api<String> {
                          public void a(String in) {}
                          @POST @Path("b") @Once public void b(String in) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @Waive(value = "idempotency-body-ignored", reason = "Terminals sign each try anew.")
                          @POST @Idempotent(body = Idempotent.Body.IGNORED) public void a(String body) {}
                        }
                        """).checkWaived(compiler);
    }
}

package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyKeyContractCanonicalJsonTest {
    private static final String RULE = "idempotency-key-contract";

    @ParameterizedTest
    @EnumSource
    void ofACanonicalFormAllMembersCount(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        import static dev.edict.annotations.Idempotent.Body.CANONICAL_JSON;
                        @ApiResource @Path("/r") @Consumes("application/json") public class R {
                          @Idempotent(body = CANONICAL_JSON, fingerprint = "/amount") // ERROR: idempotency-key-contract: fingerprint says which members of the body count, and body = CANONICAL_JSON that all do. Their spelling counts by neither. Remove one of them.
                          @POST public void a(Map<String, Object> body) {}
                          @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP, body = CANONICAL_JSON) // ERROR: idempotency-key-contract: 'body' speaks of a key
                          @POST @Path("b") public void b(Map<String, Object> body) {}
                          @Idempotent(body = CANONICAL_JSON) // WARN: idempotency-key-contract: POST /r/{id}/cancel takes no body: there is nothing to compare.
                          @POST @Path("{id}/cancel") public void c(@PathParam("id") int id) {}
                          @POST @Path("d") @Idempotent(body = CANONICAL_JSON) public void d(Map<String, Object> body) {}
                          @POST @Path("e") @Idempotent(body = CANONICAL_JSON) public void e(@Context jakarta.ws.rs.container.ContainerRequestContext request) {}
                        }
                        """)
                .source("com.acme.Once", """
                        @java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
                        @Idempotent(body = Idempotent.Body.CANONICAL_JSON, fingerprint = Once.AMOUNT) // ERROR: idempotency-key-contract: POST /s: fingerprint says
                        public @interface Once { String AMOUNT = "/amount"; }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S {
                          @POST @Once public void a(Map<String, Object> body) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoJsonHasNoCanonicalForm(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        import static dev.edict.annotations.Idempotent.Body.*;
                        @ApiResource @Path("/r") @Consumes("text/csv") public class R {
                          @Idempotent(body = CANONICAL_JSON) // WARN: idempotency-key-contract: POST /r takes text/csv, of which nothing has a canonical form
                          @POST public void a(String body) {}
                          @Idempotent(body = CANONICAL_JSON) // WARN: idempotency-key-contract: POST /r/b takes application/x-www-form-urlencoded, multipart/form-data, of which
                          @POST @Path("b") @Consumes({"application/x-www-form-urlencoded", "multipart/form-data"}) public void b(@FormParam("a") String a) {}
                          @Idempotent(body = CANONICAL_JSON) // WARN: idempotency-key-contract: POST /r/c takes application/x-ndjson, application/json-seq, of which
                          @POST @Path("c") @Consumes("application/x-ndjson, application/json-seq") public void c(java.io.InputStream body) {}
                          @POST @Path("d") @Idempotent(body = CANONICAL_JSON) @Consumes("application/json") public void d(String body) {}
                          @POST @Path("e") @Idempotent(body = CANONICAL_JSON) @Consumes("text/csv, Application/Merge-Patch+JSON ; charset=utf-8") public void e(String body) {}
                          @POST @Path("f") @Idempotent(body = CANONICAL_JSON) @Consumes({"text/csv", "application/json;v=1"}) public void f(String body) {}
                          @POST @Path("g") @Idempotent(body = CANONICAL_JSON) @Consumes("*/*") public void g(String body) {}
                          @POST @Path("h") @Idempotent(body = CANONICAL_JSON) @Consumes("application/*") public void h(String body) {}
                          @POST @Path("i") @Idempotent(body = CANONICAL_JSON) @Consumes({}) public void i(String body) {}
                          @POST @Path("j") @Idempotent(body = COMPARED) public void j(String body) {}
                          @POST @Path("k") @Idempotent(body = IGNORED) public void k(String body) {}
                        }
                        """)
                .source("com.acme.Api", """
                        @Consumes(Api.CSV) public interface Api<T> {
                          String CSV = "text/csv";
                          @Idempotent(body = Idempotent.Body.CANONICAL_JSON) // WARN: idempotency-key-contract: POST /s takes text/csv
                          @POST @Consumes(CSV) void a(T in);
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S implements Api<String> { public void a(String in) {} }
                        """)
                .source("com.acme.T", """
                        @ApiResource @Path("/t") public class T {
                          @POST @Idempotent(body = Idempotent.Body.CANONICAL_JSON) public void a(String in) {}
                        }
                        """)
                .check(compiler);
    }
}

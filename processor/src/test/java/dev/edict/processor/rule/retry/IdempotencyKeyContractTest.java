package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyKeyContractTest {
    private static final String RULE = "idempotency-key-contract";

    @ParameterizedTest
    @EnumSource
    void whereNoBodyIsTakenNoneIsCompared(Compiler compiler) {
        RuleTest.of("idempotency-key-contract")
                .source("com.acme.R", """
                        @ApiResource @Path("/r") @Consumes("application/json") public class R {
                          @Idempotent(fingerprint = {"/amount", "/currency"}) // WARN: idempotency-key-contract: POST /r/{id}/cancel takes no body
                          @POST @Path("{id}/cancel") public void a(@PathParam("id") int id, @QueryParam("q") String q, @HeaderParam("H") String h) {}
                          @Idempotent(fingerprint = "amount") // ERROR: idempotency-key-contract: 'amount' is no JSON pointer
                          @POST @Path("b") public void b() {}
                          @POST @Path("c") @Idempotent public void c() {}
                          @POST @Path("d") @Idempotent(fingerprint = "/amount") public void d(@FormParam("amount") int amount) {}
                          @POST @Path("e") @Idempotent(fingerprint = "/amount") public void e(@BeanParam Form form) {}
                          @POST @Path("f") @Idempotent(fingerprint = "/amount") public void f(@Context jakarta.ws.rs.container.ContainerRequestContext request) {}
                          @POST @Path("g") @Idempotent(fingerprint = "/amount") public void g(@Framework String body) {}
                          @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Framework {}
                          public static class Form { @FormParam("amount") public int amount; }
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S {
                          @Context jakarta.ws.rs.core.HttpHeaders headers;
                          @Context jakarta.ws.rs.container.ContainerRequestContext request;
                          @POST @Idempotent(fingerprint = "/amount") public void a() {}
                        }
                        """)
                .source("com.acme.Api", """
                        public interface Api {
                          @Idempotent(fingerprint = "/amount") // WARN: idempotency-key-contract: POST /t takes no body
                          @POST void a();
                        }
                        """)
                .source("com.acme.T", """
                        @ApiResource @Path("/t") public class T implements Api { public void a() {} }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsIgnoredIsNotPointedInto(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") @Consumes("application/json") public class R {
                          @Idempotent(body = Idempotent.Body.IGNORED, fingerprint = "/amount") // ERROR: idempotency-key-contract: body = IGNORED says that none does
                          @POST public void a(Map<String, Object> body) {}
                          @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP, body = Idempotent.Body.IGNORED) // ERROR: idempotency-key-contract: 'body' speaks of a key
                          @POST @Path("b") public void b(Map<String, Object> body) {}
                          @Idempotent(body = Idempotent.Body.IGNORED) // WARN: idempotency-key-contract: POST /r/{id}/cancel takes no body
                          @POST @Path("{id}/cancel") public void c(@PathParam("id") int id) {}
                          @POST @Path("d") @Idempotent(body = Idempotent.Body.COMPARED, fingerprint = "/amount") public void d(Map<String, Object> body) {}
                          @POST @Path("e") @Idempotent(body = Idempotent.Body.IGNORED) public void e(Map<String, Object> body) {}
                          @POST @Path("f") @Idempotent(body = Idempotent.Body.COMPARED) public void f() {}
                          @POST @Path("g") @Consumes("multipart/form-data") @Idempotent(body = Idempotent.Body.IGNORED) public void g(java.io.InputStream body) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theKeyTravelsInItsHeader(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Pay", "public record Pay(String idempotency_key, int amount) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          @POST @Idempotent public void a(
                              @QueryParam("idempotencyKey") String key, // ERROR: idempotency-key-contract: POST /payments is idempotent by key and reads 'idempotencyKey' from the query
                              String body) {}
                          @POST @Path("b") @Idempotent public void b(
                              @HeaderParam("X-Idempotency-Key") String key, // WARN: idempotency-key-contract: their repeats are not recognised here
                              String body) {}
                          @POST @Path("c") @Idempotent public void c(
                              @DefaultValue("none") // ERROR: idempotency-key-contract: requires a key and has a default for it
                              @HeaderParam("Idempotency-Key") String key,
                              String body) {}
                          @POST @Path("d")
                          @Idempotent // WARN: idempotency-key-contract: 'idempotency_key' of Pay
                          public void d(Pay body) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void keysAsTheyAreMeant(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Pay", "public record Pay(int amount, Money fee, List<Money> parts) {}")
                .source("com.acme.Money", "public record Money(long value, String currency) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          static final String TTL = "P7D";
                          @POST @Idempotent public void a(Pay body) {}
                          @POST @Path("b") @Idempotent(ttl = TTL, fingerprint = {"/amount", "/fee/currency", "/parts/0/value"})
                          public void b(@HeaderParam("idempotency-key") String key, Pay body) {}
                          @POST @Path("c") @Idempotent(required = false) public void c(
                              @DefaultValue("none") @HeaderParam("Idempotency-Key") String key, Pay body) {}
                          @POST @Path("d") @Idempotent(onServerError = Idempotent.OnServerError.RELEASE, mode = Idempotent.Mode.TRANSACTIONAL)
                          public void d(Pay body) {}
                          @POST @Path("e") @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.CONFLICT) public void e(Pay body) {}
                          @POST @Path("f") @Idempotent(fingerprint = "/any/thing") public void f(Map<String, Object> body) {}
                          @POST @Path("g") @NotIdempotent("Why not.") public void g(@QueryParam("idempotencyKey") String key, Pay body) {}
                          @POST @Path("h") @Idempotent(onRepeat = Idempotent.OnRepeat.REPLAY) public void h(@HeaderParam("X-Request-Id") String id) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void transactionsWithoutWhatTheyNeed(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Pay", "public record Pay(int amount, String currency) {}")
                .source(
                        "org.glassfish.jersey.server.ManagedAsync",
                        "package org.glassfish.jersey.server; public @interface ManagedAsync {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          @POST
                          @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, recovery = Idempotent.Recovery.REEXECUTE) // ERROR: idempotency-key-contract: a transaction has none
                          public void a(Pay body) {}
                          @POST @Path("b")
                          @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL) // ERROR: idempotency-key-contract: answers from another thread
                          public java.util.concurrent.CompletionStage<Pay> b(Pay body) { return null; }
                          @POST @Path("c")
                          @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL) // ERROR: idempotency-key-contract: answers from another thread
                          public void c(Pay body, @jakarta.ws.rs.container.Suspended jakarta.ws.rs.container.AsyncResponse later) {}
                          @POST @Path("f") @org.glassfish.jersey.server.ManagedAsync
                          @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL) // ERROR: idempotency-key-contract: answers from another thread
                          public Pay f(Pay body) { return body; }
                          @POST @Path("g") @org.glassfish.jersey.server.ManagedAsync @Idempotent public Pay g(Pay body) { return body; }
                          @POST @Path("d") @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL) public Pay d(Pay body) { return body; }
                          @POST @Path("e") @Idempotent(recovery = Idempotent.Recovery.REEXECUTE)
                          public java.util.concurrent.CompletionStage<Pay> e(Pay body) { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionOfTheContainerCommitsByItself(Compiler compiler) {
        RuleTest.of(RULE)
                .source("jakarta.transaction.Transactional", """
                        package jakarta.transaction;
                        public @interface Transactional {
                          TxType value() default TxType.REQUIRED;
                          enum TxType { REQUIRED, REQUIRES_NEW, SUPPORTS, NOT_SUPPORTED, NEVER }
                        }
                        """)
                .source("com.acme.R", """
                        import jakarta.transaction.Transactional;
                        @ApiResource @Path("/r") @Transactional public class R {
                          @POST @Path("a")
                          @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL) // WARN: idempotency-key-contract: POST /r/a has two transactions
                          public String a(String in) { return in; }
                          @POST @Path("b") @Transactional(Transactional.TxType.REQUIRES_NEW)
                          @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL) // WARN: idempotency-key-contract: POST /r/b has two
                          public String b(String in) { return in; }
                          @POST @Path("c") @Transactional(Transactional.TxType.NOT_SUPPORTED)
                          @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL) public String c(String in) { return in; }
                          @POST @Path("d") @Idempotent public String d(String in) { return in; }
                        }
                        """)
                .source("com.acme.Api", """
                        public interface Api {
                          @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL) // WARN: idempotency-key-contract: POST /s has two
                          @POST String a(String in);
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S implements Api {
                          @jakarta.transaction.Transactional public String a(String in) { return in; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void valuesThatCannotBeKept(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Pay", "public record Pay(int amount, String currency) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          @POST
                          @Idempotent(ttl = "24h") // ERROR: idempotency-key-contract: '24h' is no duration of days, hours, minutes and seconds greater than zero
                          public void a(Pay body) {}
                          @POST @Path("b")
                          @Idempotent(ttl = "PT0S") // ERROR: idempotency-key-contract
                          public void b(Pay body) {}
                          @POST @Path("bb")
                          @Idempotent(ttl = "P36526D") // ERROR: idempotency-key-contract: 'P36526D' is longer than a hundred years
                          public void bb(Pay body) {}
                          @POST @Path("bbb") @Idempotent(ttl = "P36525D") public void bbb(Pay body) {}
                          @POST @Path("c")
                          @Idempotent(fingerprint = {"/amount", "/curency"}) // ERROR: idempotency-key-contract: '/curency' points at nothing: Pay has no 'curency' (it has amount, currency).
                          public void c(Pay body) {}
                          @POST @Path("d")
                          @Idempotent(fingerprint = "amount") // ERROR: idempotency-key-contract: 'amount' is no JSON pointer
                          public void d(Pay body) {}
                          @POST @Path("e")
                          @Idempotent(onRepeat = Idempotent.OnRepeat.CONFLICT) // ERROR: idempotency-key-contract: CONFLICT cannot apply
                          public void e(Pay body) {}
                          @POST @Path("f")
                          @Idempotent(onServerError = Idempotent.OnServerError.RELEASE) // WARN: idempotency-key-contract: the next repeat acts again
                          public void f(Pay body) {}
                          @POST @Path("g")
                          @Idempotent(fingerprint = "/a~2") // ERROR: idempotency-key-contract: a '~' in it is followed by 0 or 1
                          public void g(Map<String, Object> body) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void partsAndFieldsOfFormsAreComparedToo(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/files")
                        public class R {
                          @POST @Consumes("multipart/form-data") @Idempotent public void a(@FormParam("file") String file) {}
                          @POST @Path("b") @Consumes("multipart/form-data") @Idempotent(fingerprint = "/file")
                          public void b(@FormParam("file") String file) {}
                          @POST @Path("c") @Consumes("application/x-www-form-urlencoded") @Idempotent(fingerprint = "/amount")
                          public void c(@FormParam("amount") int amount) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theIdOfAnEventCanBeFound(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Event", "public record Event(String id, Source source) {}")
                .source("com.acme.Source", "public record Source(String id) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/events")
                        public class R {
                          @POST @WebhookReceiver(signature = "S", dedupe = "/id") public void a(Event event) {}
                          @POST @Path("b") @WebhookReceiver(signature = "S", dedupe = "/source/id", ttl = "PT36H") public void b(Event event) {}
                          @POST @Path("c") @WebhookReceiver(signature = "S", dedupe = "header:X-Event-Id") public void c(Event event) {}
                          @POST @Path("d") @WebhookReceiver(signature = "S", dedupe = "/data/0/a~1b~0") public void d(byte[] event) {}
                          @POST @Path("e") @WebhookReceiver(signature = "S", dedupe = "/id") public void e(String event) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void eventsThatWouldHaveNoId(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Event", "public record Event(String id, int attempt) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/events")
                        public class R {
                          @POST
                          @WebhookReceiver(signature = "S", dedupe = "/eventId") // ERROR: idempotency-key-contract: '/eventId' points at nothing: Event has no 'eventId' (it has id, attempt). No event would have an id
                          public void a(Event event) {}
                          @POST @Path("b")
                          @WebhookReceiver(signature = "S", dedupe = "id") // ERROR: idempotency-key-contract: 'id' is no JSON pointer
                          public void b(Event event) {}
                          @POST @Path("c")
                          @WebhookReceiver(signature = "S", dedupe = "header:") // ERROR: idempotency-key-contract: 'header:' names no header
                          public void c(Event event) {}
                          @POST @Path("d")
                          @WebhookReceiver(signature = "S", dedupe = "header:X Event") // ERROR: idempotency-key-contract: names no header
                          public void d(Event event) {}
                          @POST @Path("e")
                          @WebhookReceiver(signature = "S", dedupe = "/a~b") // ERROR: idempotency-key-contract: a '~' in it is followed by 0 or 1
                          public void e(byte[] event) {}
                          @POST @Path("f")
                          @WebhookReceiver(signature = "S", dedupe = "") // ERROR: idempotency-key-contract: says nothing of where
                          public void f(byte[] event) {}
                          @POST @Path("g")
                          @WebhookReceiver(signature = "S", dedupe = "/id", ttl = "7 days") // ERROR: idempotency-key-contract: '7 days' is no duration of days, hours, minutes and seconds greater than zero
                          public void g(Event event) {}
                          @POST @Path("h")
                          @WebhookReceiver(signature = "S", dedupe = "/id", ttl = "PT0S") // ERROR: idempotency-key-contract
                          public void h(Event event) {}
                          @POST @Path("i")
                          @WebhookReceiver(signature = "S", dedupe = "/id", ttl = "P40000D") // ERROR: idempotency-key-contract: 'P40000D' is longer than a hundred years
                          public void i(Event event) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAKeyNothingSpeaksOfOne(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/orders/{id}")
                        public class R {
                          @POST @Path("cancel")
                          @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP, ttl = "PT1H") // ERROR: idempotency-key-contract: 'ttl' speaks of a key
                          public void a() {}
                          @POST @Path("approve")
                          @Idempotent(by = Idempotent.By.STATE) // ERROR: idempotency-key-contract: by = STATE says how a repeat is recognised and not what it is answered
                          public void b() {}
                          @POST @Path("reject")
                          @Idempotent(by = Idempotent.By.NATURAL_KEY, onRepeat = Idempotent.OnRepeat.REPLAY) // ERROR: idempotency-key-contract: nothing can be replayed
                          public void c() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void bodiesWithOpenMembersTakeAnyPointer(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Method", "public sealed interface Method permits Card {}")
                .source("com.acme.Card", "public record Card(String number) implements Method {}")
                .source("com.acme.Pay", "public record Pay<T>(T amount, Method method, Map<String, String> tags) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          @POST @Idempotent(fingerprint = {"/amount/x", "/method/iban", "/tags/a~1b"}) public void a(Pay<Card> body) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void annotationsOfABaseClassAreInForce(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Pay", "public record Pay(int amount) {}")
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @POST
                          @Idempotent(fingerprint = "/sum") // ERROR: idempotency-key-contract: Pay has no 'sum' (it has amount)
                          public void create(T body) {}
                        }
                        """)
                .source("com.acme.R", "@ApiResource @Path(\"/payments\") public class R extends Base<Pay> {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          @POST @Idempotent public void pay(
                              @Waive(value = "idempotency-key-contract", reason = "Version 1 clients send it.")
                              @HeaderParam("X-Idempotency-Key") String key, String body) {}
                        }
                        """).checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theEmptyPointerIsTheWholeBody(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Pay", "public record Pay(int amount) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          @POST @Idempotent(fingerprint = "") public void a(Pay body) {}
                          @POST @Path("b")
                          @Idempotent(fingerprint = "amount") // ERROR: idempotency-key-contract: 'amount' is no JSON pointer
                          public void b(Pay body) {}
                        }
                        """)
                .check(compiler);
    }
}

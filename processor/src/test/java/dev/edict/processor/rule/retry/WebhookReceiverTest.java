package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookReceiverTest {
    private static final String RULE = "webhook-receiver";

    @ParameterizedTest
    @EnumSource
    void whatReceivesEventsSaysHow(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Receiver", """
                        public interface Receiver<E> {
                          @POST void receive(E event);
                        }
                        """)
                .source("com.acme.Stripe", """
                        @ApiResource @Path("/webhooks/stripe") public class Stripe implements Receiver<String> {
                          public void receive(String event) {} // WARN: webhook-receiver: POST /webhooks/stripe receives webhooks
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          static final String SEGMENT = "call" + "back";
                          @POST @Path(SEGMENT) public void a(String event) {} // WARN: webhook-receiver: POST /payments/callback
                          @POST @Path("hooks/{provider}") @Idempotent public void b(String event) {} // WARN: webhook-receiver: is @Idempotent by a key
                        }
                        """)
                .source("com.acme.Inside", """
                        @ApiResource(audience = ApiService.Audience.INTERNAL) @Path("/webhook")
                        public class Inside {
                          @POST public void a(String event) {} // INFO: webhook-receiver
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anUndecidedRepeatIsSaidOnce(Compiler compiler) {
        RuleTest.of(RULE, "idempotency-undeclared")
                .source("com.acme.R", """
                        @ApiResource(audience = ApiService.Audience.PUBLIC) @Path("/webhooks")
                        public class R {
                          @POST public void a(String event) {} // ERROR: idempotency-undeclared: @WebhookReceiver if another system
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S { @POST @Idempotent public void a() {} }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDecidedOrReceivesNoneIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Registration", "public record Registration(String url, String secret) {}")
                .source("com.acme.Managed", """
                        @ApiResource @Path("/webhooks")
                        public class Managed {
                          @POST public void create(String webhook) {}
                          @DELETE @Path("{id}") public void delete(@PathParam("id") String id) {}
                          @POST @Path("{id}/rotate/secret") public void rotate(@PathParam("id") String id) {}
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          @POST @Path("webhooks/a") @dev.edict.annotations.WebhookReceiver(signature = "S", dedupe = "/id") public void a(String event) {}
                          @POST @Path("webhooks/b") public void b(Registration registration) {}
                          @POST @Path("webhooks/c") @NotIdempotent("Counts twice, and may.") public void c(String event) {}
                          @POST @Path("login/callback") public void d(String form) {}
                          @POST @Path("bank/callback") public void e(@FormParam("SAMLResponse") String form) {}
                          @POST @Path("photos") public void f(String photo) {}
                          @Waive(value = "webhook-receiver", reason = "The sender never repeats.")
                          @POST @Path("webhooks/g") public void g(String event) {}
                        }
                        """)
                .source(
                        "com.acme.Calls",
                        "@ApiResource @Path(\"/callbacks\") public class Calls { @POST public void request(String phone) {} }")
                .checkWaived(compiler);
    }
}

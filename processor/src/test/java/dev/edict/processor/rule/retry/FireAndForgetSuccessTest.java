package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class FireAndForgetSuccessTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("fire-and-forget-success").source("com.acme.OrderResource", IMPORTS + resource);
        int n = 0;
        for (String text : more) {
            test.source("com.acme.More" + n++, IMPORTS + text);
        }
        return test;
    }

    private static void check(String resource, String... more) {
        sources(resource, more).check(Compiler.JAVAC);
    }

    private static final String IMPORTS =
            "import jakarta.ws.rs.container.*; import jakarta.ws.rs.ext.*; import java.security.Principal;";

    @Test
    void workIsHandedOnAndCalledDone() {
        check("""
                @ApiResource @Path("/mails") public class OrderResource {
                  java.util.concurrent.Executor executor; Mails mails; Sender sender;
                  @POST public void send(String in) {
                    executor.execute(() -> mails.send(in)); // WARN: fire-and-forget-success: POST /mails hands its work on (Executor.execute)
                  }
                  @PUT public Response resend(String in) {
                    Mail mail = new Mail(in);
                    java.util.concurrent.CompletableFuture.runAsync(() -> mails.send(mail.text())); // WARN: fire-and-forget-success
                    return Response.ok().build();
                  }
                }
                """, "class Mails { void send(String in) {} }", "record Mail(String text) {}", "class Sender {}");
    }

    @Test
    void whatHandsItOnMayBeAnotherMethod() {
        check("""
                @ApiResource @Path("/mails") public class OrderResource extends Later<String> {
                  @POST public void send(String in) {
                    later(in); // WARN: fire-and-forget-success: POST /mails hands its work on (CompletableFuture.runAsync)
                  }
                  @PUT public void save(String in) {
                    outbox.save(in);
                    later(in);
                  }
                  @PATCH public void open(String in) { open.later(in); }
                  Outbox outbox; Open open;
                  void act(String it) {}
                }
                """, """
                abstract class Later<T> {
                  protected final void later(T it) { java.util.concurrent.CompletableFuture.runAsync(() -> act(it)); }
                  abstract void act(T it);
                }
                """, """
                class Open { void later(String it) { java.util.concurrent.CompletableFuture.runAsync(() -> it.hashCode()); } }
                """, "interface Outbox { void save(String in); }");
    }

    @Test
    void workThatIsDoneAcceptedOrNotSeenIsSilent() {
        check("""
                @ApiResource @Path("/mails") public class OrderResource {
                  java.util.concurrent.ExecutorService executor; Mails mails; Outbox outbox;
                  @POST public void save(String in) { outbox.save(in); executor.execute(() -> mails.send(in)); }
                  @PUT public Response accepted(String in) {
                    executor.execute(() -> mails.send(in));
                    return Response.accepted().build();
                  }
                  @POST @Path("jobs") public Response job(String in) {
                    executor.execute(() -> mails.send(in));
                    return Response.created(java.net.URI.create("/jobs/1")).build();
                  }
                  @PATCH @SuccessStatus(202) public void declared(String in) { executor.execute(() -> mails.send(in)); }
                  @DELETE public String waits() throws Exception { return executor.submit(() -> "x").get(); }
                  @GET public String reads() { executor.execute(() -> mails.send("")); return ""; }
                  @POST @Path("events") @WebhookReceiver(signature = "X-Sig", dedupe = "/id") public void event(String in) { executor.execute(() -> mails.send(in)); }
                }
                """, "class Mails { void send(String in) {} }", "interface Outbox { void save(String in); }");
    }

    @Test
    void inheritedGenericHandlersAreLookedInto() {
        check("""
                @ApiResource @Path("/mails") public class OrderResource extends Base<String> {}
                """, """
                abstract class Base<T> {
                  java.util.concurrent.Executor executor;
                  @POST public void send(T in) {
                    executor.execute(() -> in.hashCode()); // WARN: fire-and-forget-success: POST /mails
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/mails") public class OrderResource {
                  java.util.concurrent.Executor executor;
                  @Waive(value = "fire-and-forget-success", reason = "Nobody asks what became of a ping.")
                  @POST public void send(String in) { executor.execute(() -> in.length()); }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}

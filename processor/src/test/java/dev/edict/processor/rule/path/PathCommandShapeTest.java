package dev.edict.processor.rule.path;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathCommandShapeTest {
    private static final String RULE = "path-command-shape";

    @ParameterizedTest
    @EnumSource
    void aCommandThatIsNoPostIsTold(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base {
                          @PUT @Path("{id}/approve") public void approve() {} // WARN: path-command-shape: PUT /orders/{id}/approve names the command 'approve', where its method stands for a representation
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R extends Base {
                          static final String CANCEL = "/cancel";
                          @GET @Path("{id}" + CANCEL) public String cancel() { return ""; } // WARN: path-command-shape: GET /orders/{id}/cancel names the command 'cancel' behind a link
                          @GET @Path("{id}/archive") public void archive() {} // WARN: path-command-shape: 'archive'
                          @PATCH @Path("{id}/publish") public void publish() {} // WARN: path-command-shape: PATCH
                          @DELETE @Path("{id}/disable") public void disable() {} // WARN: path-command-shape: DELETE
                          @GET @Path("{id}:resend") public void resend() {} // WARN: path-command-shape: 'resend'
                          @POST @Path("{id}/send/email") public void send() {} // WARN: path-command-shape: POST /orders/{id}/send/email goes on after the verb 'send'
                        }
                        """)
                .source("com.acme.Cancel", """
                        @ApiResource @Path("/jobs/{id}/cancel") // WARN: path-command-shape: GET /jobs/{id}/cancel
                        public class Cancel {
                          @GET public String get() { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itIsSaidOnceForAVerbInThePath(Compiler compiler) {
        RuleTest.of(RULE, "path-verb-segment").source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Path("{id}/cancel") public String cancel() { return ""; } // WARN: path-command-shape
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void commandsAsTheyShouldBeAndNounsAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @POST @Path("{id}/cancel") public void cancel() {}
                          @POST @Path("{id}:cancel") public void custom() {}
                          @GET @Path("{id}/refund") public String refund() { return ""; }
                          @GET @Path("{id}/archive") public Response archive() { return null; }
                          @PUT @Path("{id}/lock") public void lock() {}
                          @DELETE @Path("{id}/lock") public void unlock() {}
                          @PUT @Path("{id}/archive") public void toArchive() {}
                          @DELETE @Path("{id}/publish") public void unpublish() {}
                          @PUT @Path("{id}/star") public void star() {}
                          @GET @Path("{id}/approvals/{approvalId}") public String approval() { return ""; }
                          @GET @Path("{id}/cancel") @Produces("text/html") public String form() { return ""; }
                          @PUT @Path("{id}/cancel/{reason}") public void reason() {}
                          @POST @Path("send/email") public void send() {}
                          @POST @Path("{id}/archive/files") public void files() {}
                          @Waive(value = "path-command-shape", reason = "A link in a mail; the page asks again.")
                          @GET @Path("{id}/confirm") public String confirm() { return ""; }
                        }
                        """).check(compiler);
    }

    /** Jakarta REST lets a GET stand beside the command, which tells about it. */
    @ParameterizedTest
    @EnumSource
    void aGetThatTellsAboutTheCommandIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/commands")
                        public class R {
                          @GET @Path("send") public Collection<String> sendable() { return null; }
                          @GET @Path("{id}/submit") public String submitted() { return ""; }
                          @POST @Path("{id}/submit") public void submit() {}
                          @GET @Path("{id}/cancel") public void cancel() {} // WARN: path-command-shape
                          @POST @Path("{id}/cancel") public void cancelToo() {}
                          @GET @Path("{id}/approve") public Response approve() { return null; } // WARN: path-command-shape
                          @POST @Path("{id}/approve") public void approveToo() {}
                          @GET @Path("{id}/reject") public String reject() { return ""; } // WARN: path-command-shape
                        }
                        """).check(compiler);
    }
}

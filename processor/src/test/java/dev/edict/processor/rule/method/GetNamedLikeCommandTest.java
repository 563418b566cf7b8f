package dev.edict.processor.rule.method;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GetNamedLikeCommandTest {
    private static final String RULE = "get-named-like-command";

    private static RuleTest test() {
        return RuleTest.of(RULE).source("jakarta.transaction.Transactional", """
                        package jakarta.transaction;
                        public @interface Transactional {
                          TxType value() default TxType.REQUIRED;
                          enum TxType { REQUIRED, SUPPORTS }
                        }
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void aCommandBehindAGetIsTold(Compiler compiler) {
        test().source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET @Path("a") public void resetAll() {} // WARN: get-named-like-command: GET /users/a is carried out by 'resetAll', which answers nothing
                        }
                        """).source("com.acme.R", """
                        import jakarta.transaction.Transactional;
                        @ApiResource @Path("/users")
                        public class R extends Base<String> {
                          @GET @Path("b") @Transactional public String activateUser() { return ""; } // WARN: get-named-like-command: which runs in a transaction that may write
                          @GET @Path("c") public java.util.concurrent.CompletionStage<Void> sendMail() { return null; } // WARN: get-named-like-command: 'sendMail'
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whoKnowsTheCallerWritesNoAnswerByThat(Compiler compiler) {
        test().source("com.acme.R", """
                        @ApiResource @Path("/users")
                        public class R {
                          @Context SecurityContext caller;
                          @GET @Path("a") public void sendReminder() {} // WARN: get-named-like-command: 'sendReminder', which answers nothing
                          @GET @Path("b") public void runReport(@Context SecurityContext caller) {} // WARN: get-named-like-command: 'runReport'
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void namesAloneAndOtherWaysToAnswerAreSilent(Compiler compiler) {
        test().source("javax.servlet.http.HttpServletResponse", """
                        package javax.servlet.http;
                        public interface HttpServletResponse {}
                        """)
                .source("com.acme.R", """
                        import jakarta.transaction.Transactional;
                        import jakarta.ws.rs.container.*;
                        @ApiResource @Path("/users")
                        public class R {
                          @GET @Path("a") public String resetToken() { return ""; }
                          @GET @Path("b") public List<String> addressList() { return null; }
                          @GET @Path("c") public void settings() {}
                          @GET @Path("d") public void sendFile(@Context javax.servlet.http.HttpServletResponse answer) {}
                          @GET @Path("e") public void startStream(@Suspended AsyncResponse answer) {}
                          @GET @Path("f") @Transactional(Transactional.TxType.SUPPORTS) public String processList() { return ""; }
                          @GET @Path("g") @Transactional public String getUser() { return ""; }
                          @POST @Path("h") public void reset() {}
                          @Waive(value = "get-named-like-command", reason = "A link in a mail.")
                          @GET @Path("i") public void approve() {}
                        }
                        """)
                .check(compiler);
    }
}

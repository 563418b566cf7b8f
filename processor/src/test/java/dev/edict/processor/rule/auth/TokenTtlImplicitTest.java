package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenTtlImplicitTest {
    private static final String RULE = "token-ttl-implicit";

    @ParameterizedTest
    @EnumSource
    void aTokenWithoutALifetimeIsNoted(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          public String accessToken; // INFO: token-ttl-implicit: POST /r answers 'accessToken' of Tokens without saying how long it holds
                        }
                        """)
                .source("com.acme.Tokens", """
                        public class Tokens extends Base<String> { public String tokenType; }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @POST public Tokens a() { return null; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aLifetimeInAnyFormIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.A", """
                        public record A(String access_token, long expires_in) {}
                        """)
                .source("com.acme.B", """
                        public record B(String accessToken, java.time.Instant accessTokenExpiresAt) {}
                        """)
                .source("com.acme.C", """
                        public record C(String accessToken, int ttl) {}
                        """)
                .source("com.acme.D", """
                        public record D(long accessToken) {}
                        """)
                .source("com.acme.E", """
                        public record E(String accessToken) {}
                        """)
                .source("com.acme.F", """
                        public record F(@Waive(value = "token-ttl-implicit", reason = "It holds until it is revoked.") String accessToken) {}
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @POST @Path("a") public A a() { return null; }
                          @POST @Path("b") public B b() { return null; }
                          @POST @Path("c") public C c() { return null; }
                          @POST @Path("d") public D d() { return null; }
                          @POST @Path("e") public void e(E in) {}
                          @POST @Path("f") public F f() { return null; }
                        }
                        """)
                .checkWaived(compiler);
    }
}

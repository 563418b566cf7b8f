package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenToBrowserTest {
    private static final String RULE = "token-to-browser";

    @ParameterizedTest
    @EnumSource
    void aTokenForABrowserIsReportedAtTheMember(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Pair", """
                        public class Pair<T> {
                          public T user;
                          public String access_token; // WARN: token-to-browser: POST /r answers 'access_token' of Pair to browsers
                          public Optional<String> refreshToken; // WARN: token-to-browser
                          public String csrfToken;
                        }
                        """).source("com.acme.R", """
                        @ApiResource(clients = ApiResource.Client.BROWSER) @Path("/r") public class R { @POST public Pair<String> a() { return null; } }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void forOtherClientsAndOtherMembersItIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Pair", """
                        import com.fasterxml.jackson.annotation.*;
                        public class Pair {
                          @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) public String accessToken;
                          public boolean refreshToken;
                          @JsonIgnore public String idToken;
                          public String accessTokenType;
                          @Waive(value = "token-to-browser", reason = "Read by the shell of the desktop application.") public String jwt;
                        }
                        """)
                .source("com.acme.Native", """
                        public record Native(String accessToken) {}
                        """)
                .source("com.acme.R", """
                        @ApiResource(clients = ApiResource.Client.BROWSER) @Path("/r") public class R { @POST public Pair a() { return null; } @PUT public void b(Native in) {} }
                        """)
                .source("com.acme.S", """
                        @ApiResource(clients = ApiResource.Client.NATIVE) @Path("/s") public class S { @POST public Native a() { return null; } }
                        """)
                .source("com.acme.T", """
                        @ApiResource @Path("/t") public class T { @POST public Native a() { return null; } }
                        """)
                .checkWaived(compiler);
    }
}

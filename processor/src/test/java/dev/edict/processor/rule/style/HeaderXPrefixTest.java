package dev.edict.processor.rule.style;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeaderXPrefixTest {
    private static final String RULE = "header-x-prefix";

    @ParameterizedTest
    @EnumSource
    void aNewHeaderWithThePrefixIsNoted(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Base", """
                        public abstract class Base<T> { @GET public T a(@HeaderParam("X-Tenant") String id) { return null; } } // INFO: header-x-prefix: GET /r reads the header 'X-Tenant'
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends Base<String> {}
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void establishedOnesAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET public String a(@HeaderParam("X-Request-ID") String a, @HeaderParam("X-Forwarded-For") String b, @HeaderParam("X-GitHub-Event") String c, @HeaderParam("Tenant") String d, @HeaderParam("X-CSRF-Token") String e) { return ""; }
                          @Waive(value = "header-x-prefix", reason = "Published long ago.") @PUT public void b(@HeaderParam("X-Tenant") String id) {}
                        }
                        """).checkWaived(compiler);
    }
}

package dev.edict.processor.rule.style;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeaderNameStyleTest {
    private static final String RULE = "header-name-style";

    @ParameterizedTest
    @EnumSource
    void joinedWordsAreReported(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Base", """
                        public abstract class Base<T> { @GET public T a(@HeaderParam("customer_id") String id) { return null; } } // WARN: header-name-style: GET /r reads the header 'customer_id', whose words are joined by underscores: many proxies drop such headers. Call it 'Customer-Id'
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends Base<String> {
                          @PUT public void b(@HeaderParam("customerId") String id) {} // WARN: header-name-style: whose words run together
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void hyphensAndSingleWordsAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET public String a(@HeaderParam("Customer-Id") String a, @HeaderParam("customer-id") String b, @HeaderParam("ETag") String c, @HeaderParam("DPoP") String d, @HeaderParam("Host") String e,
                              @QueryParam("customer_id") String f) { return ""; }
                          @Waive(value = "header-name-style", reason = "The partner sends it so.") @PUT public void b(@HeaderParam("customer_id") String id) {}
                        }
                        """).checkWaived(compiler);
    }
}

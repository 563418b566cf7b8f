package dev.edict.processor.rule.version;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionPathMalformedTest {
    private static final String RULE = "version-path-malformed";

    @ParameterizedTest
    @EnumSource
    void aVersionIsWrittenInOneWay(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        @Path("/api/V1") // WARN: version-path-malformed: GET /api/V1/orders has the version 'V1' in its path
                        public interface Api {
                          @GET @Path("orders") String orders();
                          @GET @Path("users") String users();
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource public class R implements Api {
                          public String orders() { return ""; }
                          public String users() { return ""; }
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s")
                        public class S {
                          static final String MINOR = "v2" + ".1";
                          @GET @Path(MINOR + "/a") public String a() { return ""; } // WARN: version-path-malformed: Use /v2.
                          @GET @Path("version1/b") public String b() { return ""; } // WARN: version-path-malformed: 'version1'
                          @GET @Path("api-v3/c") public String c() { return ""; } // WARN: version-path-malformed: Use /v3.
                          @GET @Path("{id}/v2") public String d(@PathParam("id") String id) { return ""; } // WARN: version-path-malformed: below a resource
                        }
                        """)
                .source("com.acme.Zero", """
                        @ApiResource(stability = ApiService.Stability.STABLE) @Path("/v0/zero") // WARN: version-path-malformed: is version 0, which promises nothing
                        public class Zero { @GET public String a() { return ""; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theVersionOfAnApplicationIsPointedAtInItsPath(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Shop", """
                        @ApiService(title = "Shop")
                        @ApplicationPath("/version2") // WARN: version-path-malformed: GET /version2/r has the version 'version2' in its path
                        public class Shop extends Application {}
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @GET public String a() { return ""; } }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRightOrNoVersionIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiResource @Path("/v1/r")
                        public class R {
                          @GET @Path("tv4") public String a() { return ""; }
                          @GET @Path("ipv4/ipv6") public String b() { return ""; }
                          @GET @Path("2024-01-31") public String c() { return ""; }
                          @GET @Path("levels/level3") public String d() { return ""; }
                          @GET @Path("{version}/e") public String e(@PathParam("version") String version) { return ""; }
                        }
                        """)
                .source(
                        "com.acme.Beta",
                        "@ApiResource @Path(\"/v1beta1/b\") public class Beta { @GET public String a() { return \"\"; } }")
                .source(
                        "com.acme.Zero",
                        "@ApiResource @Path(\"/v0/b\") public class Zero { @GET public String a() { return \"\"; } }")
                .source(
                        "com.acme.Later",
                        "@ApiResource @Path(\"/api/billing/v2\") public class Later { @GET public String a() { return \"\"; } }")
                .source(
                        "com.acme.Tenant",
                        "@ApiResource @Path(\"/{tenant}/v2\") public class Tenant { @GET public String a(@PathParam(\"tenant\") String t) { return \"\"; } }")
                .source("com.acme.Waived", """
                        @Waive(value = "version-path-malformed", reason = "The registry protocol has it.")
                        @ApiResource @Path("/V2/b") public class Waived { @GET public String a() { return ""; } }
                        """)
                .checkWaived(compiler);
    }
}

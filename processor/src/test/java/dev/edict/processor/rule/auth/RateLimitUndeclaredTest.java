package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RateLimitUndeclaredTest {
    private static final String RULE = "rate-limit-undeclared";

    @ParameterizedTest
    @EnumSource
    void aPublicResourceWithoutALimitIsNotedInTheStrictProfile(Compiler compiler) {
        RuleTest.of(RULE)
                .option("edict.profile", "strict")
                .source("com.acme.R", """
                        @ApiResource(audience = ApiService.Audience.PUBLIC)
                        @Path("/r") public class R { @GET public String a() { return ""; } } // INFO: rate-limit-undeclared: R is public and states no rate limit
                        """)
                .source("com.acme.S", """
                        @ApiResource(audience = ApiService.Audience.PUBLIC, rateLimit = "100/min")
                        @Path("/s") public class S { @GET public String a() { return ""; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aWholeServiceIsToldOnce(Compiler compiler) {
        RuleTest.of(RULE)
                .option("edict.profile", "strict")
                .source("com.acme.Shop", """
                        @ApiService(title = "Shop", audience = ApiService.Audience.PUBLIC) // INFO: rate-limit-undeclared: The whole service leaves this open, in 2 places
                        @ApplicationPath("/v1") public class Shop extends Application {}
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S { @GET public String a() { return ""; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void otherAudiencesProbesAndOtherProfilesAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .option("edict.profile", "strict")
                .source("com.acme.R", """
                        @ApiResource(audience = ApiService.Audience.PARTNER) @Path("/r") public class R { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.Health", """
                        @ApiResource(audience = ApiService.Audience.PUBLIC) @Path("/health") public class Health { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.S", """
                        @Waive(value = "rate-limit-undeclared", reason = "A map tile is cheap.")
                        @ApiResource(audience = ApiService.Audience.PUBLIC) @Path("/s") public class S { @GET public String a() { return ""; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itIsOffElsewhere(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource(audience = ApiService.Audience.PUBLIC) @Path("/r") public class R { @GET public String a() { return ""; } }
                        """).check(compiler);
    }
}

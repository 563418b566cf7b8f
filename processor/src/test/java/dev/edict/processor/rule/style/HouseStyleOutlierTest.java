package dev.edict.processor.rule.style;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseStyleOutlierTest {
    private static final String RULE = "house-style-outlier";

    private static final String IMPORT = "import org.eclipse.microprofile.openapi.annotations.security.*; ";

    /** Methods that look alike, each on a line of its own. */
    private static String alike(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(i -> line.replace("#", "" + i))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource
    void oneOfTenThatAsksForAnotherSchemeIsReported(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "com.acme.R",
                        IMPORT + "@ApiResource @Path(\"/r\") public class R {\n"
                                + alike(
                                        9,
                                        "@GET @Path(\"m#\") @SecurityRequirement(name = \"oidc\") public String m#() { return null; }")
                                + "}")
                .source("com.acme.Base", IMPORT + """
                        public abstract class Base<T> {
                          @GET @SecurityRequirement(name = "key") public T get() { return null; } // WARN: house-style-outlier: GET /s asks for 'key', where 9 of 10 operations for the same clients ask for 'oidc'
                        }
                        """)
                .source("com.acme.S", "@ApiResource @Path(\"/s\") public class S extends Base<String> {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void fewPeersOtherClientsAndAlternativesAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "com.acme.R",
                        IMPORT + "@ApiResource @Path(\"/r\") public class R {\n"
                                + alike(
                                        9,
                                        "@GET @Path(\"m#\") @SecurityRequirement(name = \"oidc\") public String m#() { return null; }")
                                + "}")
                .source("com.acme.S", IMPORT + """
                        @ApiResource(audience = ApiService.Audience.INTERNAL) @Path("/s") public class S {
                          @GET @SecurityRequirement(name = "key") public String get() { return null; }
                        }
                        """)
                .source("com.acme.T", IMPORT + """
                        @ApiResource @Path("/t") public class T {
                          @GET @SecurityRequirement(name = "key") @SecurityRequirement(name = "oidc") public String get() { return null; }
                          @PUT @Anonymous("x") public void put() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaivedAndTheNarrowerRuleSpeaksInItsPlace(Compiler compiler) {
        RuleTest.of(RULE, "auth-boundary-outlier")
                .source(
                        "com.acme.R",
                        IMPORT + "@ApiResource @Path(\"/r\") public class R {\n"
                                + alike(
                                        9,
                                        "@GET @Path(\"m#\") @SecurityRequirement(name = \"oidc\") public String m#() { return null; }")
                                + "@GET @Path(\"x\") @SecurityRequirement(name = \"key\") public String x() { return null; } // WARN: auth-boundary-outlier\n}")
                .check(compiler);
        RuleTest.of(RULE)
                .source(
                        "com.acme.R",
                        IMPORT + "@ApiResource @Path(\"/r\") public class R {\n"
                                + alike(
                                        9,
                                        "@GET @Path(\"m#\") @SecurityRequirement(name = \"oidc\") public String m#() { return null; }")
                                + "@Waive(value = \"house-style-outlier\", reason = \"The partner's key.\")"
                                + "@GET @Path(\"x\") @SecurityRequirement(name = \"key\") public String x() { return null; }}")
                .checkWaived(compiler);
    }
}

package dev.edict.processor.rule.version;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenapiVersionUnsupportedTest {
    private static final String METHOD = """
            import java.lang.annotation.*;
            @Target(ElementType.METHOD) @Retention(RetentionPolicy.RUNTIME) @HttpMethod(%s.NAME)
            public @interface %s { String NAME = "%s"; }
            """;

    @ParameterizedTest
    @EnumSource
    void whatTheDocumentHasNoPlaceForIsTold(Compiler compiler) {
        RuleTest.of("openapi-version-unsupported")
                .source("com.acme.Query", METHOD.formatted("Query", "Query", "QUERY"))
                .source("com.acme.Purge", METHOD.formatted("Purge", "Purge", "PURGE"))
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @Query @Path("a") public String search(T query) { return ""; } // ERROR: openapi-version-unsupported: QUERY /r/a is left out of the document
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends Base<String> {
                          @Purge public void purge() {} // WARN: openapi-version-unsupported: methods such as PURGE
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnMethodsAndWhatIsHiddenAreSilent(Compiler compiler) {
        RuleTest.of("openapi-version-unsupported")
                .source("com.acme.Query", METHOD.formatted("Query", "Query", "QUERY"))
                .source("com.acme.Trace", METHOD.formatted("Trace", "Trace", "TRACE"))
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.Operation;
                        @ApiResource @Path("/r") public class R {
                          @GET public String a() { return ""; }
                          @PATCH public void b(String in) {}
                          @Trace public String c() { return ""; }
                          @Query @Path("h") @Operation(hidden = true) public String hidden(String query) { return ""; }
                          @Waive(value = "openapi-version-unsupported", reason = "The caches are ours.")
                          @Query @Path("w") public String waived(String query) { return ""; }
                        }
                        """)
                .checkWaived(compiler);
    }
}

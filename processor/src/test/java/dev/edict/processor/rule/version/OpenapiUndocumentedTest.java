package dev.edict.processor.rule.version;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenapiUndocumentedTest {
    private static final String RULE = "openapi-undocumented";

    @ParameterizedTest
    @EnumSource
    void aPublicOperationWithoutAWordIsNoted(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Crud", """
                        public abstract class Crud<T> {
                          @GET public T get() { return null; } // INFO: openapi-undocumented: GET /users is public and has no description
                        }
                        """)
                .source("com.acme.Users", """
                        @ApiResource(audience = ApiService.Audience.PUBLIC) @Path("/users") public class Users extends Crud<String> {
                          // No documentation comment.
                          @PUT public void put() {} // INFO: openapi-undocumented
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDescribedOrNotPublicIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "com.acme.Inside",
                        "@ApiResource(audience = ApiService.Audience.INTERNAL) @Path(\"/i\") public class Inside { @GET public String a() { return \"\"; } }")
                .source("com.acme.Api", """
                        public interface Api {
                          /** Reads it. */
                          @GET String a();
                        }
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.Operation;
                        @ApiResource(audience = ApiService.Audience.PUBLIC) @Path("/r")
                        public class R implements Api {
                          @Override public String a() { return ""; }
                          @PUT @Operation(summary = "Replaces it.") public void b() {}
                          @POST @Operation(hidden = true) public void c() {}
                          /** Removes it. */
                          @DELETE public void d() {}
                          @Waive(value = "openapi-undocumented", reason = "Described elsewhere.")
                          @PATCH public void e() {}
                        }
                        """)
                .checkWaived(compiler);
    }
}

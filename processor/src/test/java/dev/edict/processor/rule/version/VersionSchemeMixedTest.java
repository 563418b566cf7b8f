package dev.edict.processor.rule.version;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionSchemeMixedTest {
    private static final String RULE = "version-scheme-mixed";

    @ParameterizedTest
    @EnumSource
    void theRarerWayIsWarnedOfAtItsPlace(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiResource @Path("/v1/r") public class R {
                          @GET @Path("a") public String a() { return ""; }
                          @GET @Path("b") public String b() { return ""; }
                          @GET @Path("c") public String c() { return ""; }
                        }
                        """)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET @Path("a") public T a(@HeaderParam("X-API-Version") String version) { return null; } // WARN: version-scheme-mixed: GET /s/a names the version in a header ('X-API-Version'), where 3 operations have it in the path
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S extends Base<String> {
                          @GET @Path("b") public String b(@QueryParam("api-version") String version) { return ""; } // WARN: version-scheme-mixed: in a query parameter ('api-version')
                          @GET @Path("c") @Produces({"text/plain", "application/vnd.acme.v2+json"}) public String c() { return ""; } // WARN: version-scheme-mixed: in the media type ('application/vnd.acme.v2+json')
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServiceSaysIsCertain(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Shop", """
                        @ApiService(title = "Shop", versioning = ApiService.Versioning.PATH) @ApplicationPath("/v1") public class Shop extends Application {}
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET public String a(@HeaderParam("Api-Version") String version) { return ""; } // ERROR: version-scheme-mixed: names the version in a header ('Api-Version'), and the service says versioning = PATH
                          @PUT public void b() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void versionsOfDocumentsAndASingleWayAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/v1/r") public class R {
                          @GET @Path("a") public String a(@QueryParam("version") @DefaultValue("latest") String version) { return ""; }
                          @GET @Path("docs/{id}") public String b(@QueryParam("version") @DefaultValue("3") int version) { return ""; }
                          @GET @Path("c") public String c(@QueryParam("version") int version, @HeaderParam("If-Match") String etag) { return ""; }
                          @GET @Path("d") @Produces("application/vnd.ms-excel") public String d() { return ""; }
                          @Waive(value = "version-scheme-mixed", reason = "The gateway of the partner sends it.")
                          @GET @Path("e") public String e(@HeaderParam("Accept-Version") String version) { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}

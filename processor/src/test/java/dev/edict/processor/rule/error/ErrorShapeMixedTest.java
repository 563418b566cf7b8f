package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorShapeMixedTest {
    private static final String RULE = "error-shape-mixed";

    @ParameterizedTest
    @EnumSource
    void theRarerShapeIsWarnedOfAtTheResponse(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Failure", """
                        public record Failure(String message) {}
                        """)
                .source("com.acme.Other", """
                        public record Other(String text) {}
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Failure.class)))
                          public String a() { return ""; }
                          @GET @Path("b") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Failure.class)))
                          public String b() { return ""; }
                          @GET @Path("c") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Failure.class)))
                          public String c() { return ""; }
                          @GET @Path("d") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Other.class))) // WARN: error-shape-mixed: GET /r/d answers a 400 with Other, where 3 of 4 errors have the shape Failure
                          public String d() { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServiceSaysIsCertain(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        @ApiService(title = "Shop", errors = ApiService.Errors.PROBLEM) @ApplicationPath("/v1") public class Shop extends Application {}
                        """)
                .source("com.acme.Failure", """
                        public record Failure(String message) {}
                        """)
                .source("com.acme.ProblemDetail", """
                        public record ProblemDetail(String type, String title, int status) {}
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Failure.class))) // ERROR: error-shape-mixed: GET /v1/r/a answers a 400 with Failure, and the service says that its errors are problem details
                          public String a() { return ""; }
                          @GET @Path("b") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProblemDetail.class)))
                          public String b() { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void oneShapeWhicheverAndErrorsOfOthersAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Failure", """
                        public record Failure(String message) {}
                        """)
                .source("com.acme.Other", """
                        public record Other(String text) {}
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Failure.class)))
                          public String a() { return ""; }
                          @GET @Path("b") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Failure.class)))
                          public String b() { return ""; }
                          @GET @Path("c") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Failure.class)))
                          public String c() { return ""; }
                          @Waive(value = "error-shape-mixed", reason = "The bank's format.")
                          @GET @Path("d") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Other.class)))
                          public String d() { return ""; }
                        }
                        """)
                .checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void errorsOfSomebodyElseAreNotJudged(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        @ApiService(title = "Shop", errors = ApiService.Errors.EXTERNAL) @ApplicationPath("/v1") public class Shop extends Application {}
                        """)
                .source("com.acme.Failure", """
                        public record Failure(String message) {}
                        """)
                .source("com.acme.Other", """
                        public record Other(String text) {}
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Failure.class)))
                          public String a() { return ""; }
                          @GET @Path("b") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Failure.class)))
                          public String b() { return ""; }
                          @GET @Path("c") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Failure.class)))
                          public String c() { return ""; }
                          @GET @Path("d") @APIResponse(responseCode = "400", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Other.class)))
                          public String d() { return ""; }
                        }
                        """)
                .check(compiler);
    }
}

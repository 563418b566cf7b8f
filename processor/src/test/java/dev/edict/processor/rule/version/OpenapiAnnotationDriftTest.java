package dev.edict.processor.rule.version;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenapiAnnotationDriftTest {
    private static final String RULE = "openapi-annotation-drift";

    @ParameterizedTest
    @EnumSource
    void whatIsDocumentedAndIsNotThereIsReported(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.User", """
                        public record User(String id) {}
                        """)
                .source("com.acme.Account", """
                        public record Account(String id) {}
                        """)
                .source("com.acme.Base", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.parameters.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        public abstract class Base<T> {
                          @GET @Path("base/{id}")
                          @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User.class))) // ERROR: openapi-annotation-drift: GET /r/base/{id} documents User, but the method returns Account
                          public T base(@PathParam("id") @Parameter(required = false) String id) { return null; } // ERROR: openapi-annotation-drift: documents the path variable 'id' as optional
                        }
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.parameters.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        @ApiResource @Path("/r") @Produces("application/json") @Consumes("application/json") public class R extends Base<Account> {
                          @GET @Path("a/{id}")
                          @Parameter(name = "userId", in = ParameterIn.PATH) // ERROR: openapi-annotation-drift: documents the path variable 'userId', which its path does not have
                          public Account a(@PathParam("id") String id) { return null; }
                          @GET @Path("list")
                          @APIResponse(responseCode = "200", content = @Content(mediaType = "application/xml", // ERROR: openapi-annotation-drift: documents application/xml, but answers application/json (@Produces) only
                              schema = @Schema(implementation = Account.class))) // ERROR: openapi-annotation-drift: documents Account, but the method returns a list of Account
                          public List<Account> list() { return null; }
                          @POST
                          @RequestBody(content = @Content(mediaType = "text/csv", // ERROR: openapi-annotation-drift: clients that do as documented get 415
                              schema = @Schema(implementation = User.class))) // ERROR: openapi-annotation-drift: documents a body of User, but the method takes Account
                          public void create(Account in) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatAgreesAndWhatCannotBeToldIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.User", """
                        public class User { public String id; }
                        """)
                .source("com.acme.Admin", """
                        public class Admin extends User { public String role; }
                        """)
                .source("com.acme.Page", """
                        public record Page<T>(List<T> items) {}
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.parameters.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        @ApiResource @Path("/r") @Produces({"application/json", "application/*"}) public class R {
                          @GET @Path("a/{id}") @Parameter(name = "id", in = ParameterIn.PATH) @Parameter(name = "X-Trace", in = ParameterIn.HEADER)
                          @APIResponse(responseCode = "200", content = @Content(mediaType = "application/vnd.acme+json", schema = @Schema(implementation = Admin.class))) @APIResponse(responseCode = "404", content = @Content(schema = @Schema(implementation = Page.class)))
                          public User a(@PathParam("id") @Parameter(required = true) String id) { return null; }
                          @GET @Path("b") @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User[].class))) public List<User> b() { return null; }
                          @GET @Path("c") @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = User.class))) public Set<Admin> c() { return null; }
                          @GET @Path("d") @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User.class))) public Response d() { return null; }
                          @GET @Path("e") @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User.class))) public String e() { return null; }
                          @GET @Path("f") @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class))) public Page<User> f() { return null; }
                          @GET @Path("g") @APIResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {User.class, Admin.class}))) public Page<User> g() { return null; }
                          @GET @Path("h") @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User.class))) public Map<String, Object> h() { return null; }
                          @POST @Path("i") @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(implementation = User.class))) public void i(Admin in) {}
                          @Waive(value = "openapi-annotation-drift", reason = "A filter wraps the answer.")
                          @GET @Path("j") @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class))) public User j() { return null; }
                        }
                        """)
                .checkWaived(compiler);
    }

    /** No annotation can name a generic type. */
    @ParameterizedTest
    @EnumSource
    void aClassMayStandForAGenericOneThatHasItsMembers(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Page", "public record Page<T>(List<T> items, String nextCursor) {}")
                .source("com.acme.User", "public record User(String id) {}")
                .source("com.acme.UserPage", "public record UserPage(List<User> items, String nextCursor) {}")
                .source("com.acme.Other", "public record Other(List<User> users, String nextCursor) {}")
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.media.*;
                        import org.eclipse.microprofile.openapi.annotations.responses.*;

                        @ApiResource @Path("/r") @Produces("application/json") public class R {
                          @GET
                          @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserPage.class)))
                          public Page<User> list() { return null; }
                          @GET @Path("other")
                          @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Other.class))) // ERROR: openapi-annotation-drift: documents Other, but the method returns Page<User>
                          public Page<User> other() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void swaggersWordsCountAsWell(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.User", """
                        public record User(String id) {}
                        """)
                .source("com.acme.Account", """
                        public record Account(String id) {}
                        """)
                .source("com.acme.R", """
                        import io.swagger.v3.oas.annotations.Operation;
                        import io.swagger.v3.oas.annotations.media.*;
                        import io.swagger.v3.oas.annotations.responses.*;
                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @Operation(responses = @ApiResponse(responseCode = "200", content = @Content(
                              array = @ArraySchema(schema = @Schema(implementation = User.class))))) // ERROR: openapi-annotation-drift: documents a list of User, but the method returns a list of Account
                          public List<Account> a() { return null; }
                          @GET @Path("b") @ApiResponse(responseCode = "200", content = @Content(array = @ArraySchema(schema = @Schema(implementation = Account.class))))
                          public List<Account> b() { return null; }
                        }
                        """)
                .check(compiler);
    }
}

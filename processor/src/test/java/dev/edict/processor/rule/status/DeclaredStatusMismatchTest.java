package dev.edict.processor.rule.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeclaredStatusMismatchTest {
    private static final String IMPORTS = """
            import org.eclipse.microprofile.openapi.annotations.responses.*;
            """;

    private static RuleTest test() {
        return RuleTest.of("declared-status-mismatch").source("com.acme.OrderView", """
                public record OrderView(Long id) {}
                """);
    }

    @ParameterizedTest
    @EnumSource
    void reportsASuccessThatIsNeverSent(Compiler compiler) {
        var result = test().source("com.acme.OrderResource", IMPORTS + """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST
                    @APIResponse(responseCode = "201") // ERROR: declared-status-mismatch: POST /orders documents 201, but a method that returns OrderView sends 200
                    public OrderView create(String in) { return null; }
                    @DELETE
                    @APIResponse(responseCode = "200") // ERROR: declared-status-mismatch: documents 200, but a method without a result sends 204
                    public void clear() {}
                    @PUT
                    @APIResponse(responseCode = "204") // ERROR: declared-status-mismatch
                    public OrderView put(String in) { return null; }
                    @GET
                    @APIResponse(responseCode = "201") // ERROR: declared-status-mismatch
                    public List<?> list() { return null; }
                }
                """).check(compiler);

        assertThat(result.of("declared-status-mismatch").get(0).marked())
                .isEqualTo(compiler.hasTrees() ? "\"201\"" : "responseCode");
    }

    @ParameterizedTest
    @EnumSource
    void staysSilentWhereBothAgree(Compiler compiler) {
        test().source("com.acme.OrderResource", IMPORTS + """
                import java.util.concurrent.CompletionStage;
                @ApiResource @Path("orders")
                public class OrderResource {
                    @GET @APIResponse(responseCode = "200") public OrderView get() { return null; }
                    @GET @Path("a") @APIResponse(responseCode = "200") @APIResponse(responseCode = "204") public OrderView maybe() { return null; }
                    @GET @Path("b") @APIResponse(responseCode = "404") public OrderView errorsOnly() { return null; }
                    @GET @Path("c") @APIResponse public OrderView defaults() { return null; }
                    @GET @Path("d") @APIResponse(responseCode = "2XX") public OrderView range() { return null; }
                    @GET @Path("e") @APIResponse(responseCode = "303") public void redirect() {}
                    @GET @Path("f") public OrderView undocumented() { return null; }
                    @DELETE @APIResponse(responseCode = "204") public void clear() {}
                    @DELETE @Path("g") @APIResponse(responseCode = "204") public CompletionStage<Void> later() { return null; }
                    @POST @SuccessStatus(201) @APIResponse(responseCode = "201") public OrderView create(String in) { return null; }
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingOfMethodsThatDecideThemselves(Compiler compiler) {
        test().source("jakarta.servlet.http.HttpServletResponse", """
                package jakarta.servlet.http;
                public interface HttpServletResponse { void setStatus(int status); }
                """)
                .source("org.jboss.resteasy.reactive.RestResponse", """
                package org.jboss.resteasy.reactive;
                public class RestResponse<T> {}
                """)
                .source("com.acme.Status", """
                @NameBinding @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Status { int value(); }
                """)
                .source("com.acme.OrderResource", IMPORTS + """
                import jakarta.ws.rs.container.*;
                import jakarta.servlet.http.HttpServletResponse;
                import java.util.concurrent.CompletionStage;
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST @Path("a") @APIResponse(responseCode = "201") public Response response() { return null; }
                    @POST @Path("b") @APIResponse(responseCode = "201") public CompletionStage<Response> later() { return null; }
                    @POST @Path("c") @APIResponse(responseCode = "201") public org.jboss.resteasy.reactive.RestResponse<OrderView> rest() { return null; }
                    @POST @Path("d") @APIResponse(responseCode = "201") public Object anything() { return null; }
                    @POST @Path("e") @APIResponse(responseCode = "201") public void async(@Suspended AsyncResponse async) {}
                    @POST @Path("f") @APIResponse(responseCode = "201") public OrderView servlet(@Context HttpServletResponse http) { return null; }
                    @POST @Path("g") @APIResponse(responseCode = "201") @Status(201) public OrderView filtered() { return null; }
                    @POST @Path("h") @APIResponse(responseCode = "201") public <T> T open() { return null; }
                    @POST @Path("i") @APIResponse(responseCode = "201") public String decided() { return null; } // ERROR: declared-status-mismatch
                }
                """)
                .source("com.acme.FieldResource", IMPORTS + """
                import jakarta.servlet.http.HttpServletResponse;
                @ApiResource @Path("fields")
                public class FieldResource {
                    @Context HttpServletResponse http;
                    @POST @APIResponse(responseCode = "201") public OrderView create() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void comparesWithADeclaredStatus(Compiler compiler) {
        test().source("org.jboss.resteasy.reactive.ResponseStatus", """
                package org.jboss.resteasy.reactive;
                public @interface ResponseStatus { int value(); }
                """)
                .source("com.acme.OrderResource", IMPORTS + """
                import org.jboss.resteasy.reactive.ResponseStatus;
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST @SuccessStatus(201)
                    @APIResponse(responseCode = "200") // ERROR: declared-status-mismatch: documents 200, but @SuccessStatus sends 201
                    public OrderView create(String in) { return null; }
                    @PUT @ResponseStatus(202) @APIResponse(responseCode = "202") public void accept(String in) {}
                    @POST @Path("jobs") @ApiAsync("/jobs/{id}")
                    @APIResponse(responseCode = "200") // ERROR: declared-status-mismatch: @ApiAsync sends 202
                    public OrderView job(String in) { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryVocabulary(Compiler compiler) {
        test().source("com.acme.Containers", IMPORTS + """
                @ApiResource @Path("containers")
                public class Containers {
                    @POST
                    @APIResponses({
                        @APIResponse(responseCode = "400"),
                        @APIResponse(responseCode = "201")}) // ERROR: declared-status-mismatch
                    public OrderView microprofile(String in) { return null; }
                    @PUT
                    @APIResponseSchema(value = OrderView.class, responseCode = "201") // ERROR: declared-status-mismatch
                    public OrderView schema(String in) { return null; }
                }
                """)
                .source("com.acme.Swagger3", """
                import io.swagger.v3.oas.annotations.Operation;
                import io.swagger.v3.oas.annotations.responses.ApiResponse;
                @ApiResource @Path("swagger3")
                public class Swagger3 {
                    @POST
                    @ApiResponse(responseCode = "201") // ERROR: declared-status-mismatch
                    public OrderView create(String in) { return null; }
                    @PUT
                    @Operation(summary = "x", responses = @ApiResponse(responseCode = "200")) // ERROR: declared-status-mismatch
                    public void put(String in) {}
                }
                """)
                .source("com.acme.Swagger1", """
                import io.swagger.annotations.*;
                @ApiResource @Path("swagger1")
                public class Swagger1 {
                    @POST
                    @ApiResponses(@ApiResponse(code = 201, message = "created")) // ERROR: declared-status-mismatch
                    public OrderView create(String in) { return null; }
                    @GET
                    @ApiResponses({@ApiResponse(code = 200, message = "ok"), @ApiResponse(code = 404, message = "none")})
                    public OrderView get() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void readsConstants(Compiler compiler) {
        test().source("com.acme.Codes", """
                public interface Codes { String CREATED = "201"; String OK = "200"; }
                """)
                .source("com.acme.OrderResource", IMPORTS + """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST
                    @APIResponse(responseCode = Codes.CREATED) // ERROR: declared-status-mismatch
                    public OrderView create(String in) { return null; }
                    @GET @APIResponse(responseCode = Codes.OK) public OrderView get() { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheInterfaceThatCarriesTheAnnotations(Compiler compiler) {
        test().source("com.acme.OrderApi", IMPORTS + """
                @Path("orders")
                public interface OrderApi {
                    @POST
                    @APIResponse(responseCode = "201") // ERROR: declared-status-mismatch
                    OrderView create(String in);
                    @PUT @APIResponse(responseCode = "201")
                    Response put(String in);
                }
                """)
                .source("com.acme.OrderResource", """
                @ApiResource
                public class OrderResource implements OrderApi {
                    @Override public OrderView create(String in) { return null; }
                    @Override public Response put(String in) { return null; }
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void canBeWaived(Compiler compiler) {
        test().source("com.acme.OrderResource", IMPORTS + """
                @ApiResource @Path("orders")
                public class OrderResource {
                    @POST @APIResponse(responseCode = "201")
                    @Waive(value = "declared-status-mismatch", reason = "CreatedFilter sends 201 here.")
                    public OrderView create(String in) { return null; }
                }
                """).checkWaived(compiler);
    }
}

package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationIdDuplicateTest {
    private static final String RULE = "operation-id-duplicate";

    @ParameterizedTest
    @EnumSource
    void oneIdForTwoOperations(Compiler compiler) {
        rule().source("com.acme.Users", """
                        import org.eclipse.microprofile.openapi.annotations.Operation;
                        @ApiResource @Path("/users")
                        public class Users {
                          @GET @Operation(operationId = "list") public String list() { return ""; }
                          @GET @Path("all")
                          @Operation(summary = "All", operationId = "list") // ERROR: operation-id-duplicate: GET /users/all has the operationId 'list', which Users#list has too
                          public String all() { return ""; }
                        }
                        """).source("com.acme.Zoos", """
                        @ApiResource @Path("/zoos")
                        public class Zoos {
                          @GET
                          @org.eclipse.microprofile.openapi.annotations.Operation(operationId = "list") // ERROR: operation-id-duplicate: Users#list
                          public String list() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void methodsThatServeOneRequestInSeveralMediaTypesAreOneOperation(Compiler compiler) {
        rule().source("com.acme.Items", """
                        import org.eclipse.microprofile.openapi.annotations.Operation;
                        @ApiResource @Path("/items")
                        public class Items {
                          @GET @Path("{name}/state") @Produces("text/plain") @Operation(operationId = "getState")
                          public String plain(@PathParam("name") String name) { return ""; }
                          @GET @Path("{item: [a-z]+}/state") @Produces("application/octet-stream") @Operation(operationId = "getState")
                          public byte[] binary(@PathParam("item") String item) { return null; }
                          @PUT @Path("{name}/state")
                          @Operation(operationId = "getState") // ERROR: operation-id-duplicate: PUT /items/{name}/state has the operationId 'getState'
                          public void put(@PathParam("name") String name) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aClassThatDidNotOptInMayBeLeftOutOfTheDocument(Compiler compiler) {
        rule().source("com.acme.Users", """
                        import org.eclipse.microprofile.openapi.annotations.Operation;
                        @Path("/users")
                        public class Users {
                          @GET @Operation(operationId = "list") public String list() { return ""; }
                          @GET @Path("all")
                          @Operation(operationId = "list") // WARN: operation-id-duplicate
                          public String all() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void idsThatNobodyWroteAreMadeUnique(Compiler compiler) {
        rule().source("com.acme.Users", """
                        import org.eclipse.microprofile.openapi.annotations.Operation;
                        @ApiResource @Path("/users")
                        public class Users {
                          @GET public String get() { return ""; }
                          @GET @Path("{id}") public String get(@PathParam("id") String id) { return ""; }
                          @POST @Operation(summary = "Creates.") public void create() {}
                          @PUT @Operation(summary = "Replaces.") public void replace() {}
                          @DELETE @Operation(operationId = "clearUsers") public void clear() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anInterfaceGivesItsIdToEveryImplementation(Compiler compiler) {
        rule().source("com.acme.Api", """
                        import org.eclipse.microprofile.openapi.annotations.Operation;
                        public interface Api<T> {
                          @GET
                          @Operation(operationId = "list") // ERROR: operation-id-duplicate: GET /b has the operationId 'list', which A#list has too
                          T list();
                        }
                        """)
                .source(
                        "com.acme.A",
                        "@ApiResource @Path(\"/a\") public class A implements Api<String> { public String list() { return \"\"; } }")
                .source(
                        "com.acme.B",
                        "@ApiResource @Path(\"/b\") public class B implements Api<Long> { public Long list() { return 1L; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        rule().source("com.acme.Users", """
                        import org.eclipse.microprofile.openapi.annotations.Operation;
                        @Waive(value = "operation-id-duplicate", reason = "Never in one document.")
                        @ApiResource @Path("/users")
                        public class Users {
                          @GET @Operation(operationId = "list") public String list() { return ""; }
                          @GET @Path("all") @Operation(operationId = "list") public String all() { return ""; }
                        }
                        """).checkWaived(compiler);
    }

    private static RuleTest rule() {
        return RuleTest.of(RULE)
                .source(
                        "org.eclipse.microprofile.openapi.annotations.Operation",
                        "public @interface Operation { String operationId() default \"\"; String summary() default \"\"; }");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLeftOutOfTheDocumentHasNoId(Compiler compiler) {
        RuleTest.of("operation-id-duplicate").source("com.acme.R", """
                        import io.swagger.v3.oas.annotations.Operation;
                        @ApiResource @Path("/users")
                        public class R {
                          @GET @Operation(operationId = "list") public String list() { return ""; }
                          @GET @Path("old") @Operation(operationId = "list", hidden = true) public String old() { return ""; }
                        }
                        """).check(compiler);
    }
}

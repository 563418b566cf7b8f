package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeleteStatusTest {
    private static final String RULE = "delete-status";

    @ParameterizedTest
    @EnumSource
    void whatADeleteDoesNotSayIsNoted(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Base", """
                        public abstract class Base {
                          @DELETE @Path("{id}") @SuccessStatus(201) public void delete() {} // INFO: delete-status: DELETE /users/{id} declares 201
                        }
                        """).source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                        @ApiResource @Path("/users")
                        public class R extends Base {
                          @DELETE @Path("b") @APIResponse(responseCode = "205") public Response b() { return null; } // INFO: delete-status: declares 205
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidLouderIsNotSaidTwice(Compiler compiler) {
        RuleTest.of(RULE, "declared-status-mismatch").source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                        @ApiResource @Path("/users")
                        public class R {
                          @DELETE @APIResponse(responseCode = "201") public void delete() {} // ERROR: declared-status-mismatch
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatADeleteSaysIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                        @ApiResource @Path("/users")
                        public class R {
                          @DELETE public void a() {}
                          @DELETE @Path("b") @SuccessStatus(202) public void b() {}
                          @DELETE @Path("c") @APIResponse(responseCode = "200") public String c() { return ""; }
                          @DELETE @Path("d") @APIResponse(responseCode = "207") public Response d() { return null; }
                          @DELETE @Path("e") @APIResponse(responseCode = "2XX") @APIResponse(responseCode = "404") public Response e() { return null; }
                          @POST @Path("f") @SuccessStatus(201) public void f() {}
                          @Waive(value = "delete-status", reason = "Makes a tombstone, and answers where it is.")
                          @DELETE @Path("g") @SuccessStatus(201) public void g() {}
                        }
                        """).check(compiler);
    }
}

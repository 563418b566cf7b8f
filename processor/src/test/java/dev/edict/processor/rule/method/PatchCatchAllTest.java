package dev.edict.processor.rule.method;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatchCatchAllTest {
    private static final String RULE = "patch-catch-all";

    @ParameterizedTest
    @EnumSource
    void anythingAsJsonIsAnError(Compiler compiler) {
        RuleTest.of(RULE, "untyped-body")
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @PATCH @Path("{id}/g") public void generic(T in) {} // ERROR: patch-catch-all: PATCH /users/{id}/g takes Map<String, Object>: any change is as good as any other
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/users") @Consumes("application/json")
                        public class R extends Base<Map<String, Object>> {
                          static final String MINE = "application/vnd.acme+json";
                          @PATCH @Path("{id}/a") public void a(Object in) {} // ERROR: patch-catch-all: takes Object
                          @PATCH @Path("{id}/b") public void b(String in) {} // ERROR: patch-catch-all: takes String
                          @PATCH @Path("{id}/c") @Consumes(MINE) public void c(byte[] in) {} // ERROR: patch-catch-all: takes byte[]
                          @PATCH @Path("{id}/d") @Consumes("application/xml") public void d(Map<String, Object> in) {} // WARN: patch-catch-all
                        }
                        """)
                .source("com.acme.Undeclared", """
                        @ApiResource @Path("/undeclared")
                        public class Undeclared {
                          @PATCH @Path("{id}") public void a(Map in) {} // WARN: patch-catch-all: takes Map
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void collectionsAndSeveralOperationsInOneAreWarned(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Change", "public record Change(String action, Map<String, Object> arguments) {}")
                .source("com.acme.UserPatch", "public record UserPatch(String name) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/users")
                        public class R {
                          @POST public void create(UserPatch in) {}
                          @GET @Path("{id}") public String get() { return ""; }
                          @PATCH @Path("{id}") public void one(Change in) {} // WARN: patch-catch-all: of which 'action' says what is done with the rest
                          @PATCH public void all(UserPatch in) {} // WARN: patch-catch-all: PATCH /users changes a collection
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void patchDocumentsTypesAndSingletonsAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("jakarta.json.JsonMergePatch", "package jakarta.json; public interface JsonMergePatch {}")
                .source("com.acme.UserPatch", "public record UserPatch(String type, Map<String, Object> attributes) {}")
                .source("com.acme.R", """
                        import java.io.InputStream;
                        @ApiResource @Path("/users")
                        public class R {
                          static final String MERGE = "application/merge-patch+json";
                          @PATCH @Path("{id}/a") @Consumes(MERGE) public void a(Map<String, Object> in) {}
                          @PATCH @Path("{id}/b") @Consumes({"application/json", "application/json-patch+json"}) public void b(Object in) {}
                          @PATCH @Path("{id}/c") @Consumes("application/json") public void c(jakarta.json.JsonMergePatch in) {}
                          @PATCH @Path("{id}/d") @Consumes("application/json") public void d(UserPatch in) {}
                          @PATCH @Path("{id}/e") @Consumes("application/offset+octet-stream") public void e(InputStream in) {}
                          @PATCH @Path("{id}/f") @Consumes("text/plain") public void f(String in) {}
                          @PATCH @Path("{id}/g") public void g(InputStream in) {}
                          @POST @Path("{id}/h") @Consumes("application/json") public void h(Object in) {}
                          @PATCH @Path("me/settings") public void i(UserPatch in) {}
                          @POST public void create(UserPatch in) {}
                          @PATCH public void all(List<UserPatch> in) {}
                          @GET @Path("{id}") public String get() { return ""; }
                          @Waive(value = "patch-catch-all", reason = "A proxy of another service.")
                          @PATCH @Path("{id}/j") @Consumes("application/json") public void j(Object in) {}
                        }
                        """)
                .check(compiler);
    }
}

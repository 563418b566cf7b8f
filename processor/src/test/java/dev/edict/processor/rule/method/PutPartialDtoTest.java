package dev.edict.processor.rule.method;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PutPartialDtoTest {
    private static final String RULE = "put-partial-dto";

    private static RuleTest test() {
        return RuleTest.of(RULE).source("com.acme.Nullable", """
                        import java.lang.annotation.*;
                        @Target({ElementType.TYPE_USE, ElementType.FIELD, ElementType.PARAMETER}) @Retention(RetentionPolicy.RUNTIME)
                        public @interface Nullable {}
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeAsTheBodyOfAPutIsTold(Compiler compiler) {
        test().source("com.acme.UserPatch", "public record UserPatch(@Nullable String name, Optional<String> note) {}")
                .source(
                        "com.acme.UpdateUserRequest",
                        "public class UpdateUserRequest { public @Nullable String name; }")
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @PUT @Path("{id}") public void put(T in) {} // WARN: put-partial-dto: PUT /users/{id} takes UserPatch, in which everything may be missing
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/users")
                        public class R extends Base<UserPatch> {
                          @PUT @Path("{id}/b") public void b(UpdateUserRequest in) {} // WARN: put-partial-dto: takes UpdateUserRequest
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aWholeByWhateverNameIsSilent(Compiler compiler) {
        test().source("com.acme.UserPatch", "public record UserPatch(@Nullable String name, String note) {}")
                .source("com.acme.UpdateUserRequest", "public record UpdateUserRequest(String name, String note) {}")
                .source("com.acme.User", "public record User(@Nullable String name) {}")
                .source("com.acme.Dispatch", "public record Dispatch(@Nullable String name) {}")
                .source("com.acme.UserUpdatePatch", "public record UserUpdatePatch(@Nullable String name) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/users")
                        public class R {
                          @PUT @Path("{id}/a") public void a(UserPatch in) {}
                          @PUT @Path("{id}/b") public void b(UpdateUserRequest in) {}
                          @PUT @Path("{id}/c") public void c(User in) {}
                          @PUT @Path("{id}/d") public void d(Dispatch in) {}
                          @PATCH @Path("{id}/e") public void e(UserUpdatePatch in) {}
                          @Waive(value = "put-partial-dto", reason = "All there is of it may be missing.")
                          @PUT @Path("{id}/f") public void f(UserUpdatePatch in) {}
                        }
                        """)
                .check(compiler);
    }
}

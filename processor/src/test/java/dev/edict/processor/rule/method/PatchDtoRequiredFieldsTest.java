package dev.edict.processor.rule.method;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatchDtoRequiredFieldsTest {
    private static final String RULE = "patch-dto-required-fields";

    @ParameterizedTest
    @EnumSource
    void whatMayNotBeLeftOutIsTold(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Named", "public abstract class Named { @NotBlank public String name; }")
                .source(
                        "com.acme.UserDto",
                        "public class UserDto extends Named { @NotNull public String email; public String note; }")
                .source("com.acme.Counter", "public record Counter(int limit, boolean active, Integer other) {}")
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @PUT @Path("{id}") public void put(@Valid T in) {}
                          @PATCH @Path("{id}") public void patch(@Valid T in) {} // WARN: patch-dto-required-fields: PATCH /users/{id} takes UserDto, which requires 'name' (@NotBlank) and 'email' (@NotNull), so that a change of anything else alone is refused. PUT takes the same type, as it should
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/users")
                        public class R extends Base<UserDto> {
                          @PATCH @Path("{id}/b") public void b(Counter in) {} // WARN: patch-dto-required-fields: of which it cannot tell whether 'limit' (int) and 'active' (boolean) was left out
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOptionalOrNotRequiredHereIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Creating", "public interface Creating {}")
                .source(
                        "com.acme.UserPatch",
                        "public record UserPatch(@Size(max = 9) String name, long version, int id) {}")
                .source("com.acme.Grouped", "public record Grouped(@NotNull(groups = Creating.class) String name) {}")
                .source("com.acme.UserDto", "public record UserDto(@NotNull String name) {}")
                .source(
                        "com.acme.Entity",
                        "@jakarta.persistence.Entity public class Entity { @NotNull public String name; public int size; }")
                .source("com.acme.R", """
                        import jakarta.validation.groups.*;
                        @ApiResource @Path("/users")
                        public class R {
                          @PATCH @Path("{id}/a") public void a(@Valid UserPatch in) {}
                          @PATCH @Path("{id}/b") public void b(@Valid Grouped in) {}
                          @PATCH @Path("{id}/c") public void c(@Valid @ConvertGroup(to = Creating.class) UserDto in) {}
                          @PATCH @Path("{id}/d") public void d(UserDto unchecked) {}
                          @PATCH @Path("{id}/e") public void e(@Valid Entity in) {}
                          @PUT @Path("{id}/f") public void f(@Valid UserDto in) {}
                          @PATCH @Path("{id}/g") public void g(@Valid List<UserDto> in) {}
                          @Waive(value = "patch-dto-required-fields", reason = "The name is the key of the change.")
                          @PATCH @Path("{id}/h") public void h(@Valid UserDto in) {}
                        }
                        """)
                .check(compiler);
    }
}

package dev.edict.processor.rule.method;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatchAbsentVsNullTest {
    private static final String RULE = "patch-absent-vs-null";

    private static RuleTest test() {
        return RuleTest.of(RULE).source("org.openapitools.jackson.nullable.JsonNullable", """
                        package org.openapitools.jackson.nullable;
                        public class JsonNullable<T> {}
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatLosesTheDifferenceIsTold(Compiler compiler) {
        test().source("com.acme.UserPatch", "public record UserPatch(String name, List<String> tags) {}")
                .source("com.acme.User", "public record User(@NotNull String name, List<String> tags) {}")
                .source("com.acme.Base", """
                        public abstract class Base<T, V> {
                          @PATCH @Path("{id}") @Consumes("application/merge-patch+json")
                          public V patch(T in) { return null; } // WARN: patch-absent-vs-null: PATCH /users/{id} takes a merge patch as UserPatch, where 'tags' is null both when a client removes the value and when it leaves it alone
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/users")
                        public class R extends Base<UserPatch, User> {
                          static final String MERGE = "application/merge-patch+json";
                          @PATCH @Path("{id}/b") @Consumes(MERGE) public void b(UserPatch in) {} // WARN: patch-absent-vs-null: 'name' and 'tags' are null
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatTellsTheDifferenceIsSilent(Compiler compiler) {
        test().source("com.acme.UserPatch", """
                        import org.openapitools.jackson.nullable.JsonNullable;
                        public record UserPatch(JsonNullable<String> name, Optional<String> note, @NotNull String key, int size) {}
                        """)
                .source("com.acme.Bean", """
                        public class Bean {
                          private String name; private boolean named;
                          public String getName() { return name; }
                          public void setName(String name) { this.name = name; named = true; }
                        }
                        """)
                .source("com.acme.Plain", "public record Plain(String name) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/users")
                        public class R {
                          static final String MERGE = "application/merge-patch+json";
                          @PATCH @Path("{id}/a") @Consumes(MERGE) public void a(UserPatch in) {}
                          @PATCH @Path("{id}/b") @Consumes(MERGE) public void b(Bean in) {}
                          @PATCH @Path("{id}/c") @Consumes(MERGE) public void c(Map<String, Object> in) {}
                          @PATCH @Path("{id}/d") @Consumes("application/json") public void d(Plain in) {}
                          @PUT @Path("{id}/e") @Consumes(MERGE) public void e(Plain in) {}
                          @Waive(value = "patch-absent-vs-null", reason = "Nothing of it can be removed.")
                          @PATCH @Path("{id}/f") @Consumes(MERGE) public void f(Plain in) {}
                        }
                        """)
                .check(compiler);
    }
}

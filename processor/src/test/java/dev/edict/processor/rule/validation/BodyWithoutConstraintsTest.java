package dev.edict.processor.rule.validation;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BodyWithoutConstraintsTest {
    private static final String RULE = "body-without-constraints";

    private static RuleTest sources() {
        return RuleTest.of(RULE)
                .source(
                        "com.acme.Free",
                        "public class Free { public String name; public int count; } // INFO: body-without-constraints: Free has no constraint; PUT /r takes whatever can be parsed into it")
                .source("com.acme.Base", "public abstract class Base<T> { @POST public void create(List<T> in) {} }");
    }

    @ParameterizedTest
    @EnumSource
    void theStrictProfileNotesIt(Compiler compiler) {
        sources().source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R extends Base<Free> {
                          @PUT public void put(Free[] in) {}
                        }
                        """).option("edict.profile", "strict").check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void otherProfilesAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Free", "public class Free { public String name; }")
                .source(
                        "com.acme.R",
                        "@ApiResource @Path(\"/r\") public class R { @POST public void create(Free in) {} }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatHasSomeOrNeedsNoneIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Checked", "public class Checked { @NotNull public String name; }")
                .source("com.acme.Nested", "public class Nested { @Valid public Checked checked; }")
                .source("com.acme.Entity", "@jakarta.persistence.Entity public class Entity { public String name; }")
                .source("com.acme.Free", "public class Free { public String name; }")
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          @POST public void a(Checked in) {}
                          @POST @Path("b") public void b(Nested in) {}
                          @POST @Path("c") public void c(Entity in) {}
                          @POST @Path("d") public void d(String in) {}
                          @PATCH @Path("e") public void e(Free in) {}
                          @GET @Path("f") public Free f() { return null; }
                        }
                        """)
                .source("com.acme.Waived", """
                        @Waive(value = "body-without-constraints", reason = "Anything goes.")
                        public class Waived { public String name; }
                        """)
                .source("com.acme.W", "@ApiResource @Path(\"/w\") public class W { @POST public void a(Waived in) {} }")
                .option("edict.profile", "strict")
                .check(compiler);
    }
}

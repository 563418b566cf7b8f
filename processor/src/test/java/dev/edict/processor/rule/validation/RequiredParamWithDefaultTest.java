package dev.edict.processor.rule.validation;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequiredParamWithDefaultTest {
    private static final String RULE = "required-param-with-default";

    @ParameterizedTest
    @EnumSource
    void aDefaultThatCannotBeIsTold(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Filter", """
                        public class Filter {
                          @QueryParam("size") @DefaultValue("500") @Max(200) public int size; // WARN: required-param-with-default: the default '500' of 'size' does not keep @Max(200), so that every request without it is refused
                        }
                        """)
                .source("com.acme.Days", """
                        import java.lang.annotation.*;
                        @Min(1) @Max(90)
                        @jakarta.validation.Constraint(validatedBy = {})
                        @Retention(RetentionPolicy.RUNTIME)
                        public @interface Days {
                          String message() default "";
                          Class<?>[] groups() default {};
                          Class<? extends jakarta.validation.Payload>[] payload() default {};
                        }
                        """)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET @Path("g") public String g(@QueryParam("id") @DefaultValue("none") T id) { return ""; } // WARN: required-param-with-default: the default 'none' of 'id' is no UUID
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R extends Base<UUID> {
                          static final String NO = "abc";
                          @GET @Path("a") public String a(@QueryParam("n") @DefaultValue(NO) int n) { return ""; } // WARN: required-param-with-default: GET /r/a: the default 'abc' of 'n' is no int, so that every request
                          @GET @Path("b") public String b(@QueryParam("n") @DefaultValue("0") @Min(1) Integer n) { return ""; } // WARN: required-param-with-default: does not keep @Min(1)
                          @GET @Path("c") public String c(@HeaderParam("X-N") @DefaultValue("x") @NotNull String n) { return ""; } // WARN: required-param-with-default: 'X-N' is @NotNull and has a default
                          @GET @Path("d") public String d(@BeanParam Filter filter) { return ""; }
                          @GET @Path("e") public String e(@BeanParam Filter filter) { return ""; }
                          @GET @Path("f") public String f(@QueryParam("n") @DefaultValue("3.5") long n) { return ""; } // WARN: required-param-with-default: is no long
                          @GET @Path("h") public String h(@QueryParam("d") @DefaultValue("365") @Days int d) { return ""; } // WARN: required-param-with-default: does not keep @Max(90)
                          @GET @Path("i") public String i(@QueryParam("d") @DefaultValue("30") @Days int d) { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatGoesTogetherIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Order", "public enum Order { ASC, DESC }")
                .source("com.acme.Checking", "public interface Checking {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          @GET @Path("a") public String a(@QueryParam("n") @DefaultValue("20") @Min(1) @Max(100) int n) { return ""; }
                          @GET @Path("b") public String b(@QueryParam("n") @DefaultValue("") Integer n) { return ""; }
                          @GET @Path("c") public String c(@QueryParam("o") @DefaultValue("asc") Order o) { return ""; }
                          @GET @Path("d") public String d(@QueryParam("s") @DefaultValue("x") @NotBlank String s) { return ""; }
                          @GET @Path("e") public String e(@QueryParam("n") @NotNull Integer n) { return ""; }
                          @GET @Path("f") public String f(@QueryParam("d") @DefaultValue("1.5") double d, @QueryParam("f") @DefaultValue("yes") boolean f) { return ""; }
                          @GET @Path("g") public String g(@QueryParam("t") @DefaultValue("now") java.time.Instant t) { return ""; }
                          @GET @Path("h") public String h(@QueryParam("n") @DefaultValue("0") @Min(value = 1, groups = Checking.class) int n) { return ""; }
                          @GET @Path("i") public String i(@QueryParam("n") @DefaultValue("${page.size}") int n) { return ""; }
                          @GET @Path("j") public String j(@QueryParam("l") @DefaultValue("1") List<Integer> l) { return ""; }
                          @Waive(value = "required-param-with-default", reason = "The generator needs both.")
                          @GET @Path("k") public String k(@QueryParam("s") @DefaultValue("x") @NotNull String s) { return ""; }
                        }
                        """)
                .check(compiler);
    }
}

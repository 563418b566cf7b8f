package dev.edict.processor.rule.paging;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitUnboundedTest {
    private static final String RULE = "limit-unbounded";

    @ParameterizedTest
    @EnumSource
    void aLimitWithoutAMaximumIsReported(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Listing", """
                        public abstract class Listing<T> {
                          @GET public List<T> list(
                              @QueryParam("page_size") @Min(1) Integer size) { return null; } // WARN: limit-unbounded: GET /users takes 'page_size' without a maximum
                        }
                        """)
                .source(
                        "com.acme.Users",
                        "@ApiResource @Path(\"/users\") public class Users extends Listing<String> {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          static final String NAME = "lim" + "it";
                          @GET public List<String> a(@QueryParam(NAME) @DefaultValue("50") int limit) { return null; } // WARN: limit-unbounded: Declare @Max(200)
                          @GET @Path("b") public List<String> b(@QueryParam("size") int size) { return null; } // WARN: limit-unbounded
                        }
                        """)
                .source("com.acme.Query", """
                        public class Query {
                          @QueryParam("perPage") Integer size; // WARN: limit-unbounded: GET /shared takes 'perPage'
                        }
                        """)
                .source("com.acme.Shared", """
                        @ApiResource @Path("/shared")
                        public class Shared {
                          @GET public List<String> a(@BeanParam Query query) { return null; }
                          @GET @Path("b") public List<String> b(@BeanParam Query query) { return null; }
                        }
                        """)
                .source("com.acme.Inside", """
                        @ApiResource(audience = ApiService.Audience.INTERNAL) @Path("/inside")
                        public class Inside {
                          @GET public List<String> a(@QueryParam("limit") int limit) { return null; } // WARN: limit-unbounded
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsBoundedOrNoLimitIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.PageSize", """
                        import java.lang.annotation.*;
                        @jakarta.validation.Constraint(validatedBy = {}) @Max(100) @Retention(RetentionPolicy.RUNTIME)
                        public @interface PageSize {
                          String message() default ""; Class<?>[] groups() default {}; Class<? extends jakarta.validation.Payload>[] payload() default {};
                        }
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.media.Schema;
                        import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
                        @ApiResource @Path("/rooms")
                        public class R {
                          @GET public List<String> a(@QueryParam("limit") @Min(1) @Max(200) int limit) { return null; }
                          @GET @Path("b") public List<String> b(@QueryParam("limit") @PageSize int limit) { return null; }
                          @GET @Path("c") @Paginated public List<String> c(@QueryParam("limit") @Max(200) int limit) { return null; }
                          @GET @Path("d") @Unpaginated(value = "Few.", maxItems = 9) public List<String> d(@QueryParam("limit") int limit) { return null; }
                          @GET @Path("e") public List<String> e(@Parameter(schema = @Schema(maximum = "100")) @QueryParam("limit") int limit) { return null; }
                          @GET @Path("f") public String f(@QueryParam("limit") int limit) { return null; }
                          @GET @Path("g") public List<String> g(@QueryParam("limit") String limit) { return null; }
                          @POST public List<String> h(@QueryParam("limit") int limit) { return null; }
                          @Waive(value = "limit-unbounded", reason = "The gateway refuses more than 100.")
                          @GET @Path("i") public List<String> i(@QueryParam("limit") int limit) { return null; }
                        }
                        """)
                .checkWaived(compiler);
    }

    /** An error is what a body shows: the number goes into the query, and nothing looks at it before. */
    @Test
    void aNumberThatIsReadAsItComesIsAnError() {
        RuleTest.of(RULE)
                .source(
                        "com.acme.Base",
                        """
                        public abstract class Base<T> {
                          protected jakarta.persistence.EntityManager em;
                          @GET @Path("a") @SuppressWarnings("unchecked") public List<T> a(@QueryParam("limit") int limit) {
                            return em.createQuery("select o from Order o").setMaxResults(limit).getResultList();
                          }
                        }
                        """.replace(
                                        "public List<T> a(@QueryParam(\"limit\") int limit) {",
                                        "public List<T> a(@QueryParam(\"limit\") int limit) { // ERROR: limit-unbounded: hands it to the query as it comes: one client"))
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R extends Base<String> {
                          @GET @Path("b") public List<?> b(@QueryParam("limit") int limit) { // WARN: limit-unbounded: unless the method cuts it
                            return em.createQuery("select o from Order o").setMaxResults(Math.min(limit, 100)).getResultList();
                          }
                          @GET @Path("c") public List<?> c(@QueryParam("limit") int limit) { // WARN: limit-unbounded: unless
                            if (limit > 100) throw new BadRequestException();
                            return em.createQuery("select o from Order o").setMaxResults(limit).getResultList();
                          }
                          @GET @Path("d") public List<String> d(@QueryParam("limit") int limit) { return read(limit); } // WARN: limit-unbounded: unless
                          @GET @Path("f") @Paginated(maxLimit = 70) public List<?> f(@QueryParam("limit") int limit) { // ERROR: limit-unbounded: Only a CursorQuery is cut to the maxLimit of @Paginated: take one, or declare @Max(70).
                            return em.createQuery("select o from Order o").setMaxResults(limit).getResultList();
                          }
                          @GET @Path("g") @Paginated public List<String> g(@QueryParam("limit") int limit) { return read(limit); } // WARN: limit-unbounded: Only a CursorQuery
                          @GET @Path("e") public List<?> e(@QueryParam("size") int size) { // WARN: limit-unbounded: unless
                            return em.createQuery("select o from Order o").setMaxResults(size).getResultList();
                          }
                          private List<String> read(int limit) { return List.of(); }
                        }
                        """)
                .check(Compiler.JAVAC);
    }
}

package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathParamUndeclaredTest {
    private static final String RULE = "path-param-undeclared";

    @ParameterizedTest
    @EnumSource
    void theNameMustBeInThePath(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @GET @Path("{id}") public String get(
                              @PathParam("userId") String userId) { return ""; } // ERROR: path-param-undeclared: GET /users/{id}: the path has no variable '{userId}', so that 'userId' is always empty, whatever the client sends. Did you mean '{id}'?
                          @GET @Path("by/{ID}/{x}") public String by(
                              @PathParam("id") String id, // ERROR: path-param-undeclared: Did you mean '{ID}'?
                              @PathParam("x") String x) { return id; }
                          @GET public String list(
                              @PathParam("id") @DefaultValue("0") int id) { return ""; } // ERROR: path-param-undeclared: always its default
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aVariableThatIsReadAlreadyWasNotMeant(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/clients/{clientId}/images")
                        public class R {
                          @POST public void add(@PathParam("clientId") String client,
                              @PathParam("entity") String entity) {} // ERROR: path-param-undeclared: always empty, whatever the client sends. Rename one of them, or add '{entity}' to the path.
                        }
                        """).check(compiler);
    }

    /** Of another resource, which supplies it; the class itself does without. */
    @ParameterizedTest
    @EnumSource
    void aRootResourceThatLocatorsLeadToHasMorePathsThanItsOwn(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Lines", """
                        @Path("/lines")
                        public class Lines {
                          @GET public String list(@PathParam("orderId") String order) { return String.valueOf(order); }
                        }
                        """)
                .source("com.acme.Notes", """
                        @Path("/notes")
                        public class Notes extends Base {}
                        """)
                .source("com.acme.Base", """
                        public abstract class Base {
                          @PathParam("orderId") String order;
                          @GET public String list() { return order; }
                        }
                        """)
                .source("com.acme.Orders", """
                        @Path("/orders/{orderId}")
                        public class Orders {
                          @Path("lines") public Class<Lines> lines() { return Lines.class; }
                          @Path("notes") public Base notes() { return new Notes(); }
                        }
                        """)
                .source("com.acme.Alone", """
                        @Path("/alone")
                        public class Alone {
                          @GET public String list(
                              @PathParam("orderId") String order) { return order; } // ERROR: path-param-undeclared
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theValueCountsAndNotTheJavaName(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/users/{user-id: [0-9]{1,9}}")
                        public class R {
                          static final String ORDER = "order_id";
                          @GET @Path("orders/{ order_id : .+ }")
                          public String get(@PathParam("user-id") long userId, @PathParam(ORDER) PathSegment order) { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void membersOfTheClassNeedItInSomePath(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @PathParam("id") String id;
                          @PathParam("key")  // ERROR: path-param-undeclared: No path of R has a variable '{key}'
                          String key;
                          @GET public String list() { return ""; }
                          @GET @Path("{id}") public String get() { return id; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void beansMayBeSharedSoThatTheirMembersWarn(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Tenancy", """
                        public class Tenancy {
                          @PathParam("tenant")  // WARN: path-param-undeclared: No path of Bad has a variable '{tenant}'
                          String tenant;
                        }
                        """)
                .source("com.acme.Bad", """
                        @Path("/plain")
                        public class Bad {
                          @GET public String list(@BeanParam Tenancy tenancy) { return ""; }
                        }
                        """)
                .source("com.acme.Good", """
                        @Path("/")
                        public class Good {
                          @GET public String list(@BeanParam Tenancy tenancy) { return ""; }
                          @GET @Path("{tenant}") public String get(@BeanParam Tenancy tenancy) { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aBaseClassIsCheckedAtEachResource(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET @Path("{id}")
                          public T get(@PathParam("id") String id, @PathParam("tenant") // WARN: path-param-undeclared: GET /b/{id}
                              String tenant) { return null; }
                        }
                        """)
                .source("com.acme.A", "@Path(\"/t/{tenant}/a\") public class A extends Base<String> {}")
                .source("com.acme.B", "@Path(\"/b\") public class B extends Base<Long> {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void annotationsOfAnInterfaceAreInForce(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        @Path("/users")
                        public interface Api {
                          @GET @Path("{id}") String get(@PathParam("userId") String id); // ERROR: path-param-undeclared
                        }
                        """)
                .source("com.acme.R", "public class R implements Api { public String get(String id) { return id; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatALocatorLeadsToIsNotJudged(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Users", """
                        @Path("/users")
                        public class Users {
                          @PathParam("id") String id;
                          @Path("{id}/orders") public Orders orders() { return new Orders(); }
                          @GET public String list() { return ""; }
                        }
                        """)
                .source("com.acme.Orders", """
                        public class Orders {
                          @GET @Path("{order}") public String get(@PathParam("user") String user) { return ""; }
                        }
                        """)
                .source("com.acme.Configured", """
                        @Path("/${api.base}/x")
                        public class Configured {
                          @GET public String get(@PathParam("tenant") String tenant) { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @GET public String list(
                              @Waive(value = "path-param-undeclared", reason = "Shared with the tenant resources.") @PathParam("tenant") String tenant) { return ""; }
                        }
                        """).checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theVariableThatWasMeantIsNotReportedAsWell(Compiler compiler) {
        RuleTest.of("path-param-undeclared", "path-param-unbound")
                .source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @GET @Path("{id}")
                          public String get(
                              @PathParam("userId") String id) { return id; } // ERROR: path-param-undeclared: Did you mean '{id}'?
                        }
                        """)
                .check(compiler);
    }
}

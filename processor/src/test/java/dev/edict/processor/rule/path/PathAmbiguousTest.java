package dev.edict.processor.rule.path;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathAmbiguousTest {
    private static final String RULE = "path-ambiguous";

    @ParameterizedTest
    @EnumSource
    void twoMethodsOfOneClass(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Users", """
                        @Path("/users")
                        public class Users {
                          @GET @Path("{id}") public String byId(@PathParam("id") String id) { return ""; }
                          @GET
                          @Path("{name}") // ERROR: path-ambiguous: GET /users/{name} is also answered by Users#byId; which of the two a client gets is left to the runtime
                          public String byName(@PathParam("name") String name) { return ""; }
                          @POST public void one() {}
                          @POST
                          public void two() {} // ERROR: path-ambiguous: POST /users is also answered by Users#one
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void twoClassesOfOneApplicationThatOptedIn(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "com.acme.A",
                        "@ApiResource @Path(\"/users\") public class A { @GET @Path(\"{id}\") public String get() { return \"\"; } }")
                .source("com.acme.B", """
                        @ApiResource
                        @Path("/users/{user}")
                        public class B {
                          @GET
                          public String get() { return ""; } // ERROR: path-ambiguous: is also answered by A#get
                        }
                        """)
                .source(
                        "com.acme.Plain",
                        "@Path(\"/users/{x}\") public class Plain { @GET public String get() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void classesOfTwoApplicationsDoNotMeet(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.a.App", "@ApplicationPath(\"/a\") public class App extends Application {}")
                .source("com.acme.b.App", "@ApplicationPath(\"/b\") public class App extends Application {}")
                .source(
                        "com.acme.a.R",
                        "@ApiResource @Path(\"/x\") public class R { @GET public String get() { return \"\"; } }")
                .source(
                        "com.acme.b.R",
                        "@ApiResource @Path(\"/x\") public class R { @GET public String get() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsToldApart(Compiler compiler) {
        RuleTest.of(RULE)
                .source("io.quarkus.arc.profile.IfBuildProfile", "public @interface IfBuildProfile { String value(); }")
                .source("com.acme.Users", """
                        @Path("/users")
                        public class Users {
                          @GET @Path("{id}") public String byId() { return ""; }
                          @GET @Path("me") public String me() { return ""; }
                          @DELETE @Path("{id}") public void delete() {}
                          @GET @Path("{id: [0-9]+}") public String byNumber() { return ""; }
                          @GET @Path("{id}/{part}") public String part() { return ""; }
                          @POST @Consumes("application/json") public void json(String body) {}
                          @POST @Consumes("application/xml") public void xml(String body) {}
                          @POST public void anything(String body) {}
                          @GET @Produces("application/json") public String asJson() { return ""; }
                          @GET @Produces("text/csv") public String asCsv() { return ""; }
                          @GET @Produces("application/json;qs=0.5") public String asPoorJson() { return ""; }
                          @GET @Path("{id}") @io.quarkus.arc.profile.IfBuildProfile("test") public String fake() { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aMethodInheritedTwiceIsOne(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Readable", "public interface Readable<T> { @GET @Path(\"{id}\") T get(String id); }")
                .source("com.acme.Findable", "public interface Findable<T> { @GET @Path(\"{id}\") T get(String id); }")
                .source(
                        "com.acme.R",
                        "@Path(\"/x\") public class R implements Readable<String>, Findable<String> { public String get(String id) { return id; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void methodsOfABaseClassMeetThoseOfTheClass(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET
                          @Path("{id}") // ERROR: path-ambiguous: GET /x/{id} is also answered by R#byKey
                          public T get() { return null; }
                        }
                        """).source("com.acme.R", """
                        @Path("/x")
                        public class R extends Base<String> {
                          @GET @Path("{key}") public String byKey() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void clientsAndLocatorsDoNotAnswer(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "org.eclipse.microprofile.rest.client.inject.RegisterRestClient",
                        "public @interface RegisterRestClient {}")
                .source(
                        "com.acme.Client",
                        "@org.eclipse.microprofile.rest.client.inject.RegisterRestClient @ApiResource @Path(\"/users\") public interface Client { @GET String get(); }")
                .source("com.acme.Users", """
                        @ApiResource @Path("/users")
                        public class Users {
                          @GET public String get() { return ""; }
                          @Path("/") public Sub sub() { return new Sub(); }
                        }
                        """)
                .source("com.acme.Sub", "public class Sub { @GET public String get() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Waive(value = "path-ambiguous", reason = "Our runtime asks a selector.")
                        @Path("/x")
                        public class R {
                          @GET @Path("{id}") public String byId() { return ""; }
                          @GET @Path("{name}") public String byName() { return ""; }
                        }
                        """).checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theMessageHasTheWholePath(Compiler compiler) {
        RuleTest.of("path-ambiguous")
                .source("com.acme.App", "@ApplicationPath(\"/api/v1\") public class App extends Application {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/users")
                        public class R {
                          @GET @Path("/all") @Produces("text/plain") public String a() { return ""; }
                          @GET @Produces("text/plain")
                          @Path("all/") // ERROR: path-ambiguous: GET /api/v1/users/all/ is also answered by R#a, as text/plain;
                          public String b() { return ""; }
                        }
                        """)
                .check(compiler);
    }
}

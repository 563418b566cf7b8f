package dev.edict.processor.rule.path;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathParamConsistentTest {
    private static final String RULE = "path-param-consistent";

    @ParameterizedTest
    @EnumSource
    void oneIdentifierUnderTwoNamesIsTold(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Users", """
                        @ApiResource @Path("/users")
                        public class Users {
                          @GET @Path("{id}") public String get() { return ""; } // WARN: path-param-consistent: GET /users/{id} calls '{id}' what is '{userId}' in Sessions#list; generated clients get two names for one identifier. Use '{userId}'.
                          @DELETE @Path("{id}") public void delete() {}
                          @GET @Path("{user_id}/keys") public String keys() { return ""; } // WARN: path-param-consistent: calls '{user_id}' what is '{userId}'
                        }
                        """)
                .source("com.acme.Base", """
                        public abstract class Base {
                          @GET public String list() { return ""; }
                          @GET @Path("{sessionId}") public String get() { return ""; }
                        }
                        """)
                .source("com.acme.Sessions", """
                        @ApiResource @Path("/users/{userId}/sessions")
                        public class Sessions extends Base {}
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void oneNameOfTwoTypesIsTold(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Users", """
                        @ApiResource @Path("/users")
                        public class Users {
                          @GET @Path("{id}") public String get(@PathParam("id") long id) { return ""; }
                          @GET @Path("{id}/keys") public String keys(@PathParam("id") UUID id) { return ""; } // WARN: path-param-consistent: GET /users/{id}/keys reads '{id}' as a UUID, and Users#get as a number; what one operation takes the other refuses
                          @GET @Path("{id}/name") public String name(@PathParam("id") String id) { return ""; }
                          @GET @Path("{id}/age") public String age(@PathParam("id") Integer id) { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void otherLookupsAndPlainIdentifiersAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Users", """
                        @ApiResource @Path("/users")
                        public class Users {
                          @GET @Path("{id}") public String get() { return ""; }
                          @GET @Path("{userId}/sessions") public String sessions() { return ""; }
                          @GET @Path("{status}/count") public String count() { return ""; }
                          @GET @Path("{tenantId}/stats") public String stats() { return ""; }
                          @GET @Path("{tenantId}/quota") public String quota() { return ""; }
                          @GET @Path("{uid: [a-z]+}/home") public String home() { return ""; }
                        }
                        """)
                .source("com.acme.Teams", """
                        @ApiResource @Path("/teams")
                        public class Teams {
                          @Waive(value = "path-param-consistent", reason = "Published under this name.")
                          @GET @Path("{id}") public String get() { return ""; }
                          @GET @Path("{teamId}/a") public String a() { return ""; }
                          @GET @Path("{teamId}/b") public String b() { return ""; }
                        }
                        """)
                .source("com.acme.Plain", """
                        @Path("/users/{USERID}")
                        public class Plain {
                          @GET public String get() { return ""; }
                        }
                        """)
                .check(compiler);
    }
}

package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthNotEnforcedTest {
    private static final String RULE = "auth-not-enforced";

    private static RuleTest service(String configuration) {
        return RuleTest.of(RULE)
                .compilation(c -> c.library("org.glassfish.jersey.server.ResourceConfig")
                        .library("org.glassfish.jersey.CommonProperties"))
                .source("com.acme.Shop", configuration)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET @RolesAllowed("a") public T get() { return null; }
                          @DELETE @DenyAll public void delete() {}
                        }
                        """)
                .source("com.acme.R", "@ApiResource @Path(\"/r\") public class R extends Base<String> {}");
    }

    @Test
    void annotationsThatNothingReadsAreToldOnceWhereJerseyIsConfigured() {
        service("""
                        import org.glassfish.jersey.server.ResourceConfig;
                        @ApplicationPath("/v1")
                        public class Shop extends ResourceConfig { // WARN: auth-not-enforced: anybody may call GET /v1/r and 1 more. Add register(RolesAllowedDynamicFeature.class)
                          public Shop() { packages("com.acme"); property("jersey.config.server.wadl.disableWadl", true); register(Log.class, 5); }
                          static class Log implements jakarta.ws.rs.container.ContainerRequestFilter {
                            public void filter(jakarta.ws.rs.container.ContainerRequestContext c) {}
                          }
                        }
                        """).check(Compiler.JAVAC);
        service("""
                        import org.glassfish.jersey.server.ResourceConfig;
                        public class Shop {
                          Object server() {
                            return new ResourceConfig().register(R.class); // WARN: auth-not-enforced: anybody may call GET /r
                          }
                        }
                        """).check(Compiler.JAVAC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new ResourceConfig().register(org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature.class);",
                "new ResourceConfig(R.class).register(new org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature());",
                "Object unknown = null; new ResourceConfig().register(unknown);",
                "new ResourceConfig().property(\"jersey.config.server.provider.classnames\", \"x\");",
                "new ResourceConfig(); R.class.isAnnotationPresent(RolesAllowed.class);",
                "",
            })
    void whereSomethingReadsThemItIsSilent(String statements) {
        service("""
                        import org.glassfish.jersey.server.ResourceConfig;
                        public class Shop {
                          void start() { %s }
                        }
                        """.formatted(statements)).check(Compiler.JAVAC);
    }

    @Test
    void whatRestrictsNobodyIsSilentAndSoIsAWaiver() {
        RuleTest.of(RULE)
                .compilation(c -> c.library("org.glassfish.jersey.server.ResourceConfig")
                        .library("org.glassfish.jersey.CommonProperties"))
                .source("com.acme.Shop", """
                        import org.glassfish.jersey.server.ResourceConfig;
                        public class Shop extends ResourceConfig {}
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @PermitAll public String get() { return ""; }
                          @POST @Anonymous("a test") public String post() { return ""; }
                        }
                        """)
                .check(Compiler.JAVAC);
        service("""
                        import org.glassfish.jersey.server.ResourceConfig;
                        @Waive(value = "auth-not-enforced", reason = "The gateway compares the roles.")
                        public class Shop extends ResourceConfig {}
                        """).checkWaived(Compiler.JAVAC);
    }
}

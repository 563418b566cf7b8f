package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityParamMultipleTest {
    private static final String RULE = "entity-param-multiple";

    @ParameterizedTest
    @EnumSource
    void twoParametersWantTheBody(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.A", "public record A(String a) {}")
                .source("com.acme.R", """
                        @Path("/orders")
                        public class R {
                          @POST public void create(
                              @Valid A customer,
                              @NotNull A cart) {} // ERROR: entity-param-multiple: POST /orders: 'customer' and 'cart' both have no annotation
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatComesFromElsewhereDoesNotCount(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Auth", "public @interface Auth {}")
                .source("com.acme.Query", "public class Query { @QueryParam(\"q\") String q; }")
                .source("com.acme.R", """
                        @Path("/orders/{id}")
                        public class R {
                          @POST public void create(String body, @PathParam("id") String id, @HeaderParam("If-Match") String etag,
                              @Context UriInfo uri, SecurityContext who, @Auth String user, @BeanParam Query query,
                              @jakarta.ws.rs.container.Suspended jakarta.ws.rs.container.AsyncResponse later) {}
                          @PUT @Consumes("multipart/form-data")
                          public void upload(@FormParam("file") java.io.InputStream file, @FormParam("name") String name) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void resteasyReactiveTakesPathVariablesByName(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "org.jboss.resteasy.reactive.RestQuery",
                        "public @interface RestQuery { String value() default \"\"; }")
                .source("com.acme.R", """
                        @Path("/orders/{id}")
                        public class R {
                          @POST public void create(String id, String body) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void micronautBindsEverythingByName(Compiler compiler) {
        RuleTest.of(RULE)
                .source("io.micronaut.http.annotation.Controller", "public @interface Controller {}")
                .source("com.acme.R", """
                        @Path("/orders")
                        public class R {
                          @POST public void create(String sku, int count) {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void genericsOfABaseClassAreResolved(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @POST public void create(T body, @Context HttpHeaders headers) {}
                          @PUT public void replace(
                              T body,
                              T more) {} // ERROR: entity-param-multiple
                        }
                        """)
                .source("com.acme.R", "@Path(\"/x\") public class R extends Base<UriInfo> {}")
                .source("com.acme.S", "@Path(\"/y\") public class S extends Base<String> {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/orders")
                        public class R {
                          @Waive(value = "entity-param-multiple", reason = "A provider of ours supplies the second one.")
                          @POST public void create(String body, Integer tenant) {}
                        }
                        """).checkWaived(compiler);
    }
}

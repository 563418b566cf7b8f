package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SecurityReaderTest {

    private static String decisions(Reading reading) {
        return reading.agreed(s -> s.resources().stream()
                .flatMap(r -> r.operations().stream())
                .map(o -> o.methodName() + " " + o.access().decision() + " "
                        + o.access().roles() + "\n")
                .collect(Collectors.joining()));
    }

    @Test
    void decidesByMethodThenClass() {
        assertThat(decisions(Reading.of("shop.R", """
                @Path("/r") @RolesAllowed("staff") public class R {
                  @GET public void a() {}
                  @GET @PermitAll public void b() {}
                  @GET @DenyAll public void c() {}
                  @GET @RolesAllowed({"x", "y"}) public void d() {}
                  @GET @Anonymous("a catalogue") public void e() {}
                }
                """))).isEqualTo("""
                a RESTRICTED [staff]
                b ANONYMOUS []
                c DENIED []
                d RESTRICTED [x, y]
                e ANONYMOUS []
                """);
    }

    @Test
    void doesNotLetASuperclassDecideForMethodsItDoesNotDeclare() {
        assertThat(
                        decisions(
                                Reading.of("shop.R", """
                @Path("/r") public class R extends Base { @GET public void own() {} }
                """)
                                        .and(
                                                "shop.Base",
                                                "@RolesAllowed(\"staff\") public abstract class Base { @POST public void inherited() {} }")))
                .isEqualTo("""
                own UNDECIDED []
                inherited RESTRICTED [staff]
                """);
    }

    @Test
    void knowsTheAnnotationsOfFrameworks() {
        String annotation =
                "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface %s"
                        + " { String[] value() default {}; }";
        assertThat(decisions(Reading.of("shop.R", """
                @Path("/r") public class R {
                  @GET @io.quarkus.security.Authenticated public void a() {}
                  @GET @org.springframework.security.access.prepost.PreAuthorize("isAuthenticated()") public void b() {}
                  @GET @org.springframework.security.access.prepost.PreAuthorize("hasRole('x')") public void c() {}
                  @GET @Guarded public void d() {}
                  @GET @Logged public void e() {}
                  @GET @org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement(name = "oauth", scopes = "read") public void f() {}
                  @GET public void g(@io.dropwizard.auth.Auth Object user) {}
                  @GET @Ours public void h() {}
                  @POST @WebhookReceiver(signature = "x", dedupe = "/id") public void i(String body) {}
                }
                @NameBinding @interface Guarded {}
                @NameBinding @interface Logged {}
                @interface Ours {}
                """)
                        .and("io.quarkus.security.Authenticated", annotation.formatted("Authenticated"))
                        .and("io.dropwizard.auth.Auth", annotation.formatted("Auth"))
                        .and(
                                "org.springframework.security.access.prepost.PreAuthorize",
                                annotation
                                        .formatted("PreAuthorize")
                                        .replace("String[] value() default {}", "String value()"))
                        .with(new ReadSettings(
                                false,
                                false,
                                Set.of("shop.Ours"),
                                Set.of(),
                                List.of(),
                                Map.of(),
                                dev.edict.processor.model.House.UNDECIDED))))
                .isEqualTo("""
                a AUTHENTICATED []
                b AUTHENTICATED []
                c RESTRICTED []
                d AUTHENTICATED []
                e UNDECIDED []
                f RESTRICTED []
                g AUTHENTICATED []
                h RESTRICTED []
                i ANONYMOUS []
                """);
    }

    @Test
    void knowsADecisionMadeOutsideTheCode() {
        Reading reading = Reading.of(
                        "shop.package-info",
                        "@dev.edict.annotations.ApiService(auth = dev.edict.annotations.ApiService.Auth.EXTERNAL) package shop;")
                .and(
                        "shop.R",
                        "@Path(\"/r\") public class R { @GET public void a() {} @GET @PermitAll public void b() {} }");
        assertThat(decisions(reading)).isEqualTo("a EXTERNAL []\nb ANONYMOUS []\n");
    }
}

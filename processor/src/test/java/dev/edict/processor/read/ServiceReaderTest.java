package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServiceReaderTest {
    private static final String RESOURCE = "@Path(\"/r\") public class R { @GET public void a() {} }";

    private static String services(Reading reading) {
        return reading.agreed(s -> s.resources().stream()
                .map(r -> r.binaryName() + ": " + r.service().title() + " "
                        + r.service().audience() + " "
                        + r.audience() + " " + r.operations().get(0).template().display()
                        + (r.service().declared() ? " declared" : "") + (r.optedIn() ? " opted in" : "") + "\n")
                .collect(Collectors.joining()));
    }

    @Test
    void readsTheServiceAndItsApplicationPath() {
        assertThat(services(Reading.of("shop.Shop", """
                /** The shop. */
                @ApiService(title = "Shop", audience = ApiService.Audience.PUBLIC) @ApplicationPath("/v1/") public class Shop extends Application {}
                """)
                        .and("shop.R", "@ApiResource(audience = ApiService.Audience.INTERNAL) " + RESOURCE)))
                .isEqualTo("shop.R: Shop PUBLIC INTERNAL /v1/r declared opted in\n");
    }

    @Test
    void hasDefaultsWhereNothingIsDeclared() {
        assertThat(services(Reading.of("shop.R", RESOURCE))).isEqualTo("shop.R:  PRIVATE_APP PRIVATE_APP /r\n");
    }

    @Test
    void letsAPackageOptItsResourcesIn() {
        assertThat(services(Reading.of(
                                "shop.package-info",
                                "@dev.edict.annotations.ApiResource(audience = dev.edict.annotations.ApiService.Audience.PARTNER) package shop;")
                        .and("shop.R", RESOURCE)
                        .and("shop.deep.R", RESOURCE)))
                .isEqualTo("""
                shop.R:  PRIVATE_APP PARTNER /r opted in
                shop.deep.R:  PRIVATE_APP PRIVATE_APP /r
                """);
    }

    @Test
    void givesEachResourceTheNearestOfSeveralServices() {
        String service = "@ApiService(title = \"%s\") @ApplicationPath(\"%s\") public class App extends Application {}";
        assertThat(services(Reading.of("a.App", service.formatted("A", "a"))
                        .and("b.App", service.formatted("B", "b"))
                        .and("a.x.R", RESOURCE)
                        .and("b.R", RESOURCE)
                        .and("c.R", RESOURCE)))
                .isEqualTo("""
                a.x.R: A PRIVATE_APP PRIVATE_APP /a/r declared
                b.R: B PRIVATE_APP PRIVATE_APP /b/r declared
                c.R:  PRIVATE_APP PRIVATE_APP /r
                """);
    }
}

package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RootResourcesTest {

    private static String roots(Reading reading) {
        return reading.agreed(s -> s.roots().resources().stream()
                        .map(t -> t.getQualifiedName().toString())
                        .collect(Collectors.joining(" "))
                + s.roots().unsupported().stream().map(l -> " !" + l).collect(Collectors.joining()));
    }

    @Test
    void findsConcreteClassesWithAPathInOrderOfTheirNames() {
        assertThat(roots(Reading.of(
                                "shop.B",
                                "@Path(\"b\") public class B { @Path(\"n\") public static class Nested {} @Path(\"i\") public class Inner {} }")
                        .and("shop.A", "@javax.ws.rs.Path(\"a\") public class A {}")
                        .and("shop.Record", "@Path(\"rec\") public record Record() {}")
                        .and("shop.Abstract", "@Path(\"x\") public abstract class Abstract {}")
                        .and("shop.Plain", "public class Plain {}")
                        .and("shop.Sub", "public class Sub extends B {}")
                        .and("shop.OfAbstract", "public class OfAbstract extends Abstract {}")))
                .isEqualTo("shop.A shop.B shop.B.Nested shop.OfAbstract shop.Record");
    }

    @Test
    void takesInterfacesByTheirImplementationsOrByDeclaration() {
        assertThat(roots(Reading.of("shop.Api", "@Path(\"a\") public interface Api {}")
                        .and("shop.Impl", "public class Impl implements Api {}")
                        .and("shop.Alone", "@Path(\"b\") public interface Alone {}")
                        .and("shop.Declared", "@Path(\"c\") @ApiResource public interface Declared {}")
                        .and("shop.Both", "@Path(\"d\") @ApiResource public interface Both {}")
                        .and("shop.BothImpl", "public class BothImpl implements Both {}")))
                .isEqualTo("shop.BothImpl shop.Declared shop.Impl");
    }

    @Test
    void leavesClientsAndGeneratedClassesAlone() {
        assertThat(roots(Reading.of(
                                "shop.Client",
                                "@Path(\"a\") @ApiResource @org.eclipse.microprofile.rest.client.inject.RegisterRestClient public interface Client {}")
                        .and(
                                "shop.Stub",
                                "@Path(\"b\") @javax.annotation.processing.Generated(\"x\") public class Stub {}")
                        .and("shop.R", "@Path(\"c\") public class R {}")
                        .and(
                                "org.eclipse.microprofile.rest.client.inject.RegisterRestClient",
                                "public @interface RegisterRestClient {}")))
                .isEqualTo("shop.R");
    }

    @Test
    void namesLanguagesItCannotRead() {
        assertThat(roots(Reading.of("shop.K", "@Path(\"k\") @kotlin.Metadata public class K {}")
                        .and("shop.G", "@Path(\"g\") public class G implements groovy.lang.GroovyObject {}")
                        .and("kotlin.Metadata", "public @interface Metadata {}")
                        .and("groovy.lang.GroovyObject", "public interface GroovyObject {}")))
                .isEqualTo(" !Groovy !Kotlin");
    }
}

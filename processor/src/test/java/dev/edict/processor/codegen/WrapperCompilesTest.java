package dev.edict.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.EdictProcessor;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a resource looks like, its wrapper compiles without a word, with every warning switched on. */
class WrapperCompilesTest {
    private static final String IMPORTS = """
            import dev.edict.annotations.*;
            import jakarta.annotation.security.*;
            import jakarta.ws.rs.*;
            """;

    record Shape(String wrapper, List<String> sources) {}

    static Stream<Arguments> shapes() {
        return Stream.of(
                        shape("handlers inherited from a generic base class", "acme/Orders_Idempotency", """
                                package acme;
                                abstract class Crud<T extends Comparable<T>, L extends java.util.List<? super T>> {
                                  @POST @Idempotent public T create(T in) { return in; }
                                  @PUT @Idempotent public L all(L in) { return in; }
                                }
                                """, """
                                package acme;
                                @Path("/orders") public class Orders extends Crud<String, java.util.List<String>> {}
                                """),
                        shape(
                                "handlers with longer names than a file can have",
                                "acme/Orders_Idempotency",
                                """
                                package acme;
                                @Path("/orders") public class Orders {
                                  @POST @Path("a") @Idempotent public void %1$sA() {}
                                  @POST @Path("b") @Idempotent public void %1$sB() {}
                                }
                                """.formatted("m".repeat(300))),
                        shape("a generic resource class", "acme/Orders_Idempotency", """
                                package acme;
                                @Path("/orders") public class Orders<T> {
                                  @POST @Idempotent public T create(T in) { return in; }
                                }
                                """),
                        shape("handlers declared on an interface", "acme/Orders_Idempotency", """
                                package acme;
                                interface OrdersApi { @POST @Idempotent String create(String in); }
                                """, """
                                package acme;
                                @Path("/orders") public class Orders implements OrdersApi {
                                  @Override public String create(String in) { return in; }
                                }
                                """),
                        shape("a class and types that only the package sees", "acme/Orders_Idempotency", """
                                package acme;
                                @Path("/orders") class Orders {
                                  record In(String a) {}
                                  private record Secret(String a) {}
                                  @POST @Idempotent public In create(In in) { return in; }
                                  @POST @Path("s") @Idempotent public String hidden(Secret in) { return in.a(); }
                                }
                                """),
                        shape("types of the handler that another package hides", "acme/Orders_Idempotency", """
                                package other;
                                public abstract class Base {
                                  protected static class In { public In() {} }
                                  @POST @Idempotent public String create(In in) { return "" + in; }
                                }
                                """, """
                                package acme;
                                @Path("/orders") public class Orders extends other.Base {}
                                """),
                        shape(
                                "overloaded handlers, and names that differ in case only",
                                "acme/Orders_Idempotency",
                                """
                                package acme;
                                @Path("/orders") public class Orders {
                                  @POST @Path("a") @Idempotent public String create(String in) { return in; }
                                  @POST @Path("b") @Idempotent public String create(byte[] in) { return "" + in.length; }
                                  @POST @Path("c") @Idempotent public String create(int[][] in) { return "" + in.length; }
                                  @POST @Path("d") @Idempotent public String create2(String in) { return in; }
                                  @POST @Path("e") @Idempotent public String Create(String in) { return in; }
                                }
                                """),
                        shape("nested resource classes", "acme/Outer_Middle_Orders_Idempotency", """
                                package acme;
                                public class Outer {
                                  static class Middle {
                                    @Path("/orders") public static class Orders {
                                      @POST @Idempotent public String create(String in) { return in; }
                                    }
                                  }
                                }
                                """),
                        shape("a dollar in the name", "acme/Shop_Orders_Idempotency", """
                                package acme;
                                @Path("/orders") public class Shop$Orders {
                                  @POST @Idempotent public String $create(String in) { return in; }
                                }
                                """),
                        shape(
                                "classes named like those of java.lang",
                                "acme/Object_Idempotency",
                                """
                                package acme;
                                @Path("/orders") public class Object {
                                  @POST @Idempotent public Override string(String in) { return new Override("" + in); }
                                  @POST @Path("o") @Idempotent public Override object(Override in) { return in; }
                                  @POST @Path("p") @Idempotent public Override override(Override in) { return in; }
                                  @POST @Path("w") @Idempotent public Override suppressWarnings(Override in) { return in; }
                                }
                                """,
                                "package acme; public record Override(java.lang.String a) {}",
                                "package acme; public class String {}",
                                "package acme; public class SuppressWarnings {}",
                                "package acme; public class Class {}"),
                        shape(
                                "handlers and types named like what generated code uses",
                                "acme/Orders_Idempotency",
                                """
                                package acme;
                                @Path("/orders") public class Orders {
                                  @POST @Path("1") @Idempotent public Policy binding(Policy in) { return in; }
                                  @POST @Path("2") @Idempotent public Policy policy(Policy in) { return in; }
                                  @POST @Path("3") @Idempotent public Policy duration(Duration in) { return new Policy(1); }
                                  @POST @Path("4") @Idempotent(replay = Idempotent.Replay.HEAD_ONLY) public Policy idempotent(Policy in) { return in; }
                                  @POST @Path("5") @Idempotent public Policy generated(Policy in) { return in; }
                                  @POST @Path("6") @Idempotent public Policy dynamicFeature(Policy in) { return in; }
                                  @POST @Path("7") @Idempotent public Policy orders_Idempotency(Policy in) { return in; }
                                  @POST @Path("8") @Idempotent public Policy provider(Policy in) { return in; }
                                }
                                """,
                                "package acme; public record Policy(int a) {}",
                                "package acme; public record Duration(int a) {}",
                                "package acme; public class Generated {}"),
                        shape(
                                "deprecated classes, handlers and types",
                                "acme/Orders_Idempotency",
                                """
                                package acme;
                                @Deprecated(forRemoval = true) @Path("/orders") public class Orders {
                                  @Deprecated @POST @Idempotent public Old create(Old in) { return in; }
                                }
                                """,
                                "package acme; @Deprecated(forRemoval = true) public record Old(int a) {}"),
                        shape("text that is not what it looks like", "acme/Orders_Idempotency", """
                                package acme;
                                @Path("/orders/*$L$$/@x") @RolesAllowed({"a\\"b", "$T", "*\\\\u002f"}) public class Orders {
                                  @POST @Path("{id: [a-z]\\\\{2\\\\}*/}/<b>&") @Idempotent(fingerprint = {"/a~1b", "/\\u00e9"})
                                  @SuccessStatus(value = 201, location = "/orders/{id}?q=$S")
                                  public String create(@PathParam("id") String id, String in) { return in; }
                                }
                                """),
                        shape("every value that a policy can have", "acme/Orders_Idempotency", """
                                package acme;
                                import dev.edict.annotations.Idempotent.*;
                                @Path("/orders") public class Orders {
                                  @POST @Idempotent(required = false, ttl = "PT1H", scope = Idempotent.Scope.SHARED, fingerprint = "/a",
                                      onServerError = OnServerError.QUARANTINE, recovery = Recovery.REEXECUTE, replay = Replay.HEAD_ONLY)
                                  public String create(String in) { return in; }
                                  @POST @Path("events") @WebhookReceiver(signature = "Sig", dedupe = "/id")
                                  public void event(String in) {}
                                  @POST @Path("headers") @WebhookReceiver(signature = "Sig", dedupe = "header:Event-Id", ttl = "P30D")
                                  public void eventByHeader(String in) {}
                                  @POST @Path("jobs") @Idempotent @ApiAsync("/jobs/{id}")
                                  public String job(String in) { return in; }
                                  @PUT @SuccessStatus(202) public String put(String in) { return in; }
                                }
                                """),
                        shape("a policy of the team's own", "acme/Orders_Idempotency", """
                                package acme;
                                import java.lang.annotation.*;
                                @Idempotent(ttl = "PT1H") @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.METHOD)
                                @interface Once {}
                                """, """
                                package acme;
                                @Path("/orders") public class Orders { @POST @Once public String create(String in) { return in; } }
                                """),
                        shape("a class without a package", "Orders_Idempotency", """
                                @Path("/orders") public class Orders {
                                  record In(int a) {}
                                  @POST @Idempotent public In create(In in) { return in; }
                                }
                                """))
                .flatMap(named -> Stream.of(Compiler.values()).map(c -> Arguments.of(c, named)));
    }

    private static Named<Shape> shape(String name, String wrapper, String... sources) {
        return Named.of(name, new Shape(wrapper, List.of(sources)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void without_a_word(Compiler compiler, Shape shape) {
        CompileResult result = compile(compiler, shape.sources());

        assertThat(result.diagnostics())
                .filteredOn(d -> d.severity() == Severity.ERROR || d.file().endsWith(shape.wrapper() + ".java"))
                .isEmpty();
        assertThat(result.success()).isTrue();
        assertThat(result.files()).containsKeys(shape.wrapper() + ".java", shape.wrapper() + "$Binding.class");
    }

    /** The body type does not exist before the second round. */
    @ParameterizedTest
    @EnumSource
    void takes_types_that_another_processor_generates(Compiler compiler) {
        CompileResult result = compile(compiler, List.of("""
                        package acme;
                        @Path("/orders") public class Orders { @POST @Idempotent public String create(Made in) { return in.a(); } }
                        """), new MakesRecord());

        assertThat(result.success()).isTrue();
        assertThat(result.text("acme/Orders_Idempotency.java")).contains("create(acme.Made)");
    }

    private static CompileResult compile(Compiler compiler, List<String> sources, AbstractProcessor... more) {
        Compilation compilation = Compilation.with(compiler)
                .library("dev.edict.runtime.rest.ResourceBinding")
                .library("tools.jackson.core.JsonPointer")
                .processor(new EdictProcessor())
                .processor(more)
                .option("edict.rules", "*:off")
                .flags(compiler == Compiler.JAVAC ? "-Xlint:all" : "-warn:all");
        for (String source : sources) {
            compilation.source(
                    name(source), source.replaceFirst("(?m)^(package .*;)?", "$1 " + IMPORTS.replace('\n', ' ')));
        }
        return compilation.run();
    }

    private static String name(String source) {
        String type = source.replaceAll("(?s).*?(?:class|record|interface) ([\\w$]+).*", "$1");
        return source.startsWith("package ") ? source.substring(8, source.indexOf(';')) + "." + type : type;
    }

    private static final class MakesRecord extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("jakarta.ws.rs.Path");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!annotations.isEmpty()) {
                try (Writer file =
                        processingEnv.getFiler().createSourceFile("acme.Made").openWriter()) {
                    file.write("package acme; public record Made(String a) {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}

package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Where;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.Reported;
import dev.edict.processor.testing.RoundProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacesTest {

    /** Every place is on the line of what it names, for both compilers. */
    @ParameterizedTest
    @EnumSource
    void pointAtTheNarrowestThing(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .source("shop.R", """
                package shop; import jakarta.ws.rs.*; import jakarta.validation.constraints.*;
                @Path(
                  "/r")
                public class R {
                  @GET
                  @Path("{id}")
                  public Dto get(
                      @PathParam(
                         "id") String id,
                      @BeanParam Q q) { return null; }
                }
                """)
                .source("shop.Dto", """
                package shop;
                public record Dto(
                    @jakarta.validation.constraints.NotNull
                    String name) {}
                """)
                .source("shop.Q", """
                package shop;
                public class Q {
                  @jakarta.ws.rs.QueryParam(
                    "limit")
                  int limit;
                }
                """)
                .processor(new Pointing())
                .run();
        assertThat(result.diagnostics().stream()
                        .filter(d -> d.message().startsWith("here "))
                        .map(PlacesTest::place)
                        .distinct())
                .contains(
                        "here class shop/R.java:4",
                        "here @Path shop/R.java:2",
                        "here path shop/R.java:3",
                        "here operation shop/R.java:7",
                        "here parameter id shop/R.java:9",
                        "here name id shop/R.java:9",
                        "here name limit shop/Q.java:4",
                        // ecj gives no place to a record or anything that is written in its header
                        "here property " + (compiler == Compiler.JAVAC ? "shop/Dto.java:4" : ":0"),
                        "here constraint " + (compiler == Compiler.JAVAC ? "shop/Dto.java:3" : ":0"));
    }

    private static String place(Reported reported) {
        return reported.message() + " " + reported.file() + ":" + reported.line();
    }

    private static final class Pointing extends RoundProcessor {
        private final Sources seen = new Sources();

        @Override
        protected void look(RoundEnvironment environment) {
            seen.add(environment.getRootElements());
            Round round = new Round(
                    processingEnv.getElementUtils(), processingEnv.getTypeUtils(), seen, ReadSettings.DEFAULT);
            ServiceReader services = new ServiceReader(round, environment.getRootElements());
            for (TypeElement root :
                    RootResources.among(round, environment.getRootElements()).resources()) {
                var api = ((ReadResult.Ready) new ResourceReader(round).read(root, services.serviceOf(root))).api();
                var operation = api.operations().get(0);
                AnnotationUse path =
                        api.annotations().find("jakarta.ws.rs.Path").orElseThrow();
                var property = round.types()
                        .find("shop.Dto")
                        .orElseThrow()
                        .properties()
                        .get(0);
                print("class", api.where());
                print("@Path", path.where());
                print("path", path.place("value"));
                print("operation", operation.where());
                operation.parameters().forEach(p -> {
                    print("parameter " + p.name(), p.where());
                    print("name " + p.name(), p.namePlace());
                });
                print("property", property.where());
                print(
                        "constraint",
                        property.type().constraints().get(0).annotation().where());
            }
        }

        private void print(String what, Where where) {
            ElementWhere place = (ElementWhere) where;
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.WARNING, "here " + what, place.element(), place.mirror(), place.value());
        }
    }
}

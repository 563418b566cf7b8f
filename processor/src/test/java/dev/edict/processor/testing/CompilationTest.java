package dev.edict.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.rule.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompilationTest {
    private static final String RESOURCE = """
            package com.acme;

            @jakarta.ws.rs.Path("/orders")
            public class R {}
            """;

    @ParameterizedTest
    @EnumSource
    void tellsWhereADiagnosticStands(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .source("com.acme.R", RESOURCE)
                .processor(new Pointer(Diagnostic.Kind.ERROR))
                .run();

        assertThat(result.success()).isFalse();
        assertThat(result.of("toy")).singleElement().satisfies(d -> {
            assertThat(d.severity()).isEqualTo(Severity.ERROR);
            assertThat(d.file()).isEqualTo("com/acme/R.java");
            assertThat(d.line()).isEqualTo(3);
            assertThat(d.column()).isEqualTo(21);
            assertThat(d.marked()).isEqualTo("\"/orders\"");
        });
    }

    @ParameterizedTest
    @EnumSource
    void seesNotes(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .source("com.acme.R", RESOURCE)
                .processor(new Pointer(Diagnostic.Kind.NOTE))
                .run();

        assertThat(result.success()).isTrue();
        assertThat(result.of("toy"))
                .singleElement()
                .extracting(Reported::severity)
                .isEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasWritten(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .source("com.acme.R", RESOURCE)
                .processor(new Writing())
                .option("toy.greeting", "hello")
                .run();

        assertThat(result.success()).isTrue();
        assertThat(result.files()).containsKeys("com/acme/R.class", "com/acme/Made.java", "com/acme/Made.class");
        assertThat(result.text("META-INF/toy.txt")).isEqualTo("hello");
    }

    private abstract static class Toy extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("jakarta.ws.rs.Path");
        }

        @Override
        public Set<String> getSupportedOptions() {
            return Set.of("toy.greeting");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            for (TypeElement annotation : annotations) {
                round.getElementsAnnotatedWith(annotation).forEach(this::meet);
            }
            return false;
        }

        abstract void meet(Element element);
    }

    private static final class Pointer extends Toy {
        private final Diagnostic.Kind kind;

        Pointer(Diagnostic.Kind kind) {
            this.kind = kind;
        }

        @Override
        void meet(Element element) {
            AnnotationMirror mirror = element.getAnnotationMirrors().get(0);
            AnnotationValue value =
                    mirror.getElementValues().values().iterator().next();
            processingEnv.getMessager().printMessage(kind, "no [edict:toy]", element, mirror, value);
        }
    }

    private static final class Writing extends Toy {
        @Override
        void meet(Element element) {
            try (Writer source = processingEnv
                            .getFiler()
                            .createSourceFile("com.acme.Made", element)
                            .openWriter();
                    Writer resource = processingEnv
                            .getFiler()
                            .createResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/toy.txt", element)
                            .openWriter()) {
                source.write("package com.acme; class Made {}");
                resource.write(processingEnv.getOptions().get("toy.greeting"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

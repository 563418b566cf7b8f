package dev.edict.processor.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Holds the table against the libraries that it speaks of. They lie apart from the class path of the other tests. */
class SinkTableTest {
    private static final Path LIBRARIES = Path.of("target", "sink-libraries");

    /** Every type of these must be found. */
    private static final List<String> COVERED = List.of(
            "jakarta.",
            "java.sql.",
            "org.hibernate.",
            "org.springframework.data.repository.",
            "org.springframework.data.jpa.",
            "org.springframework.data.jdbc.",
            "org.springframework.data.mongodb.",
            "org.springframework.jdbc.",
            "org.springframework.jms.",
            "org.springframework.kafka.",
            "org.jooq.",
            "org.apache.ibatis.",
            "org.jdbi.",
            "com.mongodb.client.",
            "com.mongodb.reactivestreams.",
            "io.quarkus.",
            "io.micronaut.data.",
            "org.apache.kafka.",
            "org.eclipse.microprofile.",
            "com.rabbitmq.");

    /** The libraries are of Hibernate 6, whose other methods 7 has lost. */
    private static final List<String> HIBERNATE_7 =
            List.of("insertMultiple", "updateMultiple", "deleteMultiple", "upsertMultiple");

    private static Elements elements() {
        try (Stream<Path> jars = Files.list(LIBRARIES)) {
            JavaFileObject nothing =
                    new SimpleJavaFileObject(URI.create("mem:///Nothing.java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return "class Nothing {}";
                        }
                    };
            String classPath = jars.map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, null, d -> {}, List.of("-proc:none", "-cp", classPath), null, List.of(nothing));
            task.analyze();
            return task.getElements();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyTypeAndMethodExists() {
        Elements elements = elements();
        List<String> wrong = new ArrayList<>();
        for (Sinks.Row row : new Sinks(List.of()).rows()) {
            TypeElement type = elements.getTypeElement(row.type().replace('$', '.'));
            if (type == null) {
                if (COVERED.stream().anyMatch(row.type()::startsWith)) {
                    wrong.add(row.type());
                }
                continue;
            }
            List<ExecutableElement> methods = methods(type).toList();
            for (Sinks.MethodPattern pattern : row.methods()) {
                boolean found = methods.stream()
                        .anyMatch(m -> pattern.matches(m.getSimpleName().toString())
                                && (pattern.firstParameter() == null || takes(m, pattern.firstParameter())));
                boolean writtenByUsers = pattern.word() != null || pattern.prefix() && methods.isEmpty();
                if (!found && !writtenByUsers && !HIBERNATE_7.contains(pattern.start())) {
                    wrong.add(row.type() + "#" + pattern);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAnnotationExists() {
        Elements elements = elements();

        assertThat(new Sinks(List.of()).annotations())
                .filteredOn(name -> COVERED.stream().anyMatch(name::startsWith))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(elements.getTypeElement(name)).as(name).isNotNull());
        assertThat(elements.getTypeElement(SinkTable.MAPPER)).isNotNull();
    }

    /** Its own and inherited ones; libraries of libraries are not there, so that some supertypes are unknown. */
    private static Stream<ExecutableElement> methods(TypeElement type) {
        return Stream.concat(
                ElementFilter.methodsIn(type.getEnclosedElements()).stream(),
                Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                        .filter(above -> above.getKind() == TypeKind.DECLARED)
                        .flatMap(above -> methods((TypeElement) ((DeclaredType) above).asElement())));
    }

    private static boolean takes(ExecutableElement method, String firstParameter) {
        return !method.getParameters().isEmpty()
                && method.getParameters().get(0).asType().toString().matches("(.*\\.)?" + firstParameter + "(<.*>)?");
    }
}

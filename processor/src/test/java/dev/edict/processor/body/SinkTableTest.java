package dev.edict.processor.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Holds the table against the libraries that it speaks of. They lie apart from the class path of the other tests. */
class SinkTableTest {
    private static final Path LIBRARIES = Path.of("target", "sink-libraries");

    /** A version of a library of which another one lies beside the rest, and has other methods. */
    private static final Path HIBERNATE_7 = Path.of("target", "sink-libraries-hibernate7");

    private static Elements elements(Path... folders) throws IOException {
        JavaFileObject nothing =
                new SimpleJavaFileObject(URI.create("mem:///Nothing.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return "class Nothing {}";
                    }
                };
        String classPath = Stream.of(folders)
                .flatMap(SinkTableTest::jars)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, d -> {}, List.of("-proc:none", "-cp", classPath), null, List.of(nothing));
        task.analyze();
        return task.getElements();
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyTypeAndMethodExists() throws IOException {
        List<Elements> libraries = List.of(elements(LIBRARIES), elements(HIBERNATE_7, LIBRARIES));
        List<String> wrong = new ArrayList<>();
        for (Sinks.Row row : new Sinks(List.of()).rows()) {
            List<TypeElement> types = libraries.stream()
                    .map(elements -> elements.getTypeElement(row.type().replace('$', '.')))
                    .filter(Objects::nonNull)
                    .toList();
            if (types.isEmpty()) {
                wrong.add(row.type());
            }
            List<ExecutableElement> methods =
                    types.stream().flatMap(SinkTableTest::methods).toList();
            for (Sinks.MethodPattern pattern : row.methods()) {
                boolean found = methods.stream()
                        .anyMatch(m -> pattern.matches(m.getSimpleName().toString())
                                && (pattern.firstParameter() == null || takes(m, pattern.firstParameter())));
                boolean writtenByUsers = pattern.word() != null || pattern.prefix() && methods.isEmpty();
                if (!found && !writtenByUsers) {
                    wrong.add(row.type() + "#" + pattern);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAnnotationExists() throws IOException {
        Elements elements = elements(LIBRARIES);

        assertThat(new Sinks(List.of()).annotations())
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
        if (method.getParameters().isEmpty()) {
            return false;
        }
        TypeMirror type = method.getParameters().get(0).asType();
        TypeMirror bound = type instanceof TypeVariable variable ? variable.getUpperBound() : type;
        return bound.toString().matches("(.*\\.)?" + firstParameter + "(<.*>)?");
    }
}

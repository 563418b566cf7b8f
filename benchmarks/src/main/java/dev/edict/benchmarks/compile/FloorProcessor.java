package dev.edict.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The least that any tool must do which documents a service while it compiles: it reads every endpoint, annotation, doc
 * comment and DTO once and writes what it read into one file. With {@code floor.classes=true} it also generates one class
 * for each POST.
 */
@SupportedAnnotationTypes("*")
@SupportedOptions("floor.classes")
public final class FloorProcessor extends AbstractProcessor {
    private static final Set<String> METHODS = Set.of(
            "jakarta.ws.rs.GET",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.DELETE",
            "jakarta.ws.rs.PATCH");

    private final StringBuilder read = new StringBuilder();
    private final Set<String> types = new HashSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            if (find(type, "jakarta.ws.rs.Path") != null) {
                resource(type);
            }
        }
        if (round.processingOver()) {
            try (Writer file = processingEnv
                    .getFiler()
                    .createResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/floor.txt")
                    .openWriter()) {
                file.append(read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }

    private static @Nullable AnnotationMirror find(Element element, String name) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(name)) {
                return mirror;
            }
        }
        return null;
    }

    private void resource(TypeElement type) {
        describe(type);
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            boolean endpoint = METHODS.stream().anyMatch(m -> find(method, m) != null);
            if (endpoint) {
                describe(method);
                type(method.getReturnType());
                for (VariableElement parameter : method.getParameters()) {
                    describe(parameter);
                    type(parameter.asType());
                }
                if (Boolean.parseBoolean(processingEnv.getOptions().get("floor.classes"))
                        && find(method, "jakarta.ws.rs.POST") != null) {
                    generate(type, method);
                }
            }
        }
    }

    private void describe(Element element) {
        read.append(element.getSimpleName()).append(' ').append(element.asType());
        String doc = processingEnv.getElementUtils().getDocComment(element);
        if (doc != null) {
            read.append(doc);
        }
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            read.append(mirror.getAnnotationType());
            mirror.getElementValues()
                    .forEach((name, value) ->
                            read.append(name.getSimpleName()).append('=').append(value.getValue()));
        }
        read.append('\n');
    }

    private void type(TypeMirror mirror) {
        if (mirror instanceof ArrayType array) {
            type(array.getComponentType());
        }
        if (!(mirror instanceof DeclaredType declared)) {
            return;
        }
        declared.getTypeArguments().forEach(this::type);
        TypeElement element = (TypeElement) declared.asElement();
        String name = element.getQualifiedName().toString();
        if (name.startsWith("java.") || !types.add(name)) {
            return;
        }
        describe(element);
        List<? extends Element> members = element.getKind() == ElementKind.RECORD
                ? element.getRecordComponents()
                : ElementFilter.fieldsIn(element.getEnclosedElements());
        for (Element member : members) {
            describe(member);
            type(member.asType());
        }
    }

    private void generate(TypeElement type, ExecutableElement method) {
        String packageName = processingEnv
                .getElementUtils()
                .getPackageOf(type)
                .getQualifiedName()
                .toString();
        String name = type.getSimpleName() + "_" + method.getSimpleName();
        try (Writer source = processingEnv
                .getFiler()
                .createSourceFile(packageName + "." + name, type)
                .openWriter()) {
            source.write("""
                    package %s;

                    /** Calls {@link %s#%s}. */
                    public final class %s {
                        public static final String OPERATION = "%3$s";
                        public static final int RETENTION_SECONDS = 86400;

                        private final java.util.Map<String, Object> answers = new java.util.concurrent.ConcurrentHashMap<>();

                        public Object call(String key, java.util.function.Supplier<Object> handler) {
                            return answers.computeIfAbsent(key, k -> handler.get());
                        }
                    }
                    """.formatted(packageName, type.getSimpleName(), method.getSimpleName(), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

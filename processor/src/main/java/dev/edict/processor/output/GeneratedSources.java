package dev.edict.processor.output;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Writes generated classes, each with the class it was made for as its only originating element. */
public final class GeneratedSources {
    private final Filer filer;
    private final Elements elements;
    private final Origins origins;

    public GeneratedSources(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
        this.origins = new Origins(elements);
    }

    /** Why the file was not written; empty when it was. */
    public Optional<String> write(JavaFile file, String origin) {
        String name = name(file);
        TypeElement element = origins.type(origin);
        try (Writer writer = create(name, element).openWriter()) {
            file.writeTo(writer);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(name + " could not be written: " + e.getMessage());
        }
    }

    /**
     * Whether a class of that name is compiled already: an earlier build left it among the sources.
     *
     * @param generator what {@code @Generated} on it says
     */
    public boolean isThere(JavaFile file, String generator) {
        TypeElement type = elements.getTypeElement(name(file));
        return type != null
                && type.getAnnotationMirrors().stream()
                        .filter(mirror -> mirror.getAnnotationType()
                                .asElement()
                                .getSimpleName()
                                .contentEquals("Generated"))
                        .flatMap(mirror -> mirror.getElementValues().values().stream())
                        .anyMatch(value -> value.toString().contains(generator));
    }

    /** Whether there is any class of that name. */
    public boolean isTaken(JavaFile file) {
        return elements.getTypeElement(name(file)) != null;
    }

    private static String name(JavaFile file) {
        String type = file.typeSpec().name();
        return file.packageName().isEmpty() ? type : file.packageName() + "." + type;
    }

    private JavaFileObject create(String name, @Nullable TypeElement origin) throws IOException {
        Element[] elements = origin == null ? new Element[0] : new Element[] {origin};
        try {
            return filer.createSourceFile(name, elements);
        } catch (FilerException severalModules) {
            String module = origins.module(origin);
            if (module.isEmpty()) {
                throw severalModules;
            }
            return filer.createSourceFile(module + name, elements);
        }
    }
}

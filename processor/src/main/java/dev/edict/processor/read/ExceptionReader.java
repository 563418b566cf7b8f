package dev.edict.processor.read;

import dev.edict.processor.model.ErrorReply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Finds the exceptions of the compilation that say what they are answered with, whether or not a {@code throws} clause names them. */
public final class ExceptionReader {
    private final Round round;

    /** Whether {@code @ApiError} is among the annotations that a round has found: few compilations need be searched for it. */
    public static boolean isAmong(Set<? extends TypeElement> annotations) {
        return annotations.stream()
                .map(annotation -> annotation.getQualifiedName().toString())
                .anyMatch(name -> name.startsWith(ErrorReader.API_ERROR));
    }

    public ExceptionReader(Round round) {
        this.round = round;
    }

    /** Full names of the classes among the round's roots that carry it. */
    public List<String> declaring() {
        return round.declared().stream()
                .filter(type -> type.getKind().isClass() && ErrorReader.isOn(type, round))
                .map(type -> type.getQualifiedName().toString())
                .toList();
    }

    /**
     * What those of the classes say that are exceptions.
     *
     * @param classes their full names
     */
    public List<ErrorReply> read(Collection<String> classes) {
        ErrorReader errors = new ErrorReader(round);
        List<ErrorReply> found = new ArrayList<>();
        for (String name : classes) {
            TypeElement type = round.elements.getTypeElement(name);
            if (type != null
                    && round.hierarchy(type).includes("java.lang.Throwable")
                    && !RootResources.isLeftAlone(round, type)) {
                found.addAll(errors.ofException(type, type));
            }
        }
        return found;
    }
}

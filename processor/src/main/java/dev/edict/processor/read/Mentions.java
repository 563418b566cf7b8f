package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the types that one type is made of, once for all who go from type to type. */
final class Mentions {
    private final Round round;
    private final Set<String> names = new LinkedHashSet<>();

    Mentions(Round round) {
        this.round = round;
    }

    void addProperties(List<Property> properties) {
        for (Property property : properties) {
            add(property.type());
            for (AnnotationUse annotation : property.annotations()) {
                annotation.mention(names);
            }
        }
    }

    /** Of supertypes only the arguments: what they declare is among the properties already. */
    void addArguments(List<TypeRef> types) {
        for (TypeRef type : types) {
            if (type instanceof TypeRef.Declared declared) {
                for (TypeUse argument : declared.args()) {
                    add(argument);
                }
            }
        }
    }

    void add(TypeUse use) {
        add(use.type());
    }

    void add(TypeRef type) {
        type.mention(names);
    }

    /** Whoever follows them need not ask for those of the platform, which are known from here on. */
    List<String> names() {
        List<String> own = new ArrayList<>(names.size());
        for (String name : names) {
            if (round.isPlatform(name)) {
                round.graph.find(name);
            } else {
                own.add(name);
            }
        }
        return own;
    }
}

package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code @ApiDeprecated} on the members of what the operations of a resource take and answer. */
final class DeprecatedMembers {
    private static final int MAX_TYPES = 2_000;

    private final ApiResource api;
    private final Set<String> entered = new HashSet<>();
    private final Deque<TypeRef> open = new ArrayDeque<>();
    private final List<AnnotationUse> found = new ArrayList<>();

    private DeprecatedMembers(ApiResource api) {
        this.api = api;
    }

    static List<AnnotationUse> of(ApiResource api) {
        DeprecatedMembers members = new DeprecatedMembers(api);
        members.walk();
        return members.found;
    }

    private void walk() {
        api.operations().stream()
                .flatMap(o -> Stream.concat(
                        o.reply().entity().stream(), o.entities().stream().map(Parameter::type)))
                .map(TypeUse::type)
                .forEach(open::add);
        while (!open.isEmpty() && entered.size() < MAX_TYPES) {
            TypeRef type = open.remove();
            if (type instanceof TypeRef.ArrayOf array) {
                open.add(array.component().type());
            } else if (type instanceof TypeRef.Declared declared) {
                declared.args().forEach(argument -> open.add(argument.type()));
                if (entered.add(declared.binaryName())) {
                    api.types().find(declared.binaryName()).ifPresent(this::enter);
                }
            }
        }
    }

    private void enter(DtoType type) {
        for (DtoType.Property property : type.properties()) {
            open.add(property.type().type());
            if (property.fromSource()) {
                Vocabulary.find(property.annotations(), "ApiDeprecated").ifPresent(found::add);
            }
        }
        type.subtypes().forEach(subtype -> open.add(subtype.type()));
    }
}

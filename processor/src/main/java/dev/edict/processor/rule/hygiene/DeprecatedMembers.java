package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code @ApiDeprecated} on the members of what the operations of a resource take and answer. */
final class DeprecatedMembers {
    private static final int MAX_TYPES = 2_000;

    private final ApiResource api;
    private final Set<String> entered = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
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
        for (Operation operation : api.operations()) {
            if (operation.reply().entity().isPresent()) {
                operation.reply().entity().get().type().mention(open);
            }
            for (Parameter entity : operation.entities()) {
                entity.type().type().mention(open);
            }
        }
        while (!open.isEmpty() && entered.size() < MAX_TYPES) {
            String name = open.remove();
            if (entered.add(name)) {
                Optional<DtoType> type = api.types().find(name);
                if (type.isPresent()) {
                    enter(type.get());
                }
            }
        }
    }

    private void enter(DtoType type) {
        for (DtoType.Property property : type.properties()) {
            if (property.fromSource() && !property.annotations().isEmpty()) {
                Vocabulary.find(property.annotations(), "ApiDeprecated").ifPresent(found::add);
            }
        }
        open.addAll(type.mentions());
    }
}

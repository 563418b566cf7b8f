package dev.edict.processor.rule.dto;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.dto.PayloadTypes.Reached;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An enum is both stored and sent, so that one cannot change without the other. */
public final class InternalEnumExposed implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "internal-enum-exposed", Kind.CONVENTION, Theme.DTO, Severity.WARN)
            .summary("An enum that an entity stores is not sent to clients, unless it says that it is meant to be.")
            .source("Design guide, \"internal enums are not public API contracts\"; Zalando guidelines 112")
            .build();

    private final PayloadTypes payloads;

    public InternalEnumExposed(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> judged = new HashSet<>();
        Set<String> inEntities = new HashSet<>();
        for (Reached reached : payloads.of(api)) {
            String type = reached.type().binaryName();
            if (reached.type().kind() == DtoType.Kind.ENUM) {
                if (!inEntities.contains(type) && judged.add(type)) {
                    judge(api, reached, "travels", type, findings);
                }
                continue;
            }
            boolean entity = reached.type().persistence().isPresent();
            for (Property member : reached.members()) {
                List<String> names = new ArrayList<>(2);
                PayloadTypes.content(api.types(), member.type().type(), names);
                for (String name : names) {
                    if (entity) {
                        inEntities.add(name);
                    } else if (!name.startsWith("java.") && judged.add(name)) {
                        String use = "is " + reached.type().simpleName() + "." + member.javaName();
                        judge(api, reached, use, name, findings);
                    }
                }
            }
        }
    }

    /**
     * @param use where it is met; a type argument and the answer itself are no member
     */
    private static void judge(ApiResource api, Reached reached, String use, String name, Findings findings) {
        Optional<DtoType> found = api.types().find(name).filter(InternalEnumExposed::isNamedByItsConstants);
        if (found.isEmpty()) {
            return;
        }
        DtoType type = found.get();
        Optional<String> stored = api.types().storedBy(name);
        if (stored.isEmpty()) {
            return;
        }
        String message = type.simpleName() + " is stored by " + stored.get() + " and " + use + " as well; "
                + reached.how()
                + ". A constant that is added or renamed for the database breaks clients, and the other way round. Give the"
                + " API an enum of its own and map it, or say that this one is meant for the wire: @WireEnum on "
                + type.simpleName() + ".";
        if (type.fromSource()) {
            findings.add(type.where(), Severity.WARN, message);
        } else {
            findings.add(reached.operation(), reached.operation().where(), Severity.WARN, message);
        }
    }

    /** Where every constant has a name for the wire, or the enum another form, nothing is coupled. */
    private static boolean isNamedByItsConstants(DtoType type) {
        return type.kind() == DtoType.Kind.ENUM
                && !type.opaque()
                && !type.annotations().has("dev.edict.annotations.WireEnum")
                && type.constants().stream()
                        .anyMatch(constant -> constant.javaName().equals(constant.wireName()));
    }
}

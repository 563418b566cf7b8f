package dev.edict.processor.rule.method;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.EntityParameters;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A partial update that is not allowed to be partial. */
public final class PatchDtoRequiredFields implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "patch-dto-required-fields", Kind.CONVENTION, Theme.METHOD, Severity.WARN)
            .summary("What a PATCH takes may leave out every member.")
            .source(
                    "Azure REST guidelines, \"no required fields\"; RFC 5789 §2; design guide, \"PATCH for partial update\"")
            .build();

    /** What tells the resource or its version is no part of the change. */
    private static final Set<String> NO_CHANGE = Set.of("id", "version", "etag", "revision", "lockVersion", "type");

    private static final int SHOWN = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.httpMethod().equals("PATCH")) {
                for (Parameter body : EntityParameters.certain(api, operation)) {
                    judge(api, operation, body, findings);
                }
            }
        }
    }

    private static void judge(ApiResource api, Operation operation, Parameter body, Findings findings) {
        if (!(body.type().type() instanceof TypeRef.Declared declared)) {
            return;
        }
        Optional<DtoType> described = api.types().find(declared.binaryName());
        if (described.isEmpty()
                || described.get().opaque()
                || described.get().persistence().isPresent()
                || api.types().isSubtype(declared.binaryName(), "java.util.Collection")) {
            return;
        }
        boolean validated = body.type().cascaded() && !hasGroups(body);
        List<String> refused = new ArrayList<>();
        List<String> zeroed = new ArrayList<>();
        for (Property property : described.get().properties()) {
            if (property.writable() && !property.custom() && !NO_CHANGE.contains(property.jsonName())) {
                if (property.type().type() instanceof TypeRef.Primitive primitive) {
                    zeroed.add("'" + property.jsonName() + "' (" + primitive.name() + ")");
                } else if (validated) {
                    required(property)
                            .ifPresent(constraint -> refused.add("'" + property.jsonName() + "' (@"
                                    + constraint.annotation().simpleName() + ")"));
                }
            }
        }
        if (!refused.isEmpty() || !zeroed.isEmpty()) {
            findings.add(
                    operation,
                    body.where(),
                    Severity.WARN,
                    message(operation, declared.simpleName(), refused, zeroed, alsoPut(api, operation, declared)));
        }
    }

    /** A validation group of its own may leave the constraints out. */
    private static boolean hasGroups(Parameter body) {
        return body.annotations().has("jakarta.validation.groups.ConvertGroup")
                || body.annotations().hasSimpleName("Validated");
    }

    private static Optional<Constraint> required(Property property) {
        for (Constraint constraint : property.type().constraints()) {
            if (constraint.forbidsNull()) {
                return Optional.of(constraint);
            }
        }
        return Optional.empty();
    }

    private static boolean alsoPut(ApiResource api, Operation operation, TypeRef.Declared type) {
        String shape = operation.template().shape();
        for (Operation other : api.operations()) {
            if (other.httpMethod().equals("PUT") && other.template().shape().equals(shape)) {
                for (Parameter body : other.entities()) {
                    if (body.type().type().is(type.binaryName())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String message(
            Operation operation, String type, List<String> refused, List<String> zeroed, boolean alsoPut) {
        String what = refused.isEmpty()
                ? ", of which it cannot tell whether " + join(zeroed) + " was left out: absent then means zero or false"
                : ", which requires " + join(refused) + ", so that a change of anything else alone is refused";
        return operation.display() + " takes " + type + what
                + (alsoPut ? ". PUT takes the same type, as it should: it replaces the whole." : ".")
                + " Take a type of its own in which every member may be missing.";
    }

    private static String join(List<String> names) {
        return names.size() <= SHOWN
                ? String.join(" and ", names)
                : String.join(", ", names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more";
    }
}

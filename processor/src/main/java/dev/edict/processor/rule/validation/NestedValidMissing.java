package dev.edict.processor.rule.validation;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Validation of a request stops before a member that has constraints of its own. */
public final class NestedValidMissing implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "nested-valid-missing", Kind.CONVENTION, Theme.VALIDATION, Severity.WARN)
            .summary("A member whose type has constraints is @Valid, so that they run.")
            .source("Bean Validation 3.1, section 5.1.3; design guide, \"Input validation happens server-side\"")
            .fixes()
            .build();

    private static final int SHOWN = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Search search = new Search(api, findings);
        for (Operation operation : api.operations()) {
            for (Parameter body : operation.entities()) {
                search.cascaded(body.type(), operation);
            }
        }
    }

    /** Follows what is validated, and tells where it ends too early. */
    private static final class Search {
        private final ApiResource api;
        private final Findings findings;
        private final Set<String> visited = new HashSet<>();
        private final Set<String> judged = new HashSet<>();

        Search(ApiResource api, Findings findings) {
            this.api = api;
            this.findings = findings;
        }

        private void cascaded(TypeUse use, Operation operation) {
            if (use.cascaded()) {
                into(use.type(), operation);
            } else if (use.type() instanceof TypeRef.Declared declared) {
                for (int i = 0; i < declared.args().size(); i++) {
                    cascaded(declared.args().get(i), operation);
                }
            }
        }

        private void into(TypeRef type, Operation operation) {
            if (type instanceof TypeRef.ArrayOf array) {
                into(array.component().type(), operation);
            } else if (type instanceof TypeRef.Wildcard wildcard) {
                into(wildcard.bound(), operation);
            } else if (type instanceof TypeRef.Declared declared) {
                Optional<DtoType> described = api.types().find(declared.binaryName());
                if (described.isPresent()) {
                    members(described.get(), operation);
                }
                for (int i = 0; i < declared.args().size(); i++) {
                    into(declared.args().get(i).type(), operation);
                }
            }
        }

        private void members(DtoType type, Operation operation) {
            if (type.persistence().isPresent() || !visited.add(type.binaryName())) {
                return;
            }
            for (Property property : type.properties()) {
                if (CascadedConstraints.isCascaded(property.type())
                        || property.annotations().has("jakarta.validation.Valid")) {
                    if (property.type().cascaded()) {
                        into(property.type().type(), operation);
                    } else {
                        cascaded(property.type(), operation);
                    }
                } else if (property.writable() && !property.custom() && !validatesItself(property)) {
                    judge(type, property, operation);
                }
            }
        }

        private void judge(DtoType holder, Property property, Operation operation) {
            if (isPlain(property.type().type())) {
                return;
            }
            CascadedConstraints.of(api.types(), property.type())
                    .filter(constraints -> !constraints.persistent())
                    .filter(constraints -> judged.add(property.owner() + "." + property.javaName()))
                    .ifPresent(constraints -> {
                        String message = message(holder, property, operation, constraints);
                        if (property.fromSource()) {
                            findings.add(property.where(), Severity.WARN, message, fix(property, operation));
                        } else {
                            findings.add(operation, operation.where(), Severity.WARN, message);
                        }
                    });
        }
    }

    /** Most members are texts, numbers and dates. */
    private static boolean isPlain(TypeRef type) {
        return type instanceof TypeRef.Primitive
                || type instanceof TypeRef.Declared declared
                        && declared.args().isEmpty()
                        && declared.binaryName().startsWith("java.");
    }

    /** A constraint of the service's own, or a group conversion, may reach into the member. */
    private static boolean validatesItself(Property property) {
        for (Constraint constraint : property.type().constraints()) {
            if (!Namespaces.jakarta(constraint.annotation().type()).startsWith("jakarta.validation.constraints.")) {
                return true;
            }
        }
        for (AnnotationUse use : property.annotations()) {
            if (use.simpleName().contains("Valid") || use.is("jakarta.validation.groups.ConvertGroup")) {
                return true;
            }
        }
        return false;
    }

    private static String message(
            DtoType holder, Property property, Operation operation, CascadedConstraints.Result constraints) {
        String examples = constraints.examples().stream().limit(SHOWN).collect(Collectors.joining(", "));
        String more = constraints.examples().size() > SHOWN ? ", …" : "";
        return holder.simpleName() + "." + property.javaName() + " is not @Valid, so that the constraints of "
                + property.type().type().display() + " (" + examples + more + ") do not run when "
                + operation.display()
                + " reads it, although what leads to it is validated. Bad input gets past the check that everybody relies on. Write "
                + remedy(property) + ".";
    }

    private static String remedy(Property property) {
        return property.type().type() instanceof TypeRef.Declared declared
                        && declared.args().size() == 1
                        && declared.binaryName().startsWith("java.util.")
                ? declared.simpleName() + "<@Valid "
                        + declared.args().get(0).type().display() + ">"
                : "@Valid before the member";
    }

    /** On a collection or map {@code @Valid} reaches the elements (Bean Validation 3.1, section 5.6.4). */
    private static Edit[] fix(Property property, Operation operation) {
        if (property.type().type() instanceof TypeRef.Declared declared && declared.is("java.util.Optional")) {
            return new Edit[0];
        }
        String namespace = operation.designators().get(0).type().startsWith("javax.") ? "javax" : "jakarta";
        return new Edit[] {new Edit(property.where(), Edit.Action.INSERT_BEFORE, "@" + namespace + ".validation.Valid ")
        };
    }
}

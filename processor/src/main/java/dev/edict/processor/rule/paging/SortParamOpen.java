package dev.edict.processor.rule.paging;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.Set;

/** A client may sort by whatever it likes. */
public final class SortParamOpen implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("sort-param-open", Kind.CONVENTION, Theme.PAGING, Severity.WARN)
            .summary("The keys by which a client can sort are listed.")
            .source(
                    "OWASP SQL Injection Prevention Cheat Sheet, \"Allow-list Input Validation\"; Zalando guidelines 137")
            .build();

    private static final Set<String> NAMES = Set.of(
            "sort",
            "sort by",
            "sortby",
            "order by",
            "orderby",
            "sort field",
            "sort column",
            "sort key",
            "sort property",
            "order field",
            "order column",
            "order by field",
            "order by column");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Parameter member : api.members()) {
            if (isOpenSort(member)) {
                findings.add(member.namePlace(), message("Every operation of " + api.simpleName(), member));
            }
        }
        for (Operation operation : api.operations()) {
            if (operation.isSafe()) {
                for (Parameter parameter : operation.parameters()) {
                    if (isOpenSort(parameter)) {
                        findings.add(operation, parameter, Severity.WARN, message(operation.display(), parameter));
                    }
                }
            }
        }
    }

    private static boolean isOpenSort(Parameter parameter) {
        return parameter.source() == Parameter.Source.QUERY
                && isOpenText(parameter)
                && NAMES.contains(String.join(" ", Words.of(parameter.name())));
    }

    /** Any constraint may be the list; only these are surely none. */
    private static boolean isOpenText(Parameter parameter) {
        if (!isText(parameter.type().type())) {
            return false;
        }
        for (var constraint : parameter.type().constraints()) {
            AnnotationUse use = constraint.annotation();
            if (!use.is("jakarta.validation.constraints.NotNull")
                    && !use.is("jakarta.validation.constraints.NotBlank")
                    && !use.is("jakarta.validation.constraints.NotEmpty")
                    && !use.is("jakarta.validation.constraints.Size")) {
                return false;
            }
        }
        for (AnnotationUse use : parameter.annotations()) {
            if (lists(use)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(TypeRef type) {
        if (type instanceof TypeRef.ArrayOf array) {
            return isText(array.component().type());
        }
        return type.is("java.lang.String")
                || type instanceof TypeRef.Declared declared
                        && declared.args().size() == 1
                        && declared.binaryName().startsWith("java.util.")
                        && declared.args().get(0).constraints().isEmpty()
                        && declared.args().get(0).type().is("java.lang.String");
    }

    private static boolean lists(AnnotationUse use) {
        if (use.values().containsKey("enumeration")
                || use.values().containsKey("allowableValues")
                || use.values().containsKey("pattern")
                || use.values().containsKey("implementation")
                || use.values().containsKey("ref")) {
            return true;
        }
        return use.value("schema")
                .filter(schema -> schema instanceof AnnotationUse inner && lists(inner))
                .isPresent();
    }

    private static String message(String who, Parameter parameter) {
        return who + " takes any text for '" + parameter.name()
                + "': clients cannot know the keys, and unless the code checks them, they find columns that are not theirs to"
                + " see or that no index helps. Use an enum of the keys, or @Pattern(regexp = \"(createdAt|total)(:desc)?\").";
    }
}

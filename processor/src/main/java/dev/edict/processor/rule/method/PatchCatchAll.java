package dev.edict.processor.rule.method;

import dev.edict.processor.model.ApiResource;
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
import dev.edict.processor.rule.dto.DocumentedContent;
import dev.edict.processor.rule.dto.Untyped;
import java.util.Optional;
import java.util.Set;

/** A PATCH takes anything, so that nobody knows what may be changed by it. */
public final class PatchCatchAll implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("patch-catch-all", Kind.CONVENTION, Theme.METHOD, Severity.ERROR)
            .summary("A PATCH takes a patch document, or a type that says what may be changed.")
            .source("RFC 5789 §2; RFC 7396; RFC 6902; design guide, \"no PATCH used as a vague catch-all\"")
            .supersedes("untyped-body")
            .build();

    private static final Set<String> BYTES = Set.of("java.lang.String", "java.io.InputStream", "java.io.Reader");
    private static final Set<String> DISCRIMINATORS = Set.of("action", "operation", "op", "command");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.httpMethod().equals("PATCH")) {
                PatchFormat format = PatchFormat.of(operation);
                for (Parameter body : EntityParameters.certain(api, operation)) {
                    if (format != PatchFormat.PATCH_DOCUMENT) {
                        judge(api, operation, body, format, findings);
                    }
                }
            }
        }
    }

    private static void judge(
            ApiResource api, Operation operation, Parameter body, PatchFormat format, Findings findings) {
        TypeRef type = body.type().type();
        boolean anything = Untyped.is(api.types(), type) || format == PatchFormat.JSON && isText(type);
        if (anything && !DocumentedContent.isOfBody(operation, body)) {
            Severity limit = format == PatchFormat.JSON ? Severity.ERROR : Severity.WARN;
            findings.add(
                    operation,
                    body.where(),
                    limit,
                    operation.display() + " takes " + type.display()
                            + ": any change is as good as any other, and clients do not learn which there are nor what leaving"
                            + " a member out means. Take a type with the members that may be changed, or a patch document:"
                            + " @Consumes(\"application/merge-patch+json\").");
            return;
        }
        Optional<String> dispatcher = dispatcher(api, type);
        if (dispatcher.isPresent()) {
            findings.add(
                    operation,
                    body.where(),
                    Severity.WARN,
                    operation.display() + " takes " + type.display() + ", of which '" + dispatcher.get()
                            + "' says what is done with the rest: it is several operations, of which the document can show"
                            + " one. Give each a POST of its own, such as POST …/{id}/cancel.");
        } else if (!(type instanceof TypeRef.ArrayOf)
                && !api.types().isSubtype(name(type), "java.util.Collection")
                && Siblings.isCollection(api, operation)) {
            findings.add(
                    operation,
                    operation.where(),
                    Severity.WARN,
                    operation.display()
                            + " changes a collection: which of its members, and what becomes of the others, no patch says."
                            + " Put the identifier in the path, or make it a POST.");
        }
    }

    private static boolean isText(TypeRef type) {
        return BYTES.stream().anyMatch(type::is)
                || type instanceof TypeRef.ArrayOf array && array.component().type() instanceof TypeRef.Primitive;
    }

    private static String name(TypeRef type) {
        return type instanceof TypeRef.Declared declared ? declared.binaryName() : "";
    }

    /** The member that says what another, which holds anything, is meant for. */
    private static Optional<String> dispatcher(ApiResource api, TypeRef type) {
        Optional<DtoType> described = api.types().find(name(type));
        if (described.isEmpty() || described.get().opaque()) {
            return Optional.empty();
        }
        String dispatcher = "";
        boolean anything = false;
        for (Property property : described.get().properties()) {
            if (property.writable()) {
                TypeRef member = property.type().type();
                if (DISCRIMINATORS.contains(property.jsonName()) && !(member instanceof TypeRef.Primitive)) {
                    dispatcher = property.jsonName();
                } else {
                    anything |= Untyped.is(api.types(), member);
                }
            }
        }
        return anything && !dispatcher.isEmpty() ? Optional.of(dispatcher) : Optional.empty();
    }
}

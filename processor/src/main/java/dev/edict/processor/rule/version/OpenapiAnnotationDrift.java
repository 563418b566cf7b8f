package dev.edict.processor.rule.version;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.DocumentedResponses;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What annotations document is not what the method does. */
public final class OpenapiAnnotationDrift implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "openapi-annotation-drift", Kind.CONVENTION, Theme.VERSION, Severity.ERROR)
            .fixes()
            .summary("OpenAPI annotations do not contradict the method that they stand on.")
            .source("OpenAPI 3.1.1, Parameter Object; design guide, \"OpenAPI docs match real handler behavior\"")
            .build();

    private static final List<String> PARAMETERS =
            List.of(DocumentedSchema.MICROPROFILE + "parameters.Parameter", DocumentedSchema.SWAGGER + "Parameter");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.annotations().forDocuments()) {
                    parameter(operation, parameter, findings);
                }
            }
            for (Parameter body : operation.entities()) {
                if (body.annotations().forDocuments()) {
                    requestBody(api, operation, body, body.annotations(), findings);
                }
            }
            if (operation.annotations().forDocuments()) {
                pathParameters(operation, findings);
                responses(api, operation, findings);
                if (operation.entities().size() == 1) {
                    requestBody(api, operation, operation.entities().get(0), operation.annotations(), findings);
                }
            }
        }
    }

    /** OpenAPI 3.1.1, Parameter Object: one in the path is required. */
    private static void parameter(Operation operation, Parameter parameter, Findings findings) {
        if (parameter.source() != Parameter.Source.PATH) {
            return;
        }
        for (String type : PARAMETERS) {
            parameter
                    .annotations()
                    .find(type)
                    .filter(use -> Boolean.FALSE.equals(use.values().get("required")))
                    .ifPresent(use -> findings.add(
                            operation,
                            use.place("required"),
                            operation.display() + " documents the path variable '" + parameter.name()
                                    + "' as optional; a path without it is another path, and the document is invalid (OpenAPI"
                                    + " 3.1.1, Parameter Object). Write required = true, or leave it out.",
                            new Edit(use.place("required"), Edit.Action.REPLACE, "true")));
        }
    }

    private static void pathParameters(Operation operation, Findings findings) {
        for (AnnotationUse use : documented(operation.annotations())) {
            String name = use.string("name").orElse("");
            boolean inPath = use.constant("in").filter("PATH"::equals).isPresent();
            if (inPath && !name.isEmpty() && operation.template().variable(name).isEmpty()) {
                findings.add(
                        operation,
                        use.place("name"),
                        operation.display() + " documents the path variable '" + name
                                + "', which its path does not have; generated clients ask for a value and have no place for it."
                                + " Remove the annotation, or give it the name of a variable.");
            }
        }
    }

    private static List<AnnotationUse> documented(Annotations annotations) {
        List<AnnotationUse> uses = new ArrayList<>();
        for (String type : PARAMETERS) {
            uses.addAll(annotations.repeated(type, type + "s"));
        }
        annotations
                .find(DocumentedSchema.SWAGGER + "Operation")
                .ifPresent(operation -> uses.addAll(operation.annotations("parameters")));
        return uses;
    }

    /** Where one answer is documented as a success and the method returns what is sent. */
    private static void responses(ApiResource api, Operation operation, Findings findings) {
        Reply reply = operation.reply();
        if (reply.kind() != Reply.Kind.ENTITY || reply.entity().isEmpty()) {
            return;
        }
        AnnotationUse success = null;
        for (AnnotationUse response : DocumentedResponses.annotations(operation.annotations())) {
            if (response.string("responseCode").orElse("").startsWith("2")) {
                if (success != null) {
                    return;
                }
                success = response;
            }
        }
        if (success == null) {
            return;
        }
        TypeRef sent = reply.item().orElse(reply.entity().get()).type();
        boolean list = reply.item().isPresent();
        for (AnnotationUse content : success.annotations("content")) {
            Optional<DocumentedSchema> schema = DocumentedSchema.of(content);
            if (schema.isPresent() && schema.get().contradicts(api.types(), sent, list)) {
                findings.add(
                        operation,
                        schema.get().where(),
                        operation.display() + " documents " + schema.get().display() + ", but the method returns "
                                + (list ? "a list of " : "") + sent.display()
                                + "; the published contract lies, and generated clients fail when they read the answer. Remove"
                                + " the schema (it is derived), or name the right type.");
            }
            if (!reply.controlsStatus()) {
                mediaType(operation, content, operation.produces(), "answers", "@Produces", findings);
            }
        }
    }

    private static void requestBody(
            ApiResource api, Operation operation, Parameter body, Annotations annotations, Findings findings) {
        Optional<AnnotationUse> documented = DocumentedSchema.requestBody(annotations);
        if (documented.isEmpty()) {
            return;
        }
        for (AnnotationUse content : documented.get().annotations("content")) {
            Optional<DocumentedSchema> schema = DocumentedSchema.of(content);
            Optional<TypeRef> item = item(body.type().type());
            TypeRef taken = item.orElse(body.type().type());
            if (schema.isPresent() && schema.get().contradicts(api.types(), taken, item.isPresent())) {
                findings.add(
                        operation,
                        schema.get().where(),
                        operation.display() + " documents a body of "
                                + schema.get().display() + ", but the method takes "
                                + (item.isPresent() ? "a list of " : "") + taken.display()
                                + "; what clients send as documented is not read. Remove the schema (it is derived), or name the"
                                + " right type.");
            }
            mediaType(operation, content, operation.consumes(), "takes", "@Consumes", findings);
        }
    }

    private static Optional<TypeRef> item(TypeRef type) {
        if (type instanceof TypeRef.ArrayOf array) {
            return Optional.of(array.component().type());
        }
        return type instanceof TypeRef.Declared declared
                        && declared.args().size() == 1
                        && (declared.is("java.util.List")
                                || declared.is("java.util.Set")
                                || declared.is("java.util.Collection"))
                ? Optional.of(declared.args().get(0).type())
                : Optional.empty();
    }

    private static void mediaType(
            Operation operation,
            AnnotationUse content,
            List<String> declared,
            String verb,
            String annotation,
            Findings findings) {
        String type = content.string("mediaType").orElse("");
        if (type.isEmpty() || declared.isEmpty() || type.startsWith("*/")) {
            return;
        }
        for (String each : declared) {
            if (overlap(bare(type), bare(each))) {
                return;
            }
        }
        findings.add(
                operation,
                content.place("mediaType"),
                operation.display() + " documents " + type + ", but " + verb + " " + String.join(", ", declared) + " ("
                        + annotation + ") only; clients that do as documented get "
                        + (verb.equals("takes") ? "415" : "406")
                        + ". Remove the media type (it is derived), or correct it.");
    }

    private static String bare(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean overlap(String one, String other) {
        return one.equals(other) || isRangeOf(one, other) || isRangeOf(other, one);
    }

    private static boolean isRangeOf(String range, String type) {
        return range.equals("*/*") || range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
    }
}

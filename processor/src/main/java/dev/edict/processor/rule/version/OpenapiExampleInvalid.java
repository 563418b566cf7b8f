package dev.edict.processor.rule.version;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonFormatException;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.DocumentedResponses;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.dto.PayloadTypes;
import dev.edict.processor.rule.dto.PayloadTypes.Reached;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An example is no JSON, or not what its type looks like. */
public final class OpenapiExampleInvalid implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "openapi-example-invalid", Kind.CONVENTION, Theme.VERSION, Severity.ERROR)
            .summary("Examples are JSON, and have the form of their type.")
            .source("OpenAPI 3.1.1, Example Object, \"compatible with the schema of its associated value\"")
            .build();

    private static final List<String> SCHEMAS =
            List.of(DocumentedSchema.MICROPROFILE + "media.Schema", DocumentedSchema.SWAGGER + "media.Schema");

    private final PayloadTypes payloads;

    public OpenapiExampleInvalid(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.annotations().forDocuments()) {
                operation(api, operation, findings);
            }
            for (Parameter body : operation.entities()) {
                if (body.annotations().forDocuments()) {
                    DocumentedSchema.requestBody(body.annotations())
                            .ifPresent(
                                    use -> body(api, operation, use, body.type().type(), findings));
                }
            }
        }
        Set<String> seen = new HashSet<>();
        for (Reached reached : payloads.of(api)) {
            DtoType type = reached.type();
            if (type.fromSource() && type.annotations().forDocuments() && seen.add(type.binaryName())) {
                type(api.types(), type, findings);
            }
        }
    }

    private static void operation(ApiResource api, Operation operation, Findings findings) {
        DocumentedSchema.requestBody(operation.annotations())
                .filter(use -> operation.entities().size() == 1)
                .ifPresent(use -> body(
                        api, operation, use, operation.entities().get(0).type().type(), findings));
        Reply reply = operation.reply();
        if (reply.kind() == Reply.Kind.ENTITY && reply.entity().isPresent()) {
            for (AnnotationUse response : DocumentedResponses.annotations(operation.annotations())) {
                if (response.string("responseCode").orElse("").startsWith("2")) {
                    body(api, operation, response, reply.entity().get().type(), findings);
                }
            }
        }
    }

    private static void body(
            ApiResource api, Operation operation, AnnotationUse body, TypeRef type, Findings findings) {
        for (AnnotationUse content : body.annotations("content")) {
            String mediaType = content.string("mediaType").orElse("");
            if (!mediaType.isEmpty() && !mediaType.contains("json") && !mediaType.startsWith("*")) {
                continue;
            }
            TypeRef shown = DocumentedSchema.of(content)
                    .filter(schema -> !schema.array())
                    .map(DocumentedSchema::type)
                    .orElse(type);
            if (shown instanceof TypeRef.Declared declared && declared.args().isEmpty()) {
                api.types().find(declared.binaryName()).ifPresent(dto -> {
                    for (AnnotationUse example : content.annotations("examples")) {
                        example.string("value")
                                .filter(text -> !text.isBlank())
                                .flatMap(text -> fault(api.types(), dto, text))
                                .ifPresent(fault -> findings.add(
                                        operation,
                                        example.place("value"),
                                        fault.limit(),
                                        operation.display() + ": the example " + fault.sentence()));
                    }
                });
            }
        }
    }

    private static void type(TypeGraph types, DtoType type, Findings findings) {
        for (String name : SCHEMAS) {
            Optional<AnnotationUse> schema = type.annotations().find(name);
            if (schema.isPresent()) {
                String text = schema.get().string("example").orElse("");
                // A scalar may stand for a type that a converter writes.
                if (text.stripLeading().startsWith("{")) {
                    fault(types, type, text)
                            .ifPresent(fault -> add(schema.get().place("example"), type, fault, findings));
                }
            }
        }
    }

    private static void add(Where where, DtoType type, Fault fault, Findings findings) {
        findings.add(where, fault.limit(), type.simpleName() + ": the example " + fault.sentence());
    }

    /** What is wrong with an example. Text that is no JSON is wrong for sure. */
    private record Fault(Severity limit, String sentence) {}

    private static Optional<Fault> fault(TypeGraph types, DtoType type, String text) {
        if (type.opaque() || type.kind() == DtoType.Kind.ENUM) {
            return Optional.empty();
        }
        JsonValue json;
        try {
            json = JsonReader.read(text, "example");
        } catch (JsonFormatException e) {
            return Optional.of(new Fault(
                    Severity.ERROR,
                    "is no JSON (" + e.getMessage() + "); who copies it sends what nobody can read. Correct it."));
        }
        String sentence = json instanceof JsonObject object
                ? members(types, type, object)
                : "is no object, as " + type.simpleName() + " is.";
        return sentence == null
                ? Optional.empty()
                : Optional.of(new Fault(Severity.WARN, sentence + " Who copies the example fails. Correct it."));
    }

    private static @Nullable String members(TypeGraph types, DtoType type, JsonObject object) {
        boolean open = type.additional().isPresent()
                || !type.subtypes().isEmpty()
                || type.discriminator().isPresent();
        Set<String> known = new TreeSet<>();
        for (Property property : type.properties()) {
            open |= property.unwrapped();
            known.add(property.jsonName());
        }
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (!known.contains(member.getKey())) {
                if (!open && !known.isEmpty()) {
                    return "has '" + member.getKey() + "', which " + type.simpleName() + " does not have ("
                            + String.join(", ", known) + ").";
                }
            }
        }
        for (Property property : type.properties()) {
            JsonValue value = object.get(property.jsonName());
            if (value != null && !property.custom()) {
                String mismatch = mismatch(types, property.type().type(), value);
                if (mismatch != null) {
                    return "has in '" + property.jsonName() + "' " + mismatch + ".";
                }
            }
        }
        return null;
    }

    /** Only what a serialiser can write in no other way. */
    private static @Nullable String mismatch(TypeGraph types, TypeRef type, JsonValue value) {
        if (value instanceof JsonValue.Null) {
            return null;
        }
        if (type instanceof TypeRef.Primitive primitive) {
            boolean bool = primitive.name().equals("boolean");
            return bool && !(value instanceof JsonValue.Bool)
                    ? "something that is neither true nor false"
                    : !bool && !primitive.name().equals("char") && !(value instanceof JsonValue.Number)
                            ? "something that is no number"
                            : null;
        }
        if (!(type instanceof TypeRef.Declared declared)) {
            return null;
        }
        if (declared.is("java.lang.String") && !(value instanceof JsonValue.Text)) {
            return "something that is no text";
        }
        boolean list = declared.is("java.util.List") || declared.is("java.util.Set");
        if (list && !(value instanceof JsonArray)) {
            return "something that is no list";
        }
        Optional<DtoType> described = types.find(declared.binaryName());
        if (described
                        .filter(dto -> dto.kind() == DtoType.Kind.ENUM && !dto.opaque())
                        .isPresent()
                && value instanceof JsonValue.Text text) {
            for (DtoType.Constant constant : described.get().constants()) {
                if (constant.wireName().equals(text.value())) {
                    return null;
                }
            }
            return "'" + text.value() + "', which is no constant of "
                    + described.get().simpleName();
        }
        return null;
    }
}

package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Components;
import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.Idempotency;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.Paging;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ParameterFragment.In;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The Parameter Objects of an operation. */
final class Parameters {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** Described by content, responses and security instead (OpenAPI 3.1.1, "Parameter Object"). */
    private static final Set<String> RESERVED_HEADERS = Set.of("accept", "content-type", "authorization");

    private final Schemas schemas;
    private final References references;
    private final Components components;

    Parameters(Schemas schemas, References references, Components components) {
        this.schemas = schemas;
        this.references = references;
        this.components = components;
    }

    /** The path under which the operation stands in the document. */
    static String path(OperationFragment operation) {
        String path = operation.route().path();
        return matrix(operation).isEmpty() ? path : path + "{" + matrixName(path) + "}";
    }

    JsonArray of(OperationFragment operation) {
        String path = operation.route().path();
        Map<String, ParameterFragment> parameters = new LinkedHashMap<>();
        PathVariables.of(path).forEach(name -> parameters.put(key(In.PATH, name), variable(name)));
        for (ParameterFragment parameter : operation.parameters()) {
            String reference = parameter.members().text("$ref").orElse("");
            if (!reference.isEmpty()) {
                referred(parameter, reference, parameters);
                continue;
            }
            String key = key(parameter.in(), parameter.name());
            if (parameter.in() == In.PATH) {
                parameters.computeIfPresent(key, (name, undeclared) -> parameter);
            } else if (parameter.in() != In.MATRIX && !isReserved(parameter)) {
                parameters.putIfAbsent(key, parameter);
            }
        }
        List<JsonValue> objects = new ArrayList<>();
        parameters.values().forEach(parameter -> objects.add(parameter(refined(parameter, operation))));
        List<ParameterFragment> matrix = matrix(operation);
        if (!matrix.isEmpty()) {
            objects.add(matrix(matrixName(path), matrix));
        }
        if (needsKey(operation)) {
            objects.add(Shared.idempotencyKey(operation));
        }
        return new JsonArray(objects);
    }

    /** A reference takes the place of the parameter that it names; one that leads nowhere leaves it as it is. */
    private void referred(ParameterFragment parameter, String reference, Map<String, ParameterFragment> parameters) {
        ParameterFragment declared = components.parameters().get(reference.substring(reference.lastIndexOf('/') + 1));
        if (references.checked(parameter.members()).isEmpty()) {
            if (!parameter.name().equals(reference)) {
                parameters.put(key(parameter.in(), parameter.name()), parameter.with(JsonObject.EMPTY));
            }
        } else {
            ParameterFragment place = declared == null ? parameter : declared;
            parameters.put(key(place.in(), place.name()), parameter);
        }
    }

    /** Whether the key is a parameter that the handler itself does not take. */
    static boolean needsKey(OperationFragment operation) {
        Idempotency idempotency = operation.promises().idempotency();
        return idempotency != null
                && idempotency.by() == Idempotency.By.KEY
                && operation.parameters().stream()
                        .noneMatch(parameter ->
                                parameter.in() == In.HEADER && parameter.name().equalsIgnoreCase(IDEMPOTENCY_KEY));
    }

    /** Header names are compared without regard to case (RFC 9110 §5.1). */
    private static String key(In in, String name) {
        return in + " " + (in == In.HEADER ? name.toLowerCase(Locale.ROOT) : name);
    }

    private static boolean isReserved(ParameterFragment parameter) {
        return parameter.in() == In.HEADER
                && RESERVED_HEADERS.contains(parameter.name().toLowerCase(Locale.ROOT));
    }

    private static ParameterFragment variable(String name) {
        return ParameterFragment.of(In.PATH, name, TypeUse.of(Scalars.STRING), true);
    }

    /** The parameter with what the path's pattern and the paging declaration say about it. */
    private static ParameterFragment refined(ParameterFragment parameter, OperationFragment operation) {
        Paging paging = operation.promises().paging();
        String pattern = operation.route().patterns().get(parameter.name());
        if (parameter.in() == In.PATH && pattern != null && isText(parameter.type())) {
            return parameter.withType(parameter.type().constrainedBy(Constraints.matching(pattern)));
        }
        if (parameter.in() == In.QUERY && paging != null && parameter.name().equals(paging.limitParameter())) {
            return limit(parameter, paging);
        }
        if (parameter.in() == In.QUERY
                && paging != null
                && parameter.name().equals(paging.positionParameter())
                && parameter.description() == null) {
            return parameter.withDescription(
                    paging.style() == Paging.Style.CURSOR
                            ? "Which page: the opaque cursor from the answer to the previous request. Absent for the first."
                            : "How many items to skip.");
        }
        return parameter;
    }

    private static boolean isText(TypeUse use) {
        return use.shape() instanceof Shape.Scalar scalar && "string".equals(scalar.type());
    }

    private static ParameterFragment limit(ParameterFragment parameter, Paging paging) {
        Constraints bounds = Constraints.minimum(BigDecimal.ONE, true)
                .and(Constraints.maximum(BigDecimal.valueOf(paging.maxLimit()), true));
        ParameterFragment limit =
                parameter.withType(parameter.type().constrainedBy(bounds)).optional();
        limit = limit.defaultValue() == null ? limit.withDefault(JsonValue.of(paging.defaultLimit())) : limit;
        return limit.description() == null ? limit.withDescription("How many items a page holds at most.") : limit;
    }

    JsonObject parameter(ParameterFragment parameter) {
        JsonObject members = references.checked(parameter.members());
        if (members.has("$ref")) {
            return members;
        }
        boolean isNamed = members.has("examples");
        JsonObject schema = schemas.described(
                parameter.type(),
                JsonObject.builder()
                        .putIfPresent("default", parameter.defaultValue())
                        .putUnlessEmpty("examples", isNamed ? JsonArray.of() : new JsonArray(parameter.examples()))
                        .build());
        JsonObject.Builder object = JsonObject.builder()
                .put("name", parameter.name())
                .put("in", parameter.in().name().toLowerCase(Locale.ROOT))
                .putIfPresent("description", parameter.description())
                .putIfTrue("required", parameter.required() || parameter.in() == In.PATH)
                .putIfTrue("deprecated", parameter.deprecated())
                .putIfPresent("style", parameter.style());
        if (parameter.explode() != null) {
            object.put("explode", parameter.explode());
        }
        String mediaType = parameter.mediaType();
        if (mediaType == null) {
            object.put("schema", schema);
        } else {
            object.put("content", JsonObject.of(mediaType, JsonObject.of("schema", schema)));
        }
        return object.putAll(members).build();
    }

    private static List<ParameterFragment> matrix(OperationFragment operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == In.MATRIX)
                .toList();
    }

    private static String matrixName(String path) {
        List<String> taken = PathVariables.of(path);
        String name = "matrix";
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** All matrix parameters are the expansion of one path variable, {@code {;matrix*}} of RFC 6570 §3.2.7; an empty one leaves no trace. */
    private JsonObject matrix(String name, List<ParameterFragment> parameters) {
        List<Property> properties = parameters.stream()
                .map(parameter -> new Property(
                        parameter.name(),
                        parameter.type(),
                        parameter.required(),
                        false,
                        false,
                        parameter.deprecated(),
                        parameter.description(),
                        parameter.defaultValue(),
                        parameter.examples()))
                .toList();
        return JsonObject.builder()
                .put("name", name)
                .put("in", "path")
                .put("required", true)
                .put("style", "matrix")
                .put("explode", true)
                .put("schema", schemas.schema(TypeUse.of(new Shape.Inline(properties))))
                .build();
    }
}

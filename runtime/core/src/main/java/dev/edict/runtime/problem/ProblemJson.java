package dev.edict.runtime.problem;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes problems as {@code application/problem+json}, whatever JSON library the service uses for its own types. */
public final class ProblemJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ProblemJson() {}

    /** Writes UTF-8 and leaves the stream open. */
    public static void write(Problem problem, OutputStream out) {
        write(problem, null, out);
    }

    /**
     * Writes UTF-8 and leaves the stream open.
     *
     * @param more a JSON object whose members follow; those that the problem has already are left out. Null for none
     */
    public static void write(Problem problem, byte @Nullable [] more, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", problem.type().toString());
            if (!problem.title().isEmpty()) {
                json.writeStringProperty("title", problem.title());
            }
            json.writeNumberProperty("status", problem.status());
            if (problem.detail() != null) {
                json.writeStringProperty("detail", problem.detail());
            }
            if (problem.instance() != null) {
                json.writeStringProperty("instance", problem.instance().toString());
            }
            problem.extensions().forEach((name, value) -> {
                json.writeName(name);
                write(json, value);
            });
            if (more != null) {
                copy(more, problem, json);
            }
            json.writeEndObject();
        }
    }

    /** Member by member; of a fraction every digit. */
    private static void copy(byte[] object, Problem problem, JsonGenerator json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), object)) {
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isMember = token == JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().getNestingDepth() == 1;
                if (isMember && problem.has(parser.currentName())) {
                    parser.nextToken();
                    parser.skipChildren();
                } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    json.writeNumber(parser.getString());
                } else if (parser.streamReadContext().getNestingDepth() > 0) {
                    json.copyCurrentEvent(parser);
                }
            }
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            members.forEach((name, member) -> {
                json.writeName(String.valueOf(name));
                write(json, member);
            });
            json.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            items.forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else {
            json.writeString(value.toString());
        }
    }
}

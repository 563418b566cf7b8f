package dev.edict.runtime.rest.error;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What the compiler has noted about the request bodies of a resource class, in the fragment of its document. */
final class BodyNotes {

    private static final JsonFactory JSON = new JsonFactory();

    private BodyNotes() {}

    static String file(String binaryName) {
        return "META-INF/edict/resources/" + binaryName + ".json";
    }

    /** The methods whose body is required, as name and parameter types; none of a class that has not opted in. */
    static Set<String> required(InputStream fragment, String file) {
        Set<String> required = new HashSet<>();
        boolean optedIn = false;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), fragment)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (member.equals("optedIn")) {
                    optedIn = value == JsonToken.VALUE_TRUE;
                } else if (member.equals("operations") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        addOperation(parser, required);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new IllegalStateException("cannot read " + file + "; compile the class anew", e);
        }
        return optedIn ? Set.copyOf(required) : Set.of();
    }

    private static void addOperation(JsonParser parser, Set<String> required) {
        String signature = "";
        boolean needsBody = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals("signature")) {
                signature = parser.getString();
            } else if (member.equals("request")) {
                needsBody = isRequired(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (needsBody) {
            required.add(signature.substring(signature.indexOf('#') + 1));
        }
    }

    private static boolean isRequired(JsonParser parser) {
        boolean required = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("required")) {
                required = value == JsonToken.VALUE_TRUE;
            } else {
                parser.skipChildren();
            }
        }
        return required;
    }
}

package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonFormatException;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.math.BigDecimal;

/** The text of fragment files. */
public final class FragmentCodec {

    /** Raised when a reader of an earlier version would misunderstand a file; what earlier versions wrote stays readable. */
    static final int FORMAT = 1;

    private FragmentCodec() {}

    public static String write(Fragment fragment) {
        return envelope(RecordCodec.write(fragment));
    }

    /** The one text of a template, by which two are compared. */
    public static String write(TypeTemplate template) {
        return RecordCodec.write(template).toCompactJson();
    }

    public static String write(Positions positions) {
        return envelope(RecordCodec.write(positions));
    }

    /**
     * Reads a fragment.
     *
     * @param origin the file, for the message when it cannot be read
     */
    public static Fragment read(String text, String origin) {
        return read(text, origin, Fragment.class);
    }

    public static Positions readPositions(String text, String origin) {
        return read(text, origin, Positions.class);
    }

    private static String envelope(JsonValue value) {
        return JsonObject.builder()
                .put("format", FORMAT)
                .putAll((JsonObject) value)
                .build()
                .toCompactJson();
    }

    private static <T> T read(String text, String origin, Class<T> type) {
        try {
            JsonValue json = JsonReader.read(text, origin);
            requireReadable(json);
            return RecordCodec.read(json, type);
        } catch (JsonFormatException e) {
            throw new FragmentFormatException(e.getMessage() + "; compile its module again", e);
        } catch (FragmentFormatException e) {
            throw new FragmentFormatException(origin + ": " + e.getMessage(), e);
        }
    }

    private static void requireReadable(JsonValue json) {
        if (!(json instanceof JsonObject object) || !(object.get("format") instanceof JsonValue.Number format)) {
            throw new FragmentFormatException("this is not an Edict fragment; remove the file");
        }
        if (format.value().compareTo(BigDecimal.valueOf(FORMAT)) > 0) {
            throw new FragmentFormatException(
                    "written in format " + format.value().toPlainString() + " by a newer Edict; this one reads up to "
                            + FORMAT + ". Use at least the Edict version that wrote it");
        }
    }
}

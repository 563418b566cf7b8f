package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonFormatException;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonText;
import dev.edict.contract.json.JsonValue;
import java.math.BigDecimal;

/** The text of fragment files. */
public final class FragmentCodec {

    /** Raised when a reader of an earlier version would misunderstand a file; what earlier versions wrote stays readable. */
    static final int FORMAT = 1;

    private FragmentCodec() {}

    /** The text of a fragment's file, in UTF-8. */
    public static byte[] bytes(Fragment fragment) {
        return envelope((Record) fragment).bytes();
    }

    /** The one text of a template, by which two are compared. */
    public static byte[] bytes(TypeTemplate template) {
        JsonText text = JsonText.compact();
        RecordCodec.write(template, text);
        return text.bytes();
    }

    /** The text of a file of positions, in UTF-8. */
    public static byte[] bytes(Positions positions) {
        return envelope(positions).bytes();
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

    private static JsonText envelope(Record content) {
        JsonText text = JsonText.compact();
        text.beginObject();
        text.name("format");
        text.number(FORMAT);
        RecordCodec.members(content, text);
        text.endObject();
        return text;
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

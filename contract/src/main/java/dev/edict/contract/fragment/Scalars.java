package dev.edict.contract.fragment;

import dev.edict.contract.fragment.Shape.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scalar shapes of the Java platform's types; formats are those of JSON Schema 2020-12 §7.3 and the OpenAPI format registry. */
public final class Scalars {

    public static final Scalar STRING = string(null);
    public static final Scalar BOOLEAN = scalar("boolean", null);
    public static final Scalar INT8 = scalar("integer", "int8");
    public static final Scalar INT16 = scalar("integer", "int16");
    public static final Scalar INT32 = scalar("integer", "int32");
    public static final Scalar INT64 = scalar("integer", "int64");
    public static final Scalar INTEGER = scalar("integer", null);
    public static final Scalar FLOAT = scalar("number", "float");
    public static final Scalar DOUBLE = scalar("number", "double");
    public static final Scalar NUMBER = scalar("number", null);
    public static final Scalar UUID = string("uuid");
    public static final Scalar URI = string("uri");
    public static final Scalar URI_REFERENCE = string("uri-reference");
    public static final Scalar DATE = string("date");
    public static final Scalar DATE_TIME = string("date-time");
    public static final Scalar DURATION = string("duration");

    /** {@code LocalTime} has no offset, which the format {@code time} demands (RFC 3339 full-time). */
    public static final Scalar LOCAL_TIME = patterned("^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$");

    /** {@code LocalDateTime} has no offset, which the format {@code date-time} demands. */
    public static final Scalar LOCAL_DATE_TIME =
            patterned("^[+-]?\\d{4,}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$");

    public static final Scalar TIME =
            patterned("^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?)$");
    public static final Scalar YEAR_MONTH = patterned("^[+-]?\\d{4,}-\\d{2}$");
    public static final Scalar MONTH_DAY = patterned("^--\\d{2}-\\d{2}$");
    public static final Scalar PERIOD = patterned("^[+-]?P");

    /** {@code byte[]} inside JSON. */
    public static final Scalar BASE64 = new Scalar("string", null, null, "base64", null, List.of());

    /** {@code byte[]} as the content itself. */
    public static final Scalar BINARY = new Scalar(null, null, null, null, "application/octet-stream", List.of());

    /** A single UTF-16 code unit. */
    public static final Scalar CHARACTER = patterned("^[\\s\\S]$");

    private Scalars() {}

    private static Scalar string(@Nullable String format) {
        return scalar("string", format);
    }

    private static Scalar scalar(String type, @Nullable String format) {
        return new Scalar(type, format, null, null, null, List.of());
    }

    private static Scalar patterned(String pattern) {
        return new Scalar("string", null, pattern, null, null, List.of());
    }
}

package dev.edict.processor.document;

import static java.util.Map.entry;

import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.Shape.Scalar;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.Namespaces;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How serialisers write the types that are nobody's own: Jackson with its modules for the JDK, and JSON Binding §3. */
final class JavaTypes {

    /** A number that Edict's runtime judges by itself: what is none is a bad request. */
    static final String PAGE_LIMIT = "dev.edict.runtime.paging.PageLimit";

    private static final Map<String, Scalar> SCALARS = Map.<String, Scalar>ofEntries(
            entry("boolean", Scalars.BOOLEAN),
            entry("byte", Scalars.INT8),
            entry("short", Scalars.INT16),
            entry("int", Scalars.INT32),
            entry("long", Scalars.INT64),
            entry("float", Scalars.FLOAT),
            entry("double", Scalars.DOUBLE),
            entry("char", Scalars.CHARACTER),
            entry("java.lang.Boolean", Scalars.BOOLEAN),
            entry("java.lang.Byte", Scalars.INT8),
            entry("java.lang.Short", Scalars.INT16),
            entry("java.lang.Integer", Scalars.INT32),
            entry("java.lang.Long", Scalars.INT64),
            entry("java.lang.Float", Scalars.FLOAT),
            entry("java.lang.Double", Scalars.DOUBLE),
            entry("java.lang.Character", Scalars.CHARACTER),
            entry("java.lang.Number", Scalars.NUMBER),
            entry("java.lang.String", Scalars.STRING),
            entry("java.lang.CharSequence", Scalars.STRING),
            entry("java.lang.StringBuilder", Scalars.STRING),
            entry("java.lang.StringBuffer", Scalars.STRING),
            entry("java.lang.Class", Scalars.STRING),
            entry("java.math.BigInteger", Scalars.INTEGER),
            entry("java.math.BigDecimal", Scalars.NUMBER),
            entry("java.util.concurrent.atomic.AtomicBoolean", Scalars.BOOLEAN),
            entry("java.util.concurrent.atomic.AtomicInteger", Scalars.INT32),
            entry("java.util.concurrent.atomic.AtomicLong", Scalars.INT64),
            entry("java.util.concurrent.atomic.LongAdder", Scalars.INT64),
            entry("java.util.concurrent.atomic.DoubleAdder", Scalars.DOUBLE),
            entry("java.util.UUID", Scalars.UUID),
            entry("java.net.URI", Scalars.URI_REFERENCE),
            entry("java.net.URL", Scalars.URI),
            entry("java.net.InetAddress", Scalars.STRING),
            entry("java.net.Inet4Address", Scalars.STRING),
            entry("java.net.Inet6Address", Scalars.STRING),
            entry("java.net.InetSocketAddress", Scalars.STRING),
            entry("java.util.Locale", Scalars.STRING),
            entry("java.util.Currency", Scalars.STRING),
            entry("java.util.TimeZone", Scalars.STRING),
            entry("java.util.regex.Pattern", Scalars.STRING),
            entry("java.nio.charset.Charset", Scalars.STRING),
            entry("java.util.concurrent.TimeUnit", Scalars.STRING),
            entry("java.util.Date", Scalars.DATE_TIME),
            entry("java.util.Calendar", Scalars.DATE_TIME),
            entry("java.util.GregorianCalendar", Scalars.DATE_TIME),
            entry("java.sql.Date", Scalars.DATE),
            entry("java.sql.Time", Scalars.STRING),
            entry("java.sql.Timestamp", Scalars.DATE_TIME),
            entry("java.time.Instant", Scalars.DATE_TIME),
            entry("java.time.OffsetDateTime", Scalars.DATE_TIME),
            entry("java.time.ZonedDateTime", Scalars.DATE_TIME),
            entry("java.time.LocalDate", Scalars.DATE),
            entry("java.time.LocalDateTime", Scalars.LOCAL_DATE_TIME),
            entry("java.time.LocalTime", Scalars.LOCAL_TIME),
            entry("java.time.OffsetTime", Scalars.TIME),
            entry("java.time.Duration", Scalars.DURATION),
            entry("java.time.Period", Scalars.PERIOD),
            entry("java.time.Year", Scalars.INT32),
            entry("java.time.YearMonth", Scalars.YEAR_MONTH),
            entry("java.time.MonthDay", Scalars.MONTH_DAY),
            entry("java.time.ZoneId", Scalars.STRING),
            entry("java.time.ZoneOffset", Scalars.STRING),
            entry("java.time.DayOfWeek", constants(DayOfWeek.values())),
            entry("java.time.Month", constants(Month.values())),
            entry("java.io.InputStream", Scalars.BINARY),
            entry("java.io.File", Scalars.BINARY),
            entry("java.io.Reader", Scalars.STRING),
            entry("java.nio.file.Path", Scalars.STRING),
            entry("java.nio.ByteBuffer", Scalars.BASE64),
            entry(JavaTypes.PAGE_LIMIT, Scalars.INT32));

    /** Scalars that are absent as null. */
    private static final Map<String, Scalar> OPTIONALS = Map.of(
            "java.util.OptionalInt", Scalars.INT32,
            "java.util.OptionalLong", Scalars.INT64,
            "java.util.OptionalDouble", Scalars.DOUBLE);

    /** One value in a box that leaves no trace in JSON. */
    private static final Set<String> BOXES = Set.of(
            "java.util.concurrent.atomic.AtomicReference",
            "jakarta.xml.bind.JAXBElement",
            "jakarta.ws.rs.core.GenericEntity");

    private static final Set<String> NULLABLE_BOXES =
            Set.of("java.util.Optional", "org.openapitools.jackson.nullable.JsonNullable");

    /** As the modules write it that Jackson needs for them (jackson-datatype-money, jackson-datatype-joda-money). */
    private static final Shape MONEY = new Shape.Inline(List.of(
            Property.required("amount", TypeUse.of(Scalars.NUMBER)),
            Property.required("currency", TypeUse.of(Scalars.STRING))));

    private static final TypeUse TEXT_OR_NULL = TypeUse.of(Scalars.STRING).orNull();

    private static final TypeUse ANY_OBJECT = TypeUse.of(new Shape.MapOf(TypeUse.any()));

    private static final Shape STACK_FRAME = new Shape.Inline(List.of(
            Property.optional("classLoaderName", TEXT_OR_NULL),
            Property.optional("moduleName", TEXT_OR_NULL),
            Property.optional("moduleVersion", TEXT_OR_NULL),
            Property.required("className", TypeUse.of(Scalars.STRING)),
            Property.required("methodName", TypeUse.of(Scalars.STRING)),
            Property.optional("fileName", TEXT_OR_NULL),
            Property.required("lineNumber", TypeUse.of(Scalars.INT32)),
            Property.required("nativeMethod", TypeUse.of(Scalars.BOOLEAN))));

    /** An exception is an object of its properties, as any other; what caused it has more of them perhaps. */
    private static final Shape THROWABLE = new Shape.Inline(List.of(
            Property.optional("message", TEXT_OR_NULL),
            Property.optional("localizedMessage", TEXT_OR_NULL),
            Property.optional("cause", ANY_OBJECT.orNull()),
            Property.required("stackTrace", TypeUse.of(new Shape.ArrayOf(TypeUse.of(STACK_FRAME), false))),
            Property.required("suppressed", TypeUse.of(new Shape.ArrayOf(ANY_OBJECT, false)))));

    private static final Map<String, Shape> TREES = Map.ofEntries(
            entry("java.lang.Throwable", ANY_OBJECT.shape()),
            entry("java.lang.StackTraceElement", STACK_FRAME),
            entry("jakarta.json.JsonObject", new Shape.MapOf(TypeUse.any())),
            entry("com.fasterxml.jackson.databind.node.ObjectNode", new Shape.MapOf(TypeUse.any())),
            entry("tools.jackson.databind.node.ObjectNode", new Shape.MapOf(TypeUse.any())),
            entry("jakarta.json.JsonArray", new Shape.ArrayOf(TypeUse.any(), false)),
            entry("com.fasterxml.jackson.databind.node.ArrayNode", new Shape.ArrayOf(TypeUse.any(), false)),
            entry("tools.jackson.databind.node.ArrayNode", new Shape.ArrayOf(TypeUse.any(), false)),
            entry("jakarta.json.JsonString", Scalars.STRING),
            entry("jakarta.json.JsonNumber", Scalars.NUMBER),
            entry("javax.money.MonetaryAmount", MONEY),
            entry("org.javamoney.moneta.Money", MONEY),
            entry("org.javamoney.moneta.FastMoney", MONEY),
            entry("org.joda.money.Money", MONEY),
            entry("org.joda.money.BigMoney", MONEY),
            entry("javax.money.CurrencyUnit", Scalars.STRING),
            entry("org.joda.money.CurrencyUnit", Scalars.STRING));

    private static final Set<String> STREAMS = Set.of("java.io.InputStream", "java.io.Reader");

    private static final Set<String> UPLOADS = Set.of(
            "jakarta.ws.rs.core.EntityPart",
            "java.io.InputStream",
            "java.io.File",
            "java.nio.file.Path",
            "org.jboss.resteasy.reactive.multipart.FileUpload",
            "org.jboss.resteasy.plugins.providers.multipart.InputPart",
            "org.glassfish.jersey.media.multipart.FormDataBodyPart",
            "org.glassfish.jersey.media.multipart.FormDataContentDisposition",
            "jakarta.activation.DataHandler");

    private JavaTypes() {}

    static Optional<Shape> shape(String binaryName) {
        String name = Namespaces.jakarta(binaryName);
        Scalar scalar = SCALARS.get(name);
        return Optional.ofNullable(scalar != null ? scalar : TREES.get(name));
    }

    /** An exception of which nothing else is known. */
    static Shape throwable() {
        return THROWABLE;
    }

    /** What an exception has of its own class: texts and a cause that may be missing, lists that may not. */
    static TypeUse ofThrowable(TypeUse member) {
        return member.shape() instanceof Shape.ArrayOf ? member : member.orNull();
    }

    /** Inside a JSON value a file is its name, and a stream is nothing that a serialiser could write. */
    static Optional<Shape> member(String binaryName) {
        return STREAMS.contains(binaryName)
                ? Optional.of(new Shape.Any())
                : binaryName.equals("java.io.File") ? Optional.of(Scalars.STRING) : shape(binaryName);
    }

    static Optional<Scalar> optional(String binaryName) {
        return Optional.ofNullable(OPTIONALS.get(binaryName));
    }

    static boolean isBox(String binaryName) {
        return BOXES.contains(Namespaces.jakarta(binaryName)) || isNullableBox(binaryName);
    }

    static boolean isNullableBox(String binaryName) {
        return NULLABLE_BOXES.contains(binaryName);
    }

    /** A part of a form that is sent as it is. */
    static boolean isUpload(String binaryName) {
        return UPLOADS.contains(Namespaces.jakarta(binaryName));
    }

    /** Whether the type is a moment or a span of time, whose form {@code @JsonFormat} can change. */
    static boolean isTime(String binaryName) {
        return binaryName.startsWith("java.time.")
                || binaryName.startsWith("java.sql.")
                || Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar")
                        .contains(binaryName);
    }

    private static Scalar constants(Enum<?>[] constants) {
        List<JsonValue> names = Arrays.stream(constants)
                .map(constant -> JsonValue.of(constant.name()))
                .toList();
        return new Scalar("string", null, null, null, null, names);
    }
}

package dev.edict.processor.document;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;

/** Types whose form Jackson's annotations decide. */
public final class JacksonTypes {

    private JacksonTypes() {}

    static List<Object> samples() {
        Open open = new Open();
        open.put("other", 3);
        return List.of(
                new Snake("a", 1, "u"),
                new Kebab("a"),
                new Constants(Size2.SMALL, Numbered.TWO, Ordinal.SECOND, Cased.VERY_LARGE, Map.of(Size2.LARGE, 1)),
                new Values(
                        new Email("a@example.com"),
                        new Quantity(3),
                        new Wrapper<>(List.of(new Email("b"))),
                        new Flag(true)),
                Formats.sample(),
                new Unwrapping(new Address("s", "c"), new Address("t", "d"), new PlainTypes.Page<>(List.of("x"), "n")),
                new Ignoring("a", "b", "c", new Secret("s"), new Address("s", "c"), new Address("t", "d")),
                new Accesses("r", "w", "a"),
                new Password(),
                new Bundled(),
                Styled.sample(),
                new TwoNames(),
                new OfField(),
                new Wide(),
                new Writing(),
                new Creator("a", 2),
                new Factory("f"),
                open,
                new AnyField(),
                new Included(null, null, List.of(), 0, "", Optional.empty(), ""),
                new Included("a", "b", List.of("x"), 1, "c", Optional.of("d"), "e"),
                new Fields(),
                new Renamed(),
                new Raw("{\"a\":1}"),
                new Misc(Currency.getInstance("EUR"), new byte[] {1, 2}, new char[] {'a', 'b'}));
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @tools.jackson.databind.annotation.JsonNaming(
            tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Snake(String firstName, int x1Value, String aURLPath) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    @tools.jackson.databind.annotation.JsonNaming(
            tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy.class)
    public record Kebab(String firstName) {}

    public enum Size2 {
        @JsonProperty("small")
        SMALL,
        @JsonProperty("large")
        @JsonAlias("big")
        LARGE
    }

    public enum Numbered {
        ONE(1),
        TWO(2);

        private final int number;

        Numbered(int number) {
            this.number = number;
        }

        @JsonValue
        public int number() {
            return number;
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public enum Ordinal {
        FIRST,
        SECOND
    }

    @EnumNaming(EnumNamingStrategies.CamelCaseStrategy.class)
    @tools.jackson.databind.annotation.EnumNaming(
            tools.jackson.databind.EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Cased {
        VERY_LARGE,
        SMALL
    }

    public record Constants(Size2 size, Numbered numbered, Ordinal ordinal, Cased cased, Map<Size2, Integer> counts) {}

    public record Email(@JsonValue String address) {}

    public record Quantity(int amount) {
        @JsonValue
        public int written() {
            return amount;
        }
    }

    public record Wrapper<T>(@JsonValue List<T> content) {}

    public record Flag(@JsonValue(false) boolean on) {}

    public record Values(Email email, Quantity quantity, Wrapper<Email> wrapped, Flag flag) {}

    public record Formats(
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant epoch,
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate date,

            @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd HH:mm", timezone = "UTC")
            OffsetDateTime moment,

            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Date millis,
            Date written,
            @JsonFormat(shape = JsonFormat.Shape.STRING) int textual,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long big,
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Duration seconds,
            @JsonFormat(shape = JsonFormat.Shape.ARRAY) LocalDate parts,
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) boolean flag,
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) PlainTypes.Colour ordinal,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss") LocalDateTime local,
            @JsonFormat(pattern = "dd/MM/yyyy") List<LocalDate> dates,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant iso) {
        static Formats sample() {
            OffsetDateTime moment = OffsetDateTime.of(2027, 1, 31, 12, 30, 15, 0, ZoneOffset.UTC);
            return new Formats(
                    moment.toInstant(),
                    moment.toLocalDate(),
                    moment,
                    Date.from(moment.toInstant()),
                    Date.from(moment.toInstant()),
                    1,
                    2,
                    Duration.ofSeconds(3),
                    moment.toLocalDate(),
                    true,
                    PlainTypes.Colour.GREEN,
                    moment.toLocalDateTime(),
                    List.of(moment.toLocalDate()),
                    moment.toInstant());
        }
    }

    public record Address(String street, @NotNull String city) {}

    public record Unwrapping(
            @JsonUnwrapped Address home,
            @JsonUnwrapped(prefix = "work_", suffix = "_x") Address work,
            @JsonUnwrapped PlainTypes.Page<String> page) {}

    @JsonIgnoreType
    public record Secret(String value) {}

    @JsonIgnoreProperties({"c", "unknown"})
    public record Ignoring(
            @JsonProperty("renamed") String a,
            @JsonIgnore String b,
            String c,
            Secret secret,
            @JsonIgnoreProperties("street") Address home,
            @JsonIncludeProperties("street") Address work) {}

    public record Accesses(
            @JsonProperty(access = JsonProperty.Access.READ_ONLY)
            String read,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String write,

            String all) {}

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "dd.MM.yyyy")
    public @interface Day {}

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonProperty("bundled")
    public @interface NamedByBundle {}

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonIgnore
    public @interface Gone {}

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @tools.jackson.databind.annotation.JsonNaming(
            tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy.class)
    public @interface Style {}

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @Style
    public @interface House {}

    public static class Bundled {
        @Day
        public LocalDate day = LocalDate.of(2027, 1, 31);

        @NamedByBundle
        public String name = "n";

        @Gone
        public String gone = "g";

        @NamedByBundle
        @JsonProperty("own")
        private String nearest = "o";
    }

    @House
    public static class Styled {
        public int someCount;
        public String fullName;

        static Styled sample() {
            Styled styled = new Styled();
            styled.someCount = 1;
            styled.fullName = "f";
            return styled;
        }
    }

    /** One name to write, another to read. */
    public static class TwoNames {
        @Size(max = 3)
        private String text = "t";

        @JsonGetter("out")
        public String getText() {
            return text;
        }

        @JsonSetter("in")
        public void setText(String value) {
            text = value;
        }
    }

    /** Written twice. */
    public static class OfField {
        @JsonProperty("field")
        private String text = "t";

        @JsonProperty("getter")
        public String getText() {
            return text;
        }
    }

    public interface Narrow {
        int getA();
    }

    @JsonSerialize(as = Narrow.class)
    @tools.jackson.databind.annotation.JsonSerialize(as = Narrow.class)
    public static class Wide implements Narrow {
        @Override
        public int getA() {
            return 1;
        }

        public int getB() {
            return 2;
        }
    }

    /** Writes itself. */
    public static class Writing extends JsonSerializable.Base implements JacksonSerializable {
        public int a = 1;

        @Override
        public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString("x");
        }

        @Override
        public void serializeWithType(JsonGenerator generator, SerializerProvider provider, TypeSerializer type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void serialize(tools.jackson.core.JsonGenerator generator, SerializationContext context) {
            generator.writeString("x");
        }

        @Override
        public void serializeWithType(
                tools.jackson.core.JsonGenerator generator,
                SerializationContext context,
                tools.jackson.databind.jsontype.TypeSerializer type) {
            throw new UnsupportedOperationException();
        }
    }

    /** What is only read is missing in what is written, whatever else is demanded of it. */
    public static class Password {
        public String name = "n";

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        @NotNull
        public String secret = "s";

        private int count;

        public void setCount(int number) {
            count = number;
        }
    }

    public static final class Creator {
        private final String name;
        private final int count;

        @JsonCreator
        public Creator(
                @JsonProperty("the_name") String name, @JsonProperty(value = "count", required = true) int count) {
            this.name = name;
            this.count = count;
        }

        @JsonProperty("the_name")
        public String name() {
            return name;
        }

        @JsonGetter("count")
        public int howMany() {
            return count;
        }
    }

    /** Read from a text, written as an object. */
    public static final class Factory {
        private final String code;

        private Factory(String code) {
            this.code = code;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Factory of(String code) {
            return new Factory(code);
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    public static class Open {
        public String known = "k";
        private final Map<String, Integer> others = new LinkedHashMap<>();

        @JsonAnyGetter
        public Map<String, Integer> others() {
            return others;
        }

        @JsonAnySetter
        public void put(String name, int value) {
            others.put(name, value);
        }
    }

    public static class AnyField {
        public String known = "k";

        @JsonAnySetter
        @JsonAnyGetter
        public Map<String, Object> rest = new LinkedHashMap<>(Map.of("a", List.of(1)));
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Included(
            @JsonInclude(JsonInclude.Include.NON_NULL) String a,
            String b,
            @NotNull List<String> list,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int number,
            @NotNull @Size(max = 3) String text,
            Optional<String> optional,

            @JsonInclude(JsonInclude.Include.ALWAYS) @NotNull
            String always) {}

    @JsonAutoDetect(
            fieldVisibility = JsonAutoDetect.Visibility.ANY,
            getterVisibility = JsonAutoDetect.Visibility.NONE,
            isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    @JsonPropertyOrder({"b", "a"})
    public static class Fields {
        private final String a = "1";
        private final String b = "2";

        public String getC() {
            return "3";
        }

        public boolean isD() {
            return true;
        }
    }

    public static class Renamed {
        @JsonProperty("field_name")
        private String fieldName = "f";

        @JsonIgnore
        private String gone = "g";

        public String getFieldName() {
            return fieldName;
        }

        public void setFieldName(String name) {
            fieldName = name;
        }

        public String getGone() {
            return gone;
        }

        @JsonProperty
        String packagePrivate() {
            return "p";
        }
    }

    public record Raw(@JsonRawValue String json) {}

    public record Misc(Currency currency, byte[] bytes, char[] characters) {}
}

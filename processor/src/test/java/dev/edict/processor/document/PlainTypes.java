package dev.edict.processor.document;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Types without annotations of a serialiser, which all of them write alike. */
public final class PlainTypes {

    private PlainTypes() {}

    static List<Object> samples() {
        Bean bean = new Bean();
        bean.setName("a");
        bean.tags = List.of("x");
        Derived derived = new Derived();
        derived.setOwn(1L);
        Recursive recursive = new Recursive("a", List.of(new Recursive("b", List.of())));
        return List.of(
                Numbers.sample(),
                Times.sample(),
                Texts.sample(),
                new Absences(
                        Optional.of("a"),
                        Optional.of(new Money(BigDecimal.ONE, "EUR")),
                        OptionalInt.of(1),
                        OptionalLong.of(2),
                        OptionalDouble.of(0.5),
                        Optional.of(Colour.RED)),
                new Absences(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        Optional.empty()),
                new Lists(
                        List.of(1, 2),
                        Set.of("a"),
                        new Money[] {new Money(BigDecimal.TEN, "EUR")},
                        new int[][] {{1}, {2, 3}},
                        Map.of("a", List.of(new Money(BigDecimal.ONE, "USD"))),
                        Map.of(Colour.RED, 1),
                        List.of(Map.of("k", List.of(1L)))),
                new Generics(
                        new Page<>(List.of(new Money(BigDecimal.ONE, "EUR")), "c"),
                        new Page<>(List.of(new Page<>(List.of(Colour.RED), null)), "d"),
                        new Pair<>("a", Map.of("b", new Page<>(List.of(1), "e"))),
                        List.of(new Money(BigDecimal.ONE, "EUR")),
                        new Bounded<>(3)),
                bean,
                derived,
                recursive,
                Constrained.sample());
    }

    public enum Colour {
        RED,
        GREEN
    }

    public record Money(BigDecimal amount, String currency) {}

    public record Numbers(
            byte b,
            short s,
            int i,
            long l,
            float f,
            double d,
            boolean flag,
            Integer boxed,
            Double real,
            BigInteger big,
            BigDecimal decimal,
            Number any) {
        static Numbers sample() {
            return new Numbers(
                    (byte) 1,
                    (short) 2,
                    3,
                    4,
                    0.5f,
                    0.25,
                    true,
                    5,
                    1.5,
                    BigInteger.TEN,
                    new BigDecimal("1.25"),
                    BigDecimal.ONE);
        }
    }

    public record Times(
            Instant instant,
            OffsetDateTime offset,
            LocalDate date,
            LocalDateTime local,
            LocalTime time,
            OffsetTime offsetTime,
            Duration duration,
            Period period,
            ZoneId zone,
            ZoneOffset zoneOffset) {
        static Times sample() {
            OffsetDateTime moment = OffsetDateTime.of(2027, 1, 31, 12, 30, 15, 5_000_000, ZoneOffset.ofHours(2));
            return new Times(
                    moment.toInstant(),
                    moment,
                    moment.toLocalDate(),
                    moment.toLocalDateTime(),
                    moment.toLocalTime(),
                    moment.toOffsetTime(),
                    Duration.ofMinutes(90),
                    Period.of(1, 2, 3),
                    ZoneId.of("Europe/Paris"),
                    ZoneOffset.ofHours(1));
        }
    }

    public record Texts(String text, char letter, Character boxed, UUID id, URI link, Locale locale, Colour colour) {
        static Texts sample() {
            return new Texts(
                    "a", 'b', 'c', new UUID(1, 2), URI.create("https://example.com/a"), Locale.GERMANY, Colour.GREEN);
        }
    }

    public record Absences(
            Optional<String> text,
            Optional<Money> money,
            OptionalInt number,
            OptionalLong big,
            OptionalDouble real,
            Optional<Colour> colour) {}

    public record Lists(
            List<Integer> numbers,
            Set<String> names,
            Money[] prices,
            int[][] grid,
            Map<String, List<Money>> byCountry,
            Map<Colour, Integer> counts,
            List<Map<String, List<Long>>> deep) {}

    public record Page<T>(List<T> items, @Nullable String next) {}

    public record Pair<A, B>(A first, B second) {}

    public record Bounded<N extends Number & Comparable<N>>(N bound) {}

    public record Generics(
            Page<Money> page,
            Page<Page<Colour>> nested,
            Pair<String, Map<String, Page<Integer>>> pair,
            List<? extends Money> wild,
            Bounded<Integer> bounded) {}

    /** Accessors, a field that is public, one that is not, one that is transient, and a constant. */
    public static class Bean {
        public static final String CONSTANT = "c";
        private String name = "";
        public List<String> tags = List.of();
        public transient String unseen = "u";
        String hidden = "h";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public boolean isOpen() {
            return true;
        }

        public int getTotal() {
            return 1;
        }

        public static String getShared() {
            return "s";
        }
    }

    public abstract static class Entity<I> {
        private I own;

        public I getOwn() {
            return own;
        }

        public void setOwn(I own) {
            this.own = own;
        }
    }

    public static class Derived extends Entity<Long> implements Labelled {
        public String extra = "e";

        @Override
        public String getLabel() {
            return "l";
        }
    }

    public interface Labelled {
        String getLabel();

        default String getCaption() {
            return "c";
        }
    }

    public record Recursive(String name, List<Recursive> children) {}

    public record Constrained(
            @Min(1) @Max(10) int count,

            @DecimalMin(value = "0", inclusive = false) @DecimalMax("99.5")
            BigDecimal price,

            @Digits(integer = 3, fraction = 2) BigDecimal digits,
            @PositiveOrZero long zeroOrMore,
            @Negative int below,
            @NotNull String needed,
            @NotBlank String blank,
            @NotEmpty List<@NotBlank String> tags,
            @Size(min = 2, max = 3) String sized,
            @Size(max = 2) List<@Max(5) Integer> few,
            @Pattern(regexp = "[A-Z]{2}\\d+") String code,
            @Size(min = 1) Map<@NotBlank String, @Min(0) Integer> map,
            @NotNull Colour colour) {
        static Constrained sample() {
            Map<String, Integer> map = new LinkedHashMap<>();
            map.put("a", 0);
            return new Constrained(
                    1,
                    new BigDecimal("0.5"),
                    new BigDecimal("999.25"),
                    0,
                    -1,
                    "n",
                    "b",
                    List.of("t"),
                    "ab",
                    List.of(5),
                    "AB1",
                    map,
                    Colour.RED);
        }
    }
}

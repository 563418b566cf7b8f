package dev.edict.processor.document;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types with the members of others among their own, and with what would be such members if it were an object. */
public final class UnwrappedTypes {

    private UnwrappedTypes() {}

    static List<Sample> samples() {
        return List.of(
                new Sample(Chosen.class, new Chosen(new First(1), new Second("s"), 3)),
                new Sample(Chosen.class, new Chosen(new Second("s"), new First(1), 3)),
                new Sample(Spread.class, new Spread()),
                new Sample(Kept.class, new Kept()),
                new Sample(Boxed.class, new Boxed()),
                new Sample(Besides.class, new Besides()));
    }

    public enum Colour {
        RED
    }

    public sealed interface Choice permits First, Second {}

    public record First(int number) implements Choice {}

    public record Second(String text) implements Choice {}

    /** The members of one type or of the other, twice. */
    public record Chosen(
            @JsonUnwrapped Choice choice,
            @JsonUnwrapped(prefix = "other_") Choice other,
            int own) {}

    public static class Bag {
        public int known = 1;

        @JsonAnyGetter
        public Map<String, Integer> rest() {
            return Map.of("a", 2);
        }
    }

    /** Members of any name among those of another. */
    public static class Spread {
        @JsonUnwrapped
        public Bag bag = new Bag();

        public String own = "o";
    }

    /** No record: within a final class Jackson writes what is unwrapped without the outer prefix, and reads it with that. */
    public static class Leaf {
        public int number = 1;
    }

    public static class Box<T> {
        public String label;

        @JsonUnwrapped(prefix = "in_")
        public T content;

        Box(String label, T content) {
            this.label = label;
            this.content = content;
        }
    }

    /** A type within itself, with other arguments. */
    public static class Boxed {
        public Box<Box<Leaf>> box = new Box<>("outer", new Box<>("inner", new Leaf()));
    }

    /** What is no object stays under its name. */
    public static class Kept {
        @JsonUnwrapped
        public String text = "t";

        @JsonUnwrapped
        public Colour named = Colour.RED;

        @JsonUnwrapped
        public JacksonTypes.Email email = new JacksonTypes.Email("e");

        @JsonUnwrapped
        public Map<String, Integer> map = Map.of("k", 1);

        @JsonUnwrapped
        public List<First> list = List.of(new First(1));

        @JsonUnwrapped
        public Optional<First> maybe = Optional.of(new First(2));
    }

    /** What it is bound to decides whether there is anything to take out. */
    public static class Beside<T> {
        @JsonUnwrapped(prefix = "p_")
        public T value;

        public int own = 1;

        public Beside(T value) {
            this.value = value;
        }
    }

    public static class Besides {
        public Beside<String> text = new Beside<>("t");
        public Beside<Integer> number = new Beside<>(1);
        public Beside<Colour> named = new Beside<>(Colour.RED);
        public Beside<JacksonTypes.Email> email = new Beside<>(new JacksonTypes.Email("e"));
        public Beside<Map<String, Integer>> map = new Beside<>(Map.of("k", 1));
        public Beside<List<First>> list = new Beside<>(List.of(new First(1)));
        public Beside<First> object = new Beside<>(new First(2));
        public Beside<Choice> choice = new Beside<>(new Second("s"));
    }
}

package dev.edict.processor.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import java.net.InetAddress;
import java.time.DayOfWeek;
import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Legal types that few write: where annotations are overridden, where a class stands among its subtypes, where Jackson's versions differ. */
public final class OddTypes {

    private OddTypes() {}

    static List<Sample> samples() {
        return List.of(
                new Sample(Overriding.class, new Overriding()),
                new Sample(Inherited.class, new Inherited()),
                new Sample(WriteOnly.class, new WriteOnly("secret")),
                new Sample(Hiding.class, new Hiding()),
                new Sample(Animal.class, new Dog()),
                new Sample(Animal.class, new Puppy()),
                new Sample(Animal.class, new Cat()),
                new Sample(Dog.class, new Dog()),
                new Sample(Dog.class, new Puppy()),
                new Sample(Base.class, new Base()),
                new Sample(Base.class, new Extended()),
                new Sample(Wrapped.class, new One()),
                new Sample(One.class, new One()),
                new Sample(Tupled.class, new Two()),
                new Sample(Two.class, new Two()),
                new Sample(Known.class, new Usual()),
                new Sample(Known.class, new Fallback()),
                new Sample(Deduced.class, new Plain()),
                new Sample(Deduced.class, new Special()),
                new Sample(Alone.class, new Alone()),
                new Sample(Simple.class, new SimpleOne()),
                new Sample(Numbers.class, new Numbers()),
                new Sample(Formats.class, new Formats()),
                new Sample(Elements.class, new Elements(List.of())),
                new Sample(Elements.class, new Elements(List.of("a"))),
                new Sample(Ledger.class, new Ledger()),
                new Sample(Flags.class, new Flags()),
                new Sample(Texts.class, new Texts(Text.FIRST, Named.B, Map.of(Text.SECOND, 1))),
                new Sample(Platform.class, new Platform()),
                new Sample(Identified.class, new Identified()),
                new Sample(Untold.class, new Untold()),
                new Sample(Refusal.class, Refusal.sample()),
                new Sample(
                        Report.class,
                        new Report(new Exception("a", Refusal.sample()), new IllegalStateException("i"))));
    }

    public static class Named1 {
        @JsonProperty("above")
        public String getName() {
            return "n";
        }

        @JsonIgnore
        public String getHidden() {
            return "h";
        }

        public String getShown() {
            return "s";
        }
    }

    /** What stands on an override counts. */
    public static class Overriding extends Named1 {
        @Override
        @JsonProperty("below")
        public String getName() {
            return "n";
        }

        @Override
        @JsonIgnore(false)
        public String getHidden() {
            return "h";
        }

        @Override
        @JsonIgnore
        public String getShown() {
            return "s";
        }
    }

    public interface Promise {
        @JsonProperty("promised")
        default String getIt() {
            return "i";
        }
    }

    /** What stands on the method of an interface counts where the class says nothing. */
    public static class Inherited implements Promise {
        @Override
        public String getIt() {
            return "j";
        }
    }

    /** Ignored where it is written, marked where it is read. */
    public static class WriteOnly {
        public String id = "1";
        private String password;

        public WriteOnly(String password) {
            this.password = password;
        }

        @JsonIgnore
        public String getPassword() {
            return password;
        }

        @JsonProperty
        public void setPassword(String password) {
            this.password = password;
        }
    }

    public static class Hidden {
        public String value = "above";

        @JsonProperty("other")
        public String renamed = "above";
    }

    /** A field hides one of its name, and what stands on it. */
    public static class Hiding extends Hidden {
        public int value = 1;
        public boolean renamed = true;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(Dog.class), @JsonSubTypes.Type(Cat.class)})
    public abstract static sealed class Animal permits Dog, Cat {}

    /** Itself one of what may stand in its place. */
    @JsonSubTypes(@JsonSubTypes.Type(Puppy.class))
    public static sealed class Dog extends Animal permits Puppy {
        public int age = 3;
    }

    @JsonTypeName("puppy")
    public static final class Puppy extends Dog {
        public boolean plays = true;
    }

    public static final class Cat extends Animal {
        public int lives = 9;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes(@JsonSubTypes.Type(value = Extended.class, name = "extended"))
    @JsonTypeName("base")
    public static class Base {
        public int b = 1;
    }

    public static class Extended extends Base {
        public int e = 2;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes(@JsonSubTypes.Type(value = One.class, name = "one"))
    public interface Wrapped {}

    public static class One implements Wrapped {
        public int a = 1;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
    @JsonSubTypes(@JsonSubTypes.Type(value = Two.class, name = "two"))
    public interface Tupled {}

    public static class Two implements Tupled {
        public int a = 1;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = Fallback.class)
    @JsonSubTypes(@JsonSubTypes.Type(value = Usual.class, name = "usual"))
    public interface Known {}

    public static class Usual implements Known {
        public int u = 1;
    }

    @JsonTypeName("fallback")
    public static class Fallback implements Known {
        public int f = 1;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION, defaultImpl = Plain.class)
    @JsonSubTypes(@JsonSubTypes.Type(Special.class))
    public abstract static class Deduced {
        public int d = 1;
    }

    public static class Plain extends Deduced {}

    public static class Special extends Deduced {
        public int s = 1;
    }

    /** Nobody knows here who else has the annotation. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    public static class Alone {
        public int a = 1;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    @JsonSubTypes(@JsonSubTypes.Type(SimpleOne.class))
    public interface Simple {}

    public static class SimpleOne implements Simple {
        public int s = 1;
    }

    /** A collection that is asked for as an object; not a list, which has other members since JDK 21. */
    @JsonFormat(shape = JsonFormat.Shape.OBJECT)
    public static class Numbers extends HashSet<Integer> {
        private static final long serialVersionUID = 1;

        public int getMore() {
            return 1;
        }
    }

    public static class Formats {
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        public Year year = Year.of(2027);

        @JsonFormat(shape = JsonFormat.Shape.BINARY)
        public UUID id = new UUID(1, 2);

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        public AtomicLong counter = new AtomicLong(3);

        @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        public Thread.State state = Thread.State.NEW;

        @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        public DayOfWeek day = DayOfWeek.MONDAY;
    }

    public record Elements(
            @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
            List<String> list) {}

    /** Not a collection, and nothing else to write than its elements. */
    public static class Entries implements Iterable<Integer> {
        @Override
        public Iterator<Integer> iterator() {
            return List.of(1).iterator();
        }
    }

    public static class Ledger {
        public Entries entries = new Entries();
    }

    public static class Flags {
        public AtomicBoolean isAtomic() {
            return new AtomicBoolean();
        }

        public Optional<Boolean> isOptional() {
            return Optional.of(true);
        }

        public String isText() {
            return "none";
        }
    }

    public enum Text {
        FIRST,
        SECOND;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public enum Named {
        @JsonProperty("a")
        A,
        @JsonProperty("b")
        B;

        @Override
        public String toString() {
            return "never written";
        }
    }

    public record Texts(Text text, Named named, Map<Text, Integer> counts) {}

    public static class Platform {
        public Map.Entry<String, Integer> entry = Map.entry("k", 1);
        public Thread.State state = Thread.State.NEW;
        public InetAddress address = InetAddress.getLoopbackAddress();
        public StringBuffer buffer = new StringBuffer("b");
        public Map<String, Thread.State> states = new HashMap<>(Map.of("a", Thread.State.RUNNABLE));
    }

    /** The first time an object with an id of its own, then the id. */
    public static class Identified {
        @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class)
        public Base first = new Base();

        @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class)
        public Base again = first;
    }

    /** What a supertype has written of the type is not written here. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    public static class Untold extends Base {
        public int u = 1;
    }

    /** An exception that is sent as it is. */
    public static class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String message, Throwable cause) {
            super(message, cause);
        }

        public int getCode() {
            return 7;
        }

        static Refusal sample() {
            Refusal refusal = new Refusal("m", new IllegalStateException("c"));
            refusal.addSuppressed(new IllegalArgumentException("s"));
            return refusal;
        }
    }

    public record Report(Exception any, IllegalStateException known) {}
}

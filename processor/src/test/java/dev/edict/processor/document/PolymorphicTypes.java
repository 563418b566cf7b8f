package dev.edict.processor.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;

/** Types that stand for several others. */
public final class PolymorphicTypes {

    private PolymorphicTypes() {}

    static List<Sample> samples() {
        return List.of(
                new Sample(Pet.class, new Dog("d", 3)),
                new Sample(Pet.class, new Cat("c")),
                new Sample(Pet.class, new Wolf("w", 1, true)),
                new Sample(Dog.class, new Dog("d", 3)),
                new Sample(Dog.class, new Wolf("w", 1, true)),
                new Sample(Shape.class, new Circle(2)),
                new Sample(Shape.class, new Square(3)),
                new Sample(Named.class, new NamedA("a")),
                new Sample(Named.class, new NamedB(1)),
                new Sample(ByClass.class, new ByClassA("a")),
                new Sample(Minimal.class, new MinimalA("a")),
                new Sample(Deduced.class, new DeducedA("a")),
                new Sample(Deduced.class, new DeducedB(1)),
                new Sample(Boxed.class, new BoxedA("a")),
                new Sample(Listed.class, new ListedA("a")),
                new Sample(Existing.class, new ExistingA("one", "a")),
                new Sample(Existing.class, new ExistingB("two", 1)),
                new Sample(Envelope.class, new Envelope("dog", new OuterA("a"))),
                new Sample(
                        Zoo.class,
                        new Zoo(
                                new Dog("d", 1),
                                List.of(new Cat("c"), new Dog("e", 2)),
                                Map.of("k", new Circle(1)),
                                new Result.Ok<>(new Cat("z")))),
                new Sample(
                        Boxes.class,
                        new Boxes(new Left<>(1, "b"), new Right<>("b", 2, true), new Coin<>("c"), new Note<>(5))),
                new Sample(Visible.class, new VisibleA("a", "x")),
                new Sample(Concrete.class, new Concrete("c")),
                new Sample(Concrete.class, new ConcreteSub("c", 1)));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Dog.class, name = "dog"),
        @JsonSubTypes.Type(Cat.class),
        @JsonSubTypes.Type(
                value = Wolf.class,
                names = {"wolf", "wild"})
    })
    public abstract static class Pet {
        public String name;

        Pet(String name) {
            this.name = name;
        }
    }

    public static class Dog extends Pet {
        public int age;

        Dog(String name, int age) {
            super(name);
            this.age = age;
        }
    }

    public static final class Wolf extends Dog {
        public boolean wild;

        Wolf(String name, int age, boolean wild) {
            super(name, age);
            this.wild = wild;
        }
    }

    @JsonTypeName("the-cat")
    public static final class Cat extends Pet {
        Cat(String name) {
            super(name);
        }
    }

    public sealed interface Shape permits Circle, Square {}

    public record Circle(int radius) implements Shape {}

    public record Square(int side) implements Shape {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    public sealed interface Named permits NamedA, NamedB {}

    public record NamedA(String a) implements Named {}

    @JsonTypeName("b")
    public record NamedB(int b) implements Named {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    public sealed interface ByClass permits ByClassA {}

    public record ByClassA(String a) implements ByClass {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS)
    public sealed interface Minimal permits MinimalA {}

    public record MinimalA(String a) implements Minimal {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(DeducedA.class), @JsonSubTypes.Type(DeducedB.class)})
    public interface Deduced {}

    public record DeducedA(String a) implements Deduced {}

    public record DeducedB(int b) implements Deduced {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes(@JsonSubTypes.Type(value = BoxedA.class, name = "a"))
    public interface Boxed {}

    public record BoxedA(String a) implements Boxed {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
    @JsonSubTypes(@JsonSubTypes.Type(value = ListedA.class, name = "a"))
    public interface Listed {}

    public record ListedA(String a) implements Listed {}

    @JsonTypeInfo(
            use = JsonTypeInfo.Id.NAME,
            include = JsonTypeInfo.As.EXISTING_PROPERTY,
            property = "type",
            visible = true)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ExistingA.class, name = "one"),
        @JsonSubTypes.Type(value = ExistingB.class, name = "two")
    })
    public interface Existing {
        String type();
    }

    public record ExistingA(String type, String a) implements Existing {}

    public record ExistingB(String type, int b) implements Existing {}

    public interface Outer {}

    public record OuterA(String a) implements Outer {}

    /** The discriminator stands beside the value. */
    public record Envelope(
            String kind,

            @JsonTypeInfo(
                    use = JsonTypeInfo.Id.NAME,
                    include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
                    property = "outerKind")
            @JsonSubTypes(@JsonSubTypes.Type(value = OuterA.class, name = "a"))
            Outer outer) {}

    public sealed interface Result<T> {
        record Ok<T>(T value) implements Result<T> {}

        record Failed<T>(String reason) implements Result<T> {}
    }

    public record Zoo(Pet first, List<Pet> pets, Map<String, Shape> shapes, Result<Cat> result) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", visible = true)
    @JsonSubTypes(@JsonSubTypes.Type(value = VisibleA.class, name = "a"))
    public interface Visible {}

    public record VisibleA(String a, String other) implements Visible {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Concrete.class, name = "base"),
        @JsonSubTypes.Type(value = ConcreteSub.class, name = "sub")
    })
    public static class Concrete {
        public String c;

        Concrete(String c) {
            this.c = c;
        }
    }

    public static class ConcreteSub extends Concrete {
        public int d;

        ConcreteSub(String c, int d) {
            super(c);
            this.d = d;
        }
    }

    /** Subtypes have the arguments of the type above them under other names and in another order, or some of their own. */
    public sealed interface Either<A, B> permits Left, Right {}

    public record Left<X, Y>(X first, Y second) implements Either<X, Y> {}

    public record Right<A, B, C>(A second, B first, C more) implements Either<B, A> {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Coin.class, name = "coin"),
        @JsonSubTypes.Type(value = Note.class, name = "note")
    })
    public interface Tender<T> {}

    public abstract static class Minted<V> implements Tender<V> {}

    public static class Coin<W> extends Minted<W> {
        public W worth;

        Coin(W worth) {
            this.worth = worth;
        }
    }

    public record Note<T>(T worth) implements Tender<T> {}

    public record Boxes(
            Either<Integer, String> left, Either<Integer, String> right, Tender<String> coin, Tender<Integer> note) {}
}

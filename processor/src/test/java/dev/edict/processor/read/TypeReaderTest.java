package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TypeReaderTest {

    /** A resource that answers with the type {@code shop.T}. */
    private static Reading of(String source) {
        return Reading.of("shop.T", source)
                .and("shop.R", "@Path(\"/r\") public class R { @POST public T post(T in) { return null; } }");
    }

    @Test
    void readsBeansAsSerialisersSeeThem() {
        Reading reading = of("""
            public class T extends Base {
              private String name;
              private final UUID id = null;
              public List<@NotBlank String> tags;
              public static String constant;
              public transient String gone;
              private String hidden;
              public String getName() { return name; }
              public void setName(String name) { this.name = name; }
              @NotNull public UUID getId() { return id; }
              public boolean isOpen() { return true; }
              public String getURLPath() { return ""; }
              public void setSecret(@Size(min = 8) String secret) {}
              public String get() { return ""; }
              public String getaway() { return ""; }
              public String with(String other) { return ""; }
            }
            """)
                .and("shop.Base", "public class Base implements Versioned { public long getCreated() { return 0; } }")
                .and("shop.Versioned", "public interface Versioned { default int getVersion() { return 1; } }");
        assertThat(reading.types()).isEqualTo("""
            class T
              created!: long read-only
              name: String
              id!: @NotNull UUID
              tags: List<@NotBlank String>
              open!: boolean read-only
              urlpath: String read-only
              secret: @Size(min=8) String write-only
              away: String read-only
              version!: int read-only
            """);
    }

    @Test
    void bindsGenericPropertiesOfSupertypes() {
        Reading reading = of("public class T extends Page<Item> {}")
                .and("shop.Page", """
                    public class Page<E> { public List<E> items; public E[] more; public Map<String, ? extends E> byName; public String next; }
                    """)
                .and("shop.Item", "public record Item(Node<String> tree) {}")
                .and("shop.Node", "public record Node<V extends Comparable<V>>(V value, List<Node<V>> children) {}");
        assertThat(reading.types()).isEqualTo("""
            record Item
              tree: Node<String>
            record Node[V]
              value: V
              children: List<Node<V>>
            class T
              items: List<Item>
              more: Item[]
              byName: Map<String, ? extends Item>
              next: String
            """);
    }

    @Test
    void readsJacksonAnnotations() {
        Reading reading = of("""
            import com.fasterxml.jackson.annotation.*;
            @JsonIgnoreProperties({"dropped"}) @com.fasterxml.jackson.databind.annotation.JsonNaming(com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy.class)
            public class T {
              @JsonProperty("order-id") private String orderId;
              public String lineItem;
              public String dropped;
              @JsonIgnore public String ignored;
              private String half;
              @JsonIgnore public String getHalf() { return half; }
              @JsonProperty(access = JsonProperty.Access.READ_ONLY) public String made;
              @JsonProperty(access = JsonProperty.Access.WRITE_ONLY, required = true) public String password;
              @JsonUnwrapped public Address address;
              @com.fasterxml.jackson.databind.annotation.JsonSerialize(using = Object.class) public Object custom;
              @com.fasterxml.jackson.databind.annotation.JsonSerialize(as = Address.class) public Object as;
              @JsonAnyGetter public Map<String, Object> getRest() { return null; }
              private final int count;
              @JsonCreator public T(@JsonProperty("count") @Max(9) int count, @JsonProperty("extra") String extra) { this.count = count; }
              public int getCount() { return count; }
            }
            """)
                .and("shop.Address", "public record Address(String street) {}")
                .and("com.fasterxml.jackson.databind.PropertyNamingStrategies", """
                    public class PropertyNamingStrategies { public static class SnakeCaseStrategy {} }
                    """)
                .and(
                        "com.fasterxml.jackson.databind.annotation.JsonNaming",
                        "public @interface JsonNaming { Class<?> value(); }")
                .and("com.fasterxml.jackson.databind.annotation.JsonSerialize", """
                    public @interface JsonSerialize { Class<?> using() default Void.class; Class<?> as() default Void.class; }
                    """);
        assertThat(reading.types("shop.T")).isEqualTo("""
            class T
              order-id: String
              line_item: String
              made: String read-only
              password!: String write-only
              address: Address unwrapped
              custom: Object custom
              as: Address
              count!: int
              extra: String write-only
            """);
    }

    @Test
    void readsJsonBindingAnnotations() {
        Reading reading = of("""
            import jakarta.json.bind.annotation.*;
            public class T {
              @JsonbProperty("order-id") private String orderId;
              @JsonbTransient public String gone;
              public String kept;
            }
            """);
        assertThat(reading.types()).isEqualTo("""
            class T
              order-id: String
              kept: String
            """);
    }

    @Test
    void readsFieldsWhoseAccessorsLombokMakes() {
        Reading reading =
                of("@lombok.Data public class T { private String name; private UUID id; private boolean isOpen; static"
                                + " int n; }")
                        .and("lombok.Data", "public @interface Data {}");
        assertThat(reading.types()).isEqualTo("""
            class T
              name: String
              id: UUID
              open!: boolean
            """);
    }

    @Test
    void lombokMakesAccessorsForTheClassOnWhichItStands() {
        Reading reading = of("public class T extends Above { private String plain; }")
                .and("shop.Above", "@lombok.Data public class Above { private String name; }")
                .and("lombok.Data", "public @interface Data {}");
        assertThat(reading.types()).contains("class T\n  name: String\n").doesNotContain("plain");
    }

    @Test
    void lombokMakesNoneThatSerialisersFindWhereItIsToldSo() {
        Reading reading = of("""
            @lombok.Data public class T { @lombok.Getter(lombok.AccessLevel.NONE) @lombok.Setter(lombok.AccessLevel.NONE) private String secret;
              @lombok.experimental.Accessors(fluent = true) private String fluent;
              private String shown; }\
            """)
                .and("lombok.Data", "public @interface Data {}")
                .and("lombok.AccessLevel", "public enum AccessLevel { PUBLIC, NONE }")
                .and("lombok.Getter", "public @interface Getter { AccessLevel value() default AccessLevel.PUBLIC; }")
                .and("lombok.Setter", "public @interface Setter { AccessLevel value() default AccessLevel.PUBLIC; }")
                .and(
                        "lombok.experimental.Accessors",
                        "public @interface Accessors { boolean fluent() default false; String[] prefix() default {};"
                                + " }");
        assertThat(reading.types())
                .contains("shown: String")
                .doesNotContain("secret")
                .doesNotContain("fluent");
    }

    /** Jackson passes over the field and finds the getter. */
    @Test
    void lombokMakesGettersForTransientFieldsToo() {
        Reading reading =
                of("@lombok.Data public class T { private transient String kept; private String name; transient int"
                                + " plain; }")
                        .and("lombok.Data", "public @interface Data {}");
        assertThat(reading.types()).isEqualTo("""
            class T
              kept: String
              name: String
              plain!: int
            """);
    }

    @Test
    void lombokLeavesPrefixesOut() {
        Reading reading =
                of("@lombok.Data @lombok.experimental.Accessors(prefix = \"m\") public class T { private String mName;"
                                + " private String made; }")
                        .and("lombok.Data", "public @interface Data {}")
                        .and(
                                "lombok.experimental.Accessors",
                                "public @interface Accessors { boolean fluent() default false; String[] prefix()"
                                        + " default {}; }");
        assertThat(reading.types()).isEqualTo("""
            class T
              name: String
            """);
    }

    /** {@code getAB()} is what Jackson 2 calls {@code ab}. */
    @Test
    void lombokCapitalisesNames() {
        Reading reading =
                of("@lombok.Data public class T { private String aB; private String xPath; private String URLx; }")
                        .and("lombok.Data", "public @interface Data {}");
        assertThat(reading.types()).isEqualTo("""
            class T
              ab: String
              xpath: String
              urlx: String
            """);
    }

    @Test
    void readsSubtypesAndTheirDiscriminator() {
        Reading reading = of("""
            import com.fasterxml.jackson.annotation.*;
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
            @JsonSubTypes({@JsonSubTypes.Type(value = Dog.class, name = "dog"), @JsonSubTypes.Type(Cat.class)})
            public interface T { String name(); }
            """)
                .and("shop.Dog", "public record Dog(String name) implements T {}")
                .and(
                        "shop.Cat",
                        "@com.fasterxml.jackson.annotation.JsonTypeName(\"cat\") public record Cat(String name, Shape"
                                + " shape) implements T {}")
                .and(
                        "shop.Shape",
                        "public sealed interface Shape permits Circle, Square {} record Circle(int r) implements Shape"
                                + " {} record Square(int a) implements Shape {}");
        assertThat(reading.types()).isEqualTo("""
            record Cat by kind
              name: String
              shape: Shape
            record Circle
              r!: int
            record Dog by kind
              name: String
            interface Shape
              or Circle
              or Square
            record Square
              a!: int
            interface T by kind
              or Dog named dog
              or Cat named cat
            """);
    }

    @Test
    void readsEnumsAndSingleValues() {
        Reading reading = of("public record T(Status status, Money money) {}")
                .and(
                        "shop.Status",
                        "public enum Status { @com.fasterxml.jackson.annotation.JsonProperty(\"open\") OPEN, CLOSED }")
                .and("shop.Money", """
                    public class Money {
                      private String text;
                      @com.fasterxml.jackson.annotation.JsonValue public String text() { return text; }
                    }
                    """);
        assertThat(reading.types("shop.Status", "shop.Money")).isEqualTo("""
            class Money as String opaque
            enum Status
              OPEN as open
              CLOSED
            """);
    }

    @Test
    void readsConstraintsOfTheUsersOwnAndInContainers() {
        Reading reading =
                of("public record T(@Sku String sku, @Size(min = 1) @Size(max = 3) String both, @NotNull(groups ="
                                + " T.Update.class) String later) { interface Update {} }")
                        .and("shop.Sku", """
                            @Constraint(validatedBy = {}) @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                            public @interface Sku { String message() default ""; Class<?>[] groups() default {}; Class<? extends Payload>[] payload() default {}; }
                            """.replace("@Constraint", "@jakarta.validation.Constraint")
                                .replace("Payload", "jakarta.validation.Payload"));
        assertThat(reading.types()).isEqualTo("""
            record T
              sku: @Sku String
              both: @Size(max=3) @Size(min=1) String
              later: @NotNull() String
            """);
    }

    @Test
    void marksTypesOfPersistenceLibraries() {
        Reading reading = of("public record T(A a, B b, C c, D d, E e) {}")
                .and("shop.A", "@jakarta.persistence.Entity public class A { public String x; }")
                .and("shop.B", "@javax.persistence.Embeddable public class B { public String x; }")
                .and("shop.C", "public class C extends A {}")
                .and("shop.D", "public class D extends io.quarkus.hibernate.orm.panache.PanacheEntityBase {}")
                .and("shop.E", "@Entity public class E {} @interface Entity {}")
                .and("io.quarkus.hibernate.orm.panache.PanacheEntityBase", "public class PanacheEntityBase {}");
        assertThat(reading.agreed(s -> List.of("A", "B", "C", "D", "E").stream()
                        .map(n -> s.round().types().find("shop." + n).orElseThrow())
                        .map(t -> t.simpleName()
                                + t.persistence()
                                        .map(p -> " " + p.marker() + " " + p.library() + " " + p.embeddable())
                                        .orElse(""))
                        .collect(Collectors.joining("\n"))))
                .isEqualTo("""
                    A @Entity JPA false
                    B @Embeddable JPA true
                    C @Entity JPA false
                    D PanacheEntityBase Panache false
                    E\
                    """);
    }

    @Test
    void takesMarkersFromTheBuild() {
        Reading reading = of("public record T(shop.db.A a) {}")
                .and("shop.db.A", "public class A {}")
                .with(new ReadSettings(
                        false,
                        false,
                        Set.of(),
                        Set.of(),
                        List.of("shop.db.*"),
                        Map.of(),
                        dev.edict.processor.model.House.UNDECIDED));
        assertThat(reading.agreed(
                        s -> s.round().types().find("shop.db.A").orElseThrow().persistence() + ""))
                .contains("shop.db");
    }

    @Test
    void readsTypesFromClassFilesByName() {
        Reading reading =
                of("public class T { public jakarta.ws.rs.core.Link link; public org.assertj.core.data.Index at;"
                                + " public org.assertj.core.groups.Tuple t; }")
                        .compilation(c -> c.library("org.assertj.core.data.Index"));
        assertThat(reading.types("shop.T", "org.assertj.core.data.Index", "org.assertj.core.groups.Tuple"))
                .isEqualTo("""
                    class Index
                      value!: int
                    class Tuple
                    class T
                      link: Link
                      at: Index
                      t: Tuple
                    """);
        assertThat(reading.agreed(s -> {
                    var type = s.round()
                            .types()
                            .find("org.assertj.core.data.Index")
                            .orElseThrow();
                    return type.fromSource()
                            + type.sourcePath()
                            + type.properties().get(0).where().signature();
                }))
                .isEqualTo("falseorg.assertj.core.data.Index#value");
    }

    @Test
    void answersSubtypeQuestions() {
        Reading reading = of("public class T extends ArrayList<String> {}");
        assertThat(reading.agreed(s -> s.round().types().isSubtype("shop.T", "java.util.Collection")
                        + " " + s.round().types().isSubtype("shop.T", "java.util.Map")
                        + " " + s.round().types().isSubtype("shop.T", "java.lang.Object")
                        + " " + s.round().types().isSubtype("shop.Nothing", "java.lang.Object")))
                .isEqualTo("true false true false");
    }
}

package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Repeat;
import org.junit.jupiter.api.Test;

/** Jakarta REST 3.6. */
class InheritanceTest {

    @Test
    void takesMethodAnnotationsFromAnInterface() {
        Reading reading = Reading.of("shop.Orders", """
            @Path("/orders") public interface Orders {
              @GET @Path("{id}") String get(@PathParam("id") @Min(1) long id);
            }
            """).and("shop.OrderResource", """
                    public class OrderResource implements Orders {
                      @Override @RolesAllowed("reader") public String get(long id) { return ""; }
                    }
                    """);
        assertThat(reading.all()).isEqualTo("""
            shop.OrderResource PRIVATE_APP shop/OrderResource.java
              GET /orders/{id}(PATH id: @Min(value=1) long) -> ENTITY String
            """);
    }

    @Test
    void ignoresInheritedAnnotationsWhereTheMethodHasItsOwn() {
        Reading reading = Reading.of("shop.Base", """
            public abstract class Base {
              @GET @Path("a") @Produces("text/plain") public String a(@QueryParam("q") String q) { return ""; }
              @GET @Path("b") public String b(@QueryParam("q") String q) { return ""; }
            }
            """).and("shop.R", """
                    @Path("/r") public class R extends Base {
                      @Override @GET public String a(String q) { return ""; }
                      @Override @Produces("text/html") public String b(String q) { return ""; }
                    }
                    """);
        assertThat(reading.operations()).isEqualTo("GET /r(ENTITY q: String) -> ENTITY String\n");
    }

    @Test
    void prefersTheSuperclassToAnInterface() {
        Reading reading = Reading.of("shop.R", """
            @Path("/r") public class R extends Base implements Api {
              @Override public String a() { return ""; }
            }
            """)
                .and("shop.Base", "public class Base { @GET @Path(\"class\") public String a() { return \"\"; } }")
                .and("shop.Api", "public interface Api { @GET @Path(\"interface\") String a(); }");
        assertThat(reading.operations()).isEqualTo("GET /r/class() -> ENTITY String\n");
    }

    @Test
    void resolvesGenericBaseClassesAtTheConcreteClass() {
        Reading reading = Reading.of("shop.Crud", """
            public abstract class Crud<T, K extends Comparable<K>> {
              @GET public List<T> list() { return null; }
              @GET @Path("{id}") public T get(@PathParam("id") K id) { return null; }
              @POST public T create(@Valid T in) { return null; }
              @PUT public <X> Page<T> replace(Map<@NotNull K, T[]> in) { return null; }
            }
            """)
                .and("shop.Page", "public record Page<E>(List<E> items, String next) {}")
                .and("shop.Order", "public record Order(UUID id) {}")
                .and("shop.Middle", "public abstract class Middle<V> extends Crud<V, UUID> {}")
                .and("shop.OrderResource", """
                    @Path("/orders") public class OrderResource extends Middle<Order> {
                      @Override public Order create(Order in) { return null; }
                    }
                    """);
        assertThat(reading.operations()).isEqualTo("""
            POST /orders(ENTITY in: @Valid Order) -> ENTITY Order
            GET /orders() -> ENTITY List<Order> of Order
            GET /orders/{id}(PATH id: UUID) -> ENTITY Order
            PUT /orders(ENTITY in: Map<@NotNull UUID, Order[]>) -> ENTITY Page<Order>
            """);
        assertThat(reading.agreed(s -> s.resources().get(0).operations().stream()
                        .map(o -> o.signature() + " " + o.owner() + " " + o.descriptor() + "\n")
                        .reduce("", String::concat)))
                .isEqualTo("""
                    shop.OrderResource#create(shop.Order) shop.OrderResource (Lshop/Order;)Lshop/Order;
                    shop.OrderResource#list() shop.Crud ()Ljava/util/List;
                    shop.OrderResource#get(java.lang.Comparable) shop.Crud (Ljava/lang/Comparable;)Ljava/lang/Object;
                    shop.OrderResource#replace(java.util.Map) shop.Crud (Ljava/util/Map;)Lshop/Page;
                    """);
    }

    /** What a repeat does is one decision, by whichever annotation it is made; an annotation of the service's own says more than that. */
    @Test
    void takesDecisionsAboutRepeatsFromTheNearestThatHasAny() {
        Reading reading = Reading.of(
                        "shop.Once", "@Idempotent(ttl = \"PT1H\") @HttpMethod(\"POST\") public @interface Once {}")
                .and("shop.Api", """
                    public interface Api {
                      @POST @Path("a") @Idempotent void a();
                      @POST @Path("b") @Idempotent void b();
                      @POST @Path("c") @Idempotent void c();
                      @POST @Path("d") @NotIdempotent("x") void d();
                      @POST @Path("e") @Idempotent void e();
                      @Once @Path("f") void f();
                      @POST @Path("g") @SafePost("x") void g();
                      @POST @Path("h") @Idempotent void h();
                    }
                    """)
                .and("shop.Base", """
                    public abstract class Base {
                      @NotIdempotent("x") public void e() {}
                      public void h() {}
                    }
                    """)
                .and("shop.R", """
                    @Path("/r") public class R extends Base implements Api {
                      @NotIdempotent("x") public void a() {}
                      @SafePost("x") public void b() {}
                      @WebhookReceiver(signature = "S", dedupe = "header:Id") public void c() {}
                      @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP) public void d() {}
                      @NotIdempotent("x") public void f() {}
                      @Idempotent public void g() {}
                    }
                    """);
        assertThat(reading.agreed(s -> s.resources().get(0).operations().stream()
                        .map(o -> o.display() + " " + o.repeat().decision() + " "
                                + o.repeat()
                                        .policy()
                                        .map(Repeat.Policy::by)
                                        .map(Enum::name)
                                        .orElse("-") + " "
                                + o.webhook().isPresent() + " "
                                + o.annotations().all().stream()
                                        .filter(use -> use.type().startsWith("dev.edict."))
                                        .map(AnnotationUse::simpleName)
                                        .toList()
                                + "\n")
                        .reduce("", String::concat)))
                .isEqualTo("""
                    POST /r/a NOT_IDEMPOTENT - false [NotIdempotent]
                    POST /r/b SAFE - false [SafePost]
                    POST /r/c WEBHOOK - true [WebhookReceiver]
                    POST /r/d IDEMPOTENT STATE false [Idempotent]
                    POST /r/f NOT_IDEMPOTENT - false [NotIdempotent]
                    POST /r/g IDEMPOTENT KEY false [Idempotent]
                    POST /r/e NOT_IDEMPOTENT - false [NotIdempotent]
                    POST /r/h IDEMPOTENT KEY false [Idempotent]
                    """);
    }

    @Test
    void takesMediaTypesFromTheClassAndWhatItInherits() {
        Reading reading = Reading.of("shop.Api", """
            @Path("/api") @Consumes("application/json") @Produces("application/json") public interface Api {
              @POST String a(String in);
              @POST @Path("b") @Consumes("text/plain") String b(String in);
            }
            """).and("shop.R", """
                    @Produces("application/xml") public class R implements Api {
                      public String a(String in) { return ""; }
                      public String b(String in) { return ""; }
                    }
                    """);
        assertThat(reading.operations()).isEqualTo("""
            POST /api(ENTITY in: String) -> ENTITY String consumes application/json produces application/xml
            POST /api/b(ENTITY in: String) -> ENTITY String consumes text/plain produces application/xml
            """);
    }

    @Test
    void readsDefaultMethodsOfInterfaces() {
        Reading reading = Reading.of("shop.Api", """
            public interface Api { @GET @Path("ping") default String ping() { return ""; } }
            """).and("shop.R", "@Path(\"/r\") public class R implements Api {}");
        assertThat(reading.operations()).isEqualTo("GET /r/ping() -> ENTITY String\n");
    }

    @Test
    void keepsMethodsTheRuntimeNeverCallsApart() {
        Reading reading = Reading.of("shop.R", """
            @Path("/r") public class R {
              @GET String hidden() { return ""; }
              @POST public static String shared() { return ""; }
              @PUT private String own() { return ""; }
            }
            """);
        assertThat(reading.all()).isEqualTo("""
            shop.R PRIVATE_APP shop/R.java
              ignored GET /r() -> ENTITY String
              ignored POST /r() -> ENTITY String
              ignored PUT /r() -> ENTITY String
            """);
    }

    @Test
    void readsDesignatorsOfTheUsersOwn() {
        Reading reading = Reading.of("shop.LOCK", """
            @HttpMethod("LOCK") @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface LOCK {}
            """)
                .and(
                        "shop.R",
                        "@Path(\"/r\") public class R { @LOCK public void lock() {} @GET @POST public void two() {} }");
        assertThat(reading.agreed(s -> s.resources().get(0).operations().stream()
                        .map(o -> o.httpMethod() + " " + o.designators().size() + "\n")
                        .reduce("", String::concat)))
                .isEqualTo("LOCK 1\nGET 2\n");
    }
}

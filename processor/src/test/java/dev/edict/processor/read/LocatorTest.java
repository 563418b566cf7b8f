package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocatorTest {

    @Test
    void followsLocatorsByTheirDeclaredTypes() {
        Reading reading = Reading.of("shop.R", """
                @Path("/users/{user}") @Produces("application/json") public class R {
                  @Path("orders") public Orders orders(@PathParam("user") String user) { return null; }
                  @Path("items") public Class<Items<String>> items() { return null; }
                  @Path("any") public Object any() { return null; }
                  @Path("plain") public Plain plain() { return null; }
                  @GET public String get() { return ""; }
                }
                """)
                .and("shop.Orders", """
                public interface Orders { @GET List<String> list(); @Path("{id}/again") Orders again(); @Path("up") R up(); }
                """)
                .and(
                        "shop.Items",
                        "public class Items<T> { @GET @Path(\"{id}\") public T get(@PathParam(\"id\") String id) { return null; } }")
                .and("shop.Plain", "public interface Plain { String x(); }");
        assertThat(reading.all()).isEqualTo("""
                shop.R PRIVATE_APP shop/R.java
                  GET /users/{user}() -> ENTITY String produces application/json
                  GET /users/{user}/orders() -> ENTITY List<String> of String
                  GET /users/{user}/items/{id}(PATH id: String) -> ENTITY String
                  locator /users/{user} + orders -> Orders
                  locator /users/{user} + orders + {id}/again -> Orders
                  locator /users/{user} + orders + up -> R
                  locator /users/{user} + items -> Class<Items<String>>
                  locator /users/{user} + any -> Object unresolved
                  locator /users/{user} + plain -> Plain unresolved
                """);
    }

    /** Examples and tests of a library have packages below its own. */
    @Test
    void whatIsCompiledHereIsNoLibraryWhateverItsName() {
        Reading reading = Reading.of("org.glassfish.jersey.examples.R", """
                @Path("/users") public class R {
                  @Path("{user}") public Sub user() { return null; }
                  @Path("uri") public UriInfo library() { return null; }
                  public static class Sub { @GET public View get() { return null; } }
                  public record View(String id) {}
                }
                """);
        assertThat(reading.all()).isEqualTo("""
                org.glassfish.jersey.examples.R PRIVATE_APP org/glassfish/jersey/examples/R.java
                  GET /users/{user}() -> ENTITY View
                  locator /users + {user} -> Sub
                  locator /users + uri -> UriInfo unresolved
                record View
                  id: String
                """);
    }
}

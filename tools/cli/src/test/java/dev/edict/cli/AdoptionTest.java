package dev.edict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service of 800 endpoints that never heard of Edict. */
class AdoptionTest {
    private static final int CLASSES = 100;
    private static final int SCREEN = 42;

    @TempDir
    Path folder;

    @BeforeEach
    void anOldService() {
        for (int i = 0; i < CLASSES; i++) {
            Run.source(
                    folder,
                    "Thing" + i,
                    "public class Thing%d { public String name; public Double price; }".formatted(i));
            Run.source(folder, "Thing" + i + "Resource", """
                    import java.util.List;
                    @Path("/thing_%1$d") @Produces("application/json") @Consumes("application/json")
                    public class Thing%1$dResource {
                      @GET @Path("/getAll") public List<Thing%1$d> getAll() { return null; }
                      @GET @Path("/{id}") public Thing%1$d get(@PathParam("ident") String id) { return null; }
                      @POST public Thing%1$d add(Thing%1$d in) { return in; }
                      @PUT public void putAll(List<Thing%1$d> in) {}
                      @DELETE @Path("/{id}/delete") public void delete(@PathParam("id") long id) {}
                      @POST @Path("/{id}/activate") public void activate(@PathParam("id") long id) {}
                      @GET @Path("/search") public List<Thing%1$d> search(@QueryParam("limit") int limit, String body) { return null; }
                      @PATCH @Path("/{id}") public Object patch(@PathParam("id") long id, java.util.Map<String, Object> in) { return in; }
                    }
                    """.formatted(i));
        }
    }

    @Test
    void readsOneScreenThenStartsGreenAndStaysSoUntilSomethingIsNew() {
        Run first = Run.of(folder, "review");

        assertThat(first.exit()).as(first.err()).isEqualTo(1);
        assertThat(first.out())
                .startsWith("# Edict: ")
                .contains(" in 800 operations", "## What to do first\n\n1. Start green: ");
        assertThat(first.out().lines()).hasSizeLessThan(SCREEN).allMatch(line -> line.length() < 200);
        assertThat(first.err()).isEmpty();

        Run ratchet = Run.of(folder, "ratchet");
        assertThat(ratchet.exit()).as(ratchet.err()).isZero();
        assertThat(ratchet.out().lines()).hasSizeLessThan(SCREEN);

        Run second = Run.of(folder, "review");
        assertThat(second.exit()).as(second.out()).isZero();
        assertThat(second.out()).startsWith("# Edict: 0 errors, 0 warnings, 0 notes in 800 operations");

        Run.source(
                folder,
                "Fresh",
                "@Path(\"/fresh\") public class Fresh { @GET public String list(String body) { return body; } }");
        Run third = Run.of(folder, "review");
        assertThat(third.exit()).isEqualTo(1);
        assertThat(third.out()).contains("Fresh.java:3");
    }
}

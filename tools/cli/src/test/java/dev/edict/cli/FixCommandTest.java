package dev.edict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
    private static final String ORDERS = """
            @Path("/orders") public class Orders {

              @GET String list() { return ""; }

              // a note
              // that keeps
              // both apart
              // far enough

              @GET @Path("{id}") public String get(@PathParam("ident") String id) { return id; }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void showsADiffAndChangesNothing() throws IOException {
        Path source = Run.source(folder, "Orders", ORDERS);
        String before = Files.readString(source);

        Run run = Run.of(folder, "fix");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("""
                @@ -3,5 +3,5 @@
                 @Path("/orders") public class Orders {
                """ + " \n" + """
                -  @GET String list() { return ""; }
                +  public @GET String list() { return ""; }
                """ + " \n" + """
                   // a note
                """);
        assertThat(run.out()).contains("+  @GET @Path(\"{id}\") public String get(@PathParam(\"id\") String id)");
        assertThat(run.out()).contains("Nothing is changed");
        assertThat(Files.readString(source)).isEqualTo(before);
    }

    @Test
    void makesTheChangesAndTheRulesAreSilent() throws IOException {
        Path source = Run.source(folder, "Orders", ORDERS);

        Run run = Run.of(folder, "fix", "--write");

        assertThat(run.out()).contains("in 2 places");
        assertThat(Files.readString(source))
                .contains("public @GET String list()", "@PathParam(\"id\") String id", "// far enough");
        assertThat(Run.of(folder, "fix").out()).isEqualToIgnoringNewLines("No finding proposes a change.");
    }

    @Test
    void keepsToTheRulesThatAreAskedFor() throws IOException {
        Path source = Run.source(folder, "Orders", ORDERS);

        Run.of(folder, "fix", "--write", "--rule", "path-param-undeclared");

        assertThat(Files.readString(source)).contains("  @GET String list()", "@PathParam(\"id\")");
    }
}

package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was compiled before: a dependency, or what an incremental compiler leaves as it is. */
class ClassFileTest {
    @TempDir
    private Path classes;

    private void compiled(Map<String, String> sources) throws IOException {
        Compilation compilation = Compilation.with(Compiler.JAVAC);
        sources.forEach((name, text) ->
                compilation.source(name, "package api; import jakarta.ws.rs.*; import java.util.*; " + text));
        CompileResult result = compilation.run();
        assertThat(result.success()).as(() -> "" + result.diagnostics()).isTrue();
        for (Map.Entry<String, byte[]> file : result.files().entrySet()) {
            Path path = classes.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    @Test
    void readsWhatIsInheritedAndPlacesItAtTheNearestSource() throws IOException {
        compiled(
                Map.of(
                        "api.Api", """
                @Path("/r") public interface Api { @GET @Path("{id}") Dto get(@PathParam("id") long id, @BeanParam Q q); }
                """,
                        "api.Base",
                                "public class Base<T> { @POST public T post(T in) { return null; } @GET public T all() { return null; } }",
                        "api.Q", "public class Q { @QueryParam(\"b\") public int b; @QueryParam(\"a\") public int a; }",
                        "api.Dto",
                                "public class Dto { public String b; public String getA() { return null; } public Map<String, Long> c; }"));
        Reading reading = Reading.of("shop.R", """
                public class R extends api.Base<api.Dto> implements api.Api {
                  public api.Dto get(long id, api.Q q) { return null; }
                }
                """).compilation(c -> c.classPath(classes));
        // ecj does not read the names of parameters
        assertThat(reading.agreed(s -> s.everything().replace("arg0", "in"))).isEqualTo("""
                shop.R PRIVATE_APP shop/R.java
                  GET /r/{id}(PATH id: long, BEAN q: Q, QUERY a: int via q, QUERY b: int via q) -> ENTITY Dto
                  GET /r() -> ENTITY Dto
                  POST /r(ENTITY in: Dto) -> ENTITY Dto
                class Dto
                  a: String read-only
                  b: String
                  c: Map<String, Long>
                """);
        assertThat(reading.agreed(s -> s.resources().get(0).operations().stream()
                        .map(o -> o.where().signature() + " " + o.pathPlace().signature() + " " + o.fromSource()
                                + o.parameters().stream()
                                        .map(p -> " " + p.namePlace().signature())
                                        .collect(Collectors.joining())
                                + "\n")
                        .collect(Collectors.joining())))
                .isEqualTo("""
                shop.R#get(long,api.Q) shop.R true shop.R shop.R shop.R#get(long,api.Q)/q shop.R#get(long,api.Q)/q
                shop.R shop.R false
                shop.R shop.R false
                """);
    }

    @Test
    void concludesNothingFromClassesThatAreNotOnTheClassPath() throws IOException {
        compiled(Map.of(
                "api.Gone", "public class Gone {}",
                "api.Dto", "public class Dto extends Gone { public Gone gone; public String kept; }"));
        Files.delete(classes.resolve("api/Gone.class"));
        Reading reading = Reading.of(
                        "shop.R", "@Path(\"/r\") public class R { @GET public api.Dto get() { return null; } }")
                .compilation(c -> c.classPath(classes))
                .broken();
        for (Compiler compiler : Compiler.values()) {
            assertThat(reading.answer(compiler, Snapshot::everything))
                    .contains("Dto")
                    .doesNotContain("unusable");
        }
    }
}

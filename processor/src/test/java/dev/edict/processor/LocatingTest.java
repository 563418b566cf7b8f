package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.FragmentCodec;
import dev.edict.contract.fragment.Positions;
import dev.edict.contract.fragment.Positions.Position;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocatingTest {
    private static final String FILE = "META-INF/edict/positions/com.acme.R.json";
    private static final String R = acme("""
            @Path("/r") public class R extends Base {
              @GET
              public String list() { return ""; }
                @POST @Path("list()") public
                  String create(String in) { return in; }
            }
            """);
    private static final String BASE = acme("""
            abstract class Base {
              @DELETE public void delete() {}
            }
            """);

    private static Compilation compilation(Compiler compiler, boolean reversed) {
        Compilation compilation = Compilation.with(compiler).processor(new EdictProcessor());
        return reversed
                ? compilation.source("com.acme.Base", BASE).source("com.acme.R", R)
                : compilation.source("com.acme.R", R).source("com.acme.Base", BASE);
    }

    /** What a class elsewhere declares does not stand in the resource's file. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void operationsStandWhereTheirNamesDo(boolean reversed) {
        CompileResult result = compilation(Compiler.JAVAC, reversed).run();

        assertThat(FragmentCodec.readPositions(result.text(FILE), FILE))
                .isEqualTo(new Positions(
                        "com.acme.R",
                        Map.of(
                                "com.acme.R#list()", new Position(4, 17),
                                "com.acme.R#create(java.lang.String)", new Position(6, 14))));
    }

    @Test
    void aReleaseLeavesThemOut() {
        CompileResult result = compilation(Compiler.JAVAC, false)
                .option("edict.positions", "omit")
                .run();

        assertThat(result.files())
                .containsKey("META-INF/edict/resources/com.acme.R.json")
                .doesNotContainKey(FILE);
    }

    @Test
    void aCompilerWithoutTreesDoesNotTell() {
        assertThat(compilation(Compiler.ECJ, false).run().files()).doesNotContainKey(FILE);
    }

    @Test
    void linesAreCountedWhereTheCompilerKeepsNone() {
        CompileResult result =
                compilation(Compiler.JAVAC, false).flags("-g:none").run();

        assertThat(Modules.warnings(result)).isEmpty();
        assertThat(result.text(FILE))
                .isEqualTo(compilation(Compiler.JAVAC, false).run().text(FILE));
    }
}

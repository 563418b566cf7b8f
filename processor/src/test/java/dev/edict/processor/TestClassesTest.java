package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestClassesTest {
    private static final String RESOURCE = """
            @ApiResource @Path("/getUsers") public class Users { @GET public String get(String body) { return body; } }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void testsAreNeitherCheckedNorDocumented(Compiler compiler) {
        CompileResult result = Modules.module(compiler, "com.app", Map.of("Shop", Modules.SHOP, "Users", RESOURCE))
                .output(folder.resolve("target/test-classes"))
                .run();

        assertThat(result.success()).isTrue();
        assertThat(result.findings()).isEmpty();
        assertThat(result.files().keySet()).allMatch(file -> file.endsWith(".class"));
    }

    @ParameterizedTest
    @EnumSource
    void unlessTheyAreAskedFor(Compiler compiler) {
        CompileResult result = Modules.module(compiler, "com.app", Map.of("Shop", Modules.SHOP, "Users", RESOURCE))
                .output(folder.resolve("target/test-classes"))
                .option("edict.tests", "check")
                .run();

        assertThat(result.success()).isFalse();
        assertThat(result.files()).containsKey("META-INF/openapi.yaml");
    }
}

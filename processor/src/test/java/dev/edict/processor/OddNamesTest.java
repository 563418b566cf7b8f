package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dollar is a letter in Java, and what compilers put between the names of nested types. */
class OddNamesTest {

    @ParameterizedTest
    @EnumSource
    void typesThatAreCalledDollarHaveSchemas(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .processor(new EdictProcessor())
                .option("edict.assemble", "true")
                .source("com.acme.$", "package com.acme; public record $(int n) {}")
                .source(
                        "com.acme.Order",
                        "package com.acme; public record Order(int n) { public record Line$(int n) {} }")
                .source("com.acme.R", """
                        package com.acme; import jakarta.ws.rs.*;
                        @Path("/r") public class R {
                          @GET public $ get() { return null; }
                          @GET @Path("line") public Order.Line$ line() { return null; }
                        }
                        """)
                .run();

        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        assertThat(result.text("META-INF/openapi.json"))
                .contains("\"#/components/schemas/_24\"", "\"#/components/schemas/Line_24\"")
                .doesNotContain("\"#/components/schemas/\"", "schemas/acme\"");
    }

    /** The compiler says it itself; ecj goes on nonetheless. */
    @ParameterizedTest
    @EnumSource
    void aReasonThatIsLeftOutIsTheCompilersToMiss(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .processor(new EdictProcessor())
                .source("com.acme.R", """
                        package com.acme; import jakarta.ws.rs.*; import dev.edict.annotations.*;
                        @ApiResource(audience = ApiService.Audience.PUBLIC) @Path("/r") public class R {
                          @GET @Unpaginated(maxItems = 20) public java.util.List<R> list() { return null; }
                        }
                        """)
                .run();

        assertThat(result.success()).isFalse();
        assertThat(result.of("get-unpaginated")).isEmpty();
    }
}

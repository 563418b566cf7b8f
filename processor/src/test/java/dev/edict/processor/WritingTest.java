package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static dev.edict.processor.Toys.compile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WritingTest {

    @ParameterizedTest
    @EnumSource
    void aWrapperIsWrittenAndIndexedAlsoWhereARuleErrs(Compiler compiler) {
        CompileResult result = compile(compiler, ToyRule.bad("toy", Severity.ERROR))
                .library("dev.edict.runtime.rest.ResourceBinding")
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R {\n"
                                + " @POST @Idempotent public String bad(String in) { return in; } }"))
                .run();

        assertThat(result.of("toy")).hasSize(1);
        assertThat(result.diagnostics())
                .filteredOn(d -> d.severity() == Severity.ERROR)
                .hasSize(1);
        assertThat(result.files()).containsKey("com/acme/R_Idempotency.java");
        assertThat(result.text("META-INF/edict/bindings")).isEqualTo("com.acme.R_Idempotency$Binding\n");
    }
}

package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

    @ParameterizedTest
    @EnumSource
    void reportsWhatIsMarkedAndNothingElse(Compiler compiler) {
        RuleTest.of("get-with-body").source("com.acme.R", """
                        @ApiResource @Path("/orders") public class R {
                          @GET public String list(String body) { return ""; } // ERROR: get-with-body
                          @GET @Path("{id}") public String get(@PathParam("id") String id) { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void failsTheCompileAndCountsTheErrors(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .processor(new EdictProcessor())
                .option("edict.rules", "*:off,get-with-body:default")
                .source("com.acme.R", """
                        package com.acme;
                        import dev.edict.annotations.*;
                        import jakarta.ws.rs.*;
                        @ApiResource @Path("/orders") public class R {
                          @GET public String list(String body) { return ""; }
                          @GET @Path("a") public String a(String body) { return ""; }
                        }
                        """)
                .run();

        assertThat(result.success()).isFalse();
        assertThat(result.of("get-with-body")).hasSize(2);
        assertThat(result.diagnostics())
                .filteredOn(d -> d.severity() == Severity.INFO)
                .extracting(d -> d.message())
                .contains("Edict: 2 errors, 0 warnings, 0 notes (get-with-body 2)");
    }
}

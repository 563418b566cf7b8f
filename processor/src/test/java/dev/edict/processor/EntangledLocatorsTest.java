package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sub-resources that lead to each other: of 20 there are more ways through them than a computer counts in its life. */
class EntangledLocatorsTest {

    @ParameterizedTest
    @EnumSource
    void areReadAsFarAsAnybodyGoes(Compiler compiler) {
        CompileResult result = compile(compiler, 20);

        assertThat(result.diagnostics().toString())
                .contains("the sub-resource locators of com.acme.R lead on in more than 2000 ways")
                .doesNotContain("internal-error");
        String document = result.text("META-INF/openapi.json");
        assertThat(document).contains("/r/to0/to1\"", "/r/to19/to18\"").doesNotContain("/r/to0/to1/to2/to3\"");
    }

    @ParameterizedTest
    @EnumSource
    void areAllReadWhereTheyAreFew(Compiler compiler) {
        CompileResult result = compile(compiler, 5);

        assertThat(result.diagnostics().toString()).doesNotContain("lead on in more");
        assertThat(result.text("META-INF/openapi.json")).contains("/r/to4/to3/to2/to1/to0\"");
    }

    private static CompileResult compile(Compiler compiler, int classes) {
        StringBuilder locators = new StringBuilder();
        for (int i = 0; i < classes; i++) {
            locators.append("@Path(\"to%1$d\") public S%1$d to%1$d() { return null; } ".formatted(i));
        }
        StringBuilder source = new StringBuilder(
                "package com.acme; import jakarta.ws.rs.*; @Path(\"/r\") public class R { " + locators);
        for (int i = 0; i < classes; i++) {
            source.append(
                    "public static class S%d { @GET public String get() { return \"\"; } %s}".formatted(i, locators));
        }
        return Compilation.with(compiler)
                .processor(new EdictProcessor())
                .option("edict.assemble", "true")
                .source("com.acme.R", source + "}")
                .run();
    }
}

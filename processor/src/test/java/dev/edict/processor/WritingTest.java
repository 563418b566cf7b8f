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

    @ParameterizedTest
    @EnumSource
    void methodsThatNeedABodyAreNotedForTheRuntime(Compiler compiler) {
        CompileResult result = compile(compiler)
                .library("dev.edict.runtime.rest.ResourceBinding")
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R {\n"
                                + " public record In(int x) {}\n"
                                + " @interface Nullable {}\n"
                                + " @POST public String post(@QueryParam(\"q\") String q, In in) { return q; }\n"
                                + " @PUT public String put(int[] in) { return null; }\n"
                                + " @PATCH public String patch(@Nullable In in) { return null; }\n"
                                + " @GET public String get() { return null; }\n"
                                + " @Path(\"s\") public Sub sub() { return null; }\n"
                                + " public static class Sub { @POST public void add(String text) {} } }"))
                .source(
                        "com.acme.Loose",
                        acme("@Path(\"l\") public class Loose { @POST public String post(String in) { return in; } }"))
                .source(
                        "com.acme.Reads",
                        acme(
                                "@ApiResource @Path(\"g\") public class Reads { @GET public String get() { return \"\"; } }"))
                .run();

        assertThat(result.text("META-INF/edict/required-bodies")).isEqualTo("""
                com.acme.Loose
                com.acme.R post(java.lang.String,com.acme.R$In) put(int[])
                com.acme.R$Sub add(java.lang.String)
                """);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverDoesWithoutTheRuntimeGetsNoNotesForIt(Compiler compiler) {
        CompileResult result = compile(compiler)
                .source(
                        "com.acme.R",
                        acme(
                                "@ApiResource @Path(\"r\") public class R { @POST public String post(String in) { return in; } }"))
                .run();

        assertThat(result.files()).doesNotContainKey("META-INF/edict/required-bodies");
    }

    /** As where a build tool or an editor keeps generated sources in a folder that it compiles as well. */
    @ParameterizedTest
    @EnumSource
    void aWrapperThatLiesAmongTheSourcesIsIndexedToo(Compiler compiler) {
        String resource = acme("@ApiResource @Path(\"r\") public class R {\n"
                + " @POST @Idempotent public String post(String in) { return in; } }");
        CompileResult first = compile(compiler)
                .library("dev.edict.runtime.rest.ResourceBinding")
                .source("com.acme.R", resource)
                .run();
        CompileResult second = compile(compiler)
                .library("dev.edict.runtime.rest.ResourceBinding")
                .source("com.acme.R", resource)
                .source("com.acme.R_Idempotency", first.text("com/acme/R_Idempotency.java"))
                .run();

        assertThat(first.files()).doesNotContainKey("META-INF/edict/types/com.acme.R_Idempotency.json");
        assertThat(second.success()).as(second.diagnostics().toString()).isTrue();
        assertThat(second.text("META-INF/edict/bindings")).isEqualTo("com.acme.R_Idempotency$Binding\n");
        assertThat(second.diagnostics())
                .filteredOn(d -> d.severity() == Severity.WARN && d.message().startsWith("Edict"))
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains("com.acme.R", "earlier build"));
    }

    @ParameterizedTest
    @EnumSource
    void aClassOfTheWrappersNameThatSomebodyWroteIsNoWrapper(Compiler compiler) {
        CompileResult result = compile(compiler)
                .library("dev.edict.runtime.rest.ResourceBinding")
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R {\n"
                                + " @POST @Idempotent public String post(String in) { return in; } }"))
                .source("com.acme.R_Idempotency", "package com.acme; class R_Idempotency {}")
                .run();

        assertThat(result.success()).isFalse();
        assertThat(result.files()).doesNotContainKey("META-INF/edict/bindings");
        assertThat(result.diagnostics())
                .filteredOn(d -> d.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(d -> assertThat(d.message())
                        .contains("what com.acme.R promises", "R_Idempotency", "Give yours another name"));
    }

    @ParameterizedTest
    @EnumSource
    void classesWhoseNamesDifferInASignHaveEachAWrapper(Compiler compiler) {
        String promise = "{ @POST @Idempotent public String post(String in) { return in; }";
        CompileResult result = compile(compiler)
                .library("dev.edict.runtime.rest.ResourceBinding")
                .source(
                        "com.acme.Order",
                        acme("public class Order { @Path(\"a\") public static class Item " + promise
                                + " @Path(\"b\") public static class Of_Mine " + promise + " }"
                                + " public static class Of { @Path(\"c\") public static class Mine " + promise
                                + " } } } }"))
                .source("com.acme.Order_Item", acme("@Path(\"d\") public class Order_Item " + promise + " }"))
                .source("com.acme.Do_llar", acme("@Path(\"e\") public class Do_llar " + promise + " }"))
                .source("com.acme.Do$llar", acme("@Path(\"f\") public class Do$llar " + promise + " }"))
                .source("com.acme.Do$1llar", acme("@Path(\"g\") public class Do$1llar " + promise + " }"))
                .run();

        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        assertThat(result.text("META-INF/edict/bindings").lines())
                .containsExactlyInAnyOrder(
                        "com.acme.Order_Item_Idempotency$Binding",
                        "com.acme.Order_Item_Of_1Mine_Idempotency$Binding",
                        "com.acme.Order_Item_Of_Mine_Idempotency$Binding",
                        "com.acme.Order_1Item_Idempotency$Binding",
                        "com.acme.Do_1llar_Idempotency$Binding",
                        "com.acme.Do_llar_Idempotency$Binding",
                        "com.acme.Do_21llar_Idempotency$Binding");
    }
}

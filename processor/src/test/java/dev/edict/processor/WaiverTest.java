package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static dev.edict.processor.Toys.compile;
import static dev.edict.processor.Toys.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaiverTest {
    private static final Rule TOY = ToyRule.bad("toy", Severity.ERROR);
    private static final Rule MEMBERS = new ToyRule(
            ToyRule.info("member-toy", Severity.ERROR, b -> b),
            (api, findings) -> api.types().find("com.acme.View").orElseThrow().properties().stream()
                    .forEach(p -> findings.add(p.where(), p.javaName() + " is bad")));
    private static final Rule PARAMETERS = new ToyRule(
            ToyRule.info("parameter-toy", Severity.ERROR, b -> b),
            (api, findings) -> api.operations()
                    .forEach(o -> o.parameters().forEach(p -> findings.add(o, p.where(), p.javaName() + " is bad"))));

    @ParameterizedTest
    @EnumSource
    void coversWhatIsInside(Compiler compiler) {
        CompileResult result = compile(compiler, TOY, PARAMETERS)
                .source("com.acme.R", acme("""
                                @ApiResource @Path("/orders") public class R {
                                  @GET @Path("a") @Waive(value = "toy", reason = "old") public String badA() { return ""; }
                                  @GET @Path("b") public String badB() { return ""; }
                                  @GET @Path("c") public String c(
                                    @Waive(value = "parameter-toy", reason = "old") @QueryParam("p") String p,
                                    @QueryParam("q") String q) { return ""; }
                                }
                                """))
                .source(
                        "com.acme.S",
                        acme(
                                "@Waive(value = {\"toy\", \"parameter-toy\"}, reason = \"old\") @ApiResource @Path(\"s\")\n"
                                        + "public class S { @GET public String bad(@QueryParam(\"q\") String q) { return q; } }"))
                .source(
                        "com.acme.old.package-info",
                        "@dev.edict.annotations.Waive(value = \"toy\", reason = \"old\") package com.acme.old;")
                .source("com.acme.old.O", old("com.acme.old"))
                .source("com.acme.old.sub.O", old("com.acme.old.sub"))
                .run();

        assertThat(lines(result))
                .containsExactlyInAnyOrder("R.java:4 ERROR toy", "R.java:7 ERROR parameter-toy", "O.java:2 ERROR toy");
        assertThat(result.of("toy")).extracting(d -> d.file()).contains("com/acme/old/sub/O.java");
    }

    private static String old(String packageName) {
        return "package " + packageName + "; " + Toys.IMPORTS
                + "\n@ApiResource @Path(\"o\") public class O { @GET public String bad() { return \"\"; } }";
    }

    @ParameterizedTest
    @EnumSource
    void onADeclarationThatIsInheritedCoversItsUse(Compiler compiler) {
        CompileResult result = compile(compiler, TOY)
                .source(
                        "com.acme.Base",
                        acme("public interface Base {\n"
                                + " @GET @Waive(value = \"toy\", reason = \"old\") String bad(); }"))
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R implements Base {\n"
                                + " public String bad() { return \"\"; } }"))
                .run();

        assertThat(lines(result)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onAnAccessorCoversTheFieldThatItShows(Compiler compiler) {
        CompileResult result = compile(compiler, MEMBERS)
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R { @GET public View get() { return null; } }"))
                .source("com.acme.View", acme("""
                                public class View {
                                  private String name;
                                  private boolean open;
                                  private String other;
                                  @Waive(value = "member-toy", reason = "old") public String getName() { return name; }
                                  @Waive(value = "member-toy", reason = "old") public boolean isOpen() { return open; }
                                  public String getOther() { return other; }
                                }
                                """))
                .run();

        assertThat(lines(result)).containsExactly("View.java:5 ERROR member-toy");
    }

    @ParameterizedTest
    @EnumSource
    void isItselfLookedAt(Compiler compiler) {
        CompileResult result = compile(compiler, TOY, ToyRule.bad("other", Severity.OFF))
                .option("edict.today", "2026-06-02")
                .source("com.acme.R", acme("""
                                @ApiResource @Path("/orders") public class R {
                                  @GET @Path("a") @Waive(value = "toy",
                                    reason = " ") public String badA() { return ""; }
                                  @GET @Path("b") @Waive(value = {"toy",
                                    "toyy"}, reason = "x") public String badB() { return ""; }
                                  @GET @Path("c") @Waive(value = "toy", reason = "x")
                                  public String c() { return ""; }
                                  @GET @Path("d") @Waive(value = "toy", reason = "x",
                                    until = "2026-06-01") public String badD() { return ""; }
                                  @GET @Path("e") @Waive(value = "toy", reason = "x",
                                    until = "2026-06-02") public String badE() { return ""; }
                                  @GET @Path("f") @Waive(value = "toy", reason = "x",
                                    until = "soon") public String badF() { return ""; }
                                  @GET @Path("g") @Waive(value = "other", reason = "off in this build")
                                  public String g() { return ""; }
                                }
                                """))
                .run();

        // ecj marks an annotation, not one element of an array in it.
        int arrayElement = compiler == Compiler.JAVAC ? 6 : 5;
        assertThat(lines(result))
                .containsExactlyInAnyOrder(
                        "R.java:4 ERROR waiver-hygiene",
                        "R.java:" + arrayElement + " WARN waiver-hygiene",
                        "R.java:7 INFO waiver-hygiene",
                        "R.java:10 WARN waiver-hygiene",
                        "R.java:14 ERROR waiver-hygiene");
        assertThat(result.of("waiver-hygiene"))
                .filteredOn(d -> d.severity() == Severity.WARN)
                .anySatisfy(d -> assertThat(d.message()).contains("'toyy'", "did you mean 'toy'?"));
    }

    @ParameterizedTest
    @EnumSource
    void eachOfSeveralIsLookedAtWhereItStands(Compiler compiler) {
        CompileResult result = compile(compiler, TOY, PARAMETERS)
                .source("com.acme.R", acme("""
                                @ApiResource @Path("/orders") public class R {
                                  @GET
                                  @Waive(value = "toy", reason = "old")
                                  @Waive(value = "parameter-toy", reason = "not needed")
                                  @dev.edict.annotations.Waive(value = "toy", reason =
                                      " ")
                                  @Waive(value = "parameter-toy",
                                      reason = "")
                                  @Waive(value = {"toy",
                                      "toyy"}, reason = "x")
                                  @Waive(
                                      value = "to", reason = "x")
                                  @Waive(value = "toy", reason = "x",
                                      until = "soon")
                                  public String bad() { return ""; }
                                }
                                """))
                .run();

        // ecj marks an annotation, not one element of an array in it.
        boolean javac = compiler == Compiler.JAVAC;
        assertThat(lines(result))
                .containsExactlyInAnyOrder(
                        "R.java:5 INFO waiver-hygiene",
                        "R.java:" + (javac ? 7 : 6) + " ERROR waiver-hygiene",
                        "R.java:8 INFO waiver-hygiene",
                        "R.java:9 ERROR waiver-hygiene",
                        "R.java:" + (javac ? 11 : 10) + " WARN waiver-hygiene",
                        "R.java:" + (javac ? 13 : 12) + " WARN waiver-hygiene",
                        "R.java:15 ERROR waiver-hygiene");
    }

    @ParameterizedTest
    @EnumSource
    void severalOfAPackageATypeAFieldAndAParameterAreToldApart(Compiler compiler) {
        CompileResult result = compile(compiler, TOY)
                .source(
                        "com.acme.package-info",
                        "@dev.edict.annotations.Waive(value = \"p1\", reason = \"x\")\n"
                                + "@dev.edict.annotations.Waive(value = \"p2\", reason = \"x\")\n"
                                + "package com.acme;")
                .source("com.acme.R", acme("""
                                @Waive(value = "t1", reason = "x")
                                @Waive(value = "t2", reason = "x")
                                @ApiResource @Path("/orders") public class R {
                                  @Waive(value = "f1", reason = "x")
                                  @Waive(value = "f2", reason = "x")
                                  String field;
                                  @GET public String c(
                                    @Waive(value = "a1", reason = "x")
                                    @Waive(value = "a2", reason = "x")
                                    @QueryParam("q") String q) { return ""; }
                                }
                                """))
                .source("com.acme.V", acme("""
                                public record V(
                                    @Waive(value = "c1", reason = "x")
                                    @Waive(value = "c2", reason = "x")
                                    String component) {
                                  public V {}
                                }
                                """))
                .run();

        assertThat(result.of("waiver-hygiene")).hasSize(10);
        if (compiler == Compiler.JAVAC) {
            assertThat(lines(result))
                    .contains("R.java:2 WARN waiver-hygiene", "R.java:3 WARN waiver-hygiene")
                    .contains("R.java:5 WARN waiver-hygiene", "R.java:6 WARN waiver-hygiene")
                    .contains("R.java:9 WARN waiver-hygiene", "R.java:10 WARN waiver-hygiene")
                    .contains("V.java:3 WARN waiver-hygiene", "V.java:4 WARN waiver-hygiene")
                    .contains("package-info.java:1 WARN waiver-hygiene", "package-info.java:2 WARN waiver-hygiene");
        }
    }

    @ParameterizedTest
    @EnumSource
    void datesAreComparedWithNothingByDefault(Compiler compiler) {
        CompileResult result = compile(compiler, TOY)
                .source(
                        "com.acme.R",
                        acme(
                                "@ApiResource @Path(\"r\") public class R {\n"
                                        + " @GET @Waive(value = \"toy\", reason = \"x\", until = \"1999-01-01\") public String bad() { return \"\"; } }"))
                .run();

        assertThat(lines(result)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ofNothingIsReported(Compiler compiler) {
        CompileResult result =
                compile(compiler, TOY).source("com.acme.R", acme("""
                                @ApiResource @Path("/orders") public class R {
                                  @GET @Waive(value = {}, reason = "x")
                                  public String c() { return ""; }
                                }
                                """)).run();

        assertThat(lines(result)).containsExactly("R.java:3 WARN waiver-hygiene");
        assertThat(result.of("waiver-hygiene").get(0).message()).contains("names no rule");
    }

    /** ecj has no position for a package. */
    @ParameterizedTest
    @EnumSource
    void onAPackageIsToldFromOthersByEveryCompiler(Compiler compiler) {
        CompileResult result = compile(compiler, TOY)
                .source(
                        "com.acme.package-info",
                        "@dev.edict.annotations.Waive(value = \"toyy\", reason = \"x\")\npackage com.acme;")
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R { @GET public String c() { return \"\"; } }"))
                .run();

        assertThat(result.of("waiver-hygiene")).singleElement().satisfies(d -> {
            assertThat(d.file()).isEqualTo(compiler == Compiler.JAVAC ? "com/acme/package-info.java" : "");
            assertThat(d.message())
                    .startsWith(compiler == Compiler.JAVAC ? "There is no rule" : "com.acme: There is no rule");
        });
    }
}

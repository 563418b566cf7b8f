package dev.edict.processor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import org.junit.jupiter.api.Test;

class EdictCompilerTest {
    private static final String ORDERS = """
            package com.acme;
            import jakarta.ws.rs.*;
            @Path("/orders") public class Orders {
              @GET public String list(String body) { return body; }
            }
            """;

    /** Dislikes every operation. */
    private static final class Grumpy implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.rule("acme-grumpy", Kind.CONVENTION, Theme.STYLE, Severity.WARN)
                    .summary("Nothing is liked.")
                    .source("The house")
                    .page("https://acme.example/rules/grumpy")
                    .build();
        }

        @Override
        public void check(ApiResource api, Findings findings) {
            api.operations().forEach(o -> findings.add(o, o.pathPlace(), "no " + o.display()));
        }
    }

    @Test
    void tellsWhereAFindingStands() {
        EdictCompiler.compile(ORDERS)
                .hasFinding("get-with-body")
                .onLine("list(String body)")
                .as(Severity.ERROR)
                .saying("GET /orders")
                .once();
    }

    @Test
    void runsRulesOfTheHouse() {
        EdictCompiler.standard()
                .with(new Grumpy())
                .only("acme-grumpy")
                .sources(ORDERS)
                .hasFinding("acme-grumpy")
                .marking("\"/orders\"")
                .as(Severity.WARN)
                .saying("https://acme.example/rules/grumpy");
    }

    @Test
    void silenceCanBeAsserted() {
        EdictCompiler.standard().only("get-mutates").sources(ORDERS).hasNoFindings();
        EdictCompiler.compile(ORDERS).hasNoFinding("get-mutates");
        assertThat(EdictCompiler.standard()
                        .only("get-mutates")
                        .option("edict.explain", "get-mutates:Orders#list")
                        .sources(ORDERS)
                        .notes())
                .first()
                .asString()
                .contains("found nothing wrong");
    }

    @Test
    void whatIsWrongSaysWhatWasFoundInstead() {
        Compiled compiled = EdictCompiler.standard().only("get-with-body").sources(ORDERS);

        assertThatThrownBy(compiled::hasNoFindings)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ERROR get-with-body at /com/acme/Orders.java:4 '@GET public String list(");
        assertThatThrownBy(() -> compiled.hasNoFinding("get-with-body")).hasMessageContaining("Orders.java:4");
        assertThatThrownBy(() -> compiled.hasFinding("get-mutates"))
                .hasMessageContaining("expected a finding of get-mutates");
        assertThatThrownBy(() -> compiled.hasFinding("get-with-body").onLine("create"))
                .hasMessageContaining("on a line with 'create'");
        assertThatThrownBy(() -> compiled.hasFinding("get-with-body").as(Severity.INFO))
                .hasMessageContaining("as INFO");
    }

    @Test
    void aSourceThatDoesNotCompileFailsTheTest() {
        assertThatThrownBy(() -> EdictCompiler.compile("package com.acme; class Broken { Missing missing; }"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not compile");
    }

    @Test
    void aRuleThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> EdictCompiler.standard().only("get-mutate").sources(ORDERS))
                .hasMessageContaining("did you mean 'get-mutates'?");
    }
}

package dev.edict.contract.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Shop;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.html.HostileTexts;
import dev.edict.contract.html.Links;
import dev.edict.contract.html.Markup;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** No text of a source, wherever it stands, runs in a page. */
class HostileTextTest {

    /** Members of fragments that hold what people write, or names that they choose. */
    private static final Set<String> WRITTEN = Set.of(
            "title",
            "version",
            "description",
            "summary",
            "operationId",
            "when",
            "since",
            "sunset",
            "replacement",
            "roles",
            "sort",
            "ttl",
            "location",
            "statusResource",
            "positionParameter",
            "limitParameter",
            "name",
            "tags",
            "url",
            "examples",
            "signature",
            "errorBase");

    static List<String> known() {
        return HostileTexts.KNOWN;
    }

    @ParameterizedTest
    @MethodSource("known")
    void whatIsKnownToBeHostileStaysText(String text) {
        assertHarmless(text);
    }

    @Property(tries = 60)
    @Domain(HostileTexts.class)
    void whateverElseIsWrittenDoesToo(@ForAll String text) {
        assertHarmless(text);
    }

    private static void assertHarmless(String text) {
        List<Fragment> fragments = Shop.fragments().stream()
                .map(fragment -> Texts.in(fragment, own -> own + text, WRITTEN))
                .toList();
        assertHarmless(Pages.forTeam(fragments, rules(text)));
        assertHarmless(Pages.forClients(fragments));
    }

    private static RulesKept rules(String text) {
        return new RulesKept(
                List.of(new RulesKept.RuleResult(
                        "r" + text, "t" + text, "s" + text, "https://x/" + text, RulesKept.State.HEARD, 1, 1, 1)),
                List.of(new RulesKept.Waived("r" + text, "a.B#c()" + text, "why" + text, "a.B" + text)));
    }

    private static void assertHarmless(Pages pages) {
        for (String name : pages.names()) {
            Markup page = pages.page(name);
            for (Element element : page.elements()) {
                assertThat(Markup.attributes(element))
                        .as(name)
                        .allMatch(attribute -> !attribute.startsWith("on")
                                && !Set.of("style", "srcdoc", "action", "formaction")
                                        .contains(attribute));
                assertThat(element.getTagName())
                        .as(name)
                        .isNotIn("style", "iframe", "img", "svg", "base", "object", "embed", "form", "input");
            }
            page.values("href").forEach(Links::assertHarmless);
            if (name.equals("reference.html")) {
                assertThat(page.elements("script"))
                        .extracting(script -> script.getAttribute("src") + script.getAttribute("type"))
                        .containsExactly("application/json", "viewer/swagger-ui-bundle.js", "viewer.js");
            } else {
                assertThat(page.elements("script")).as(name).isEmpty();
            }
            assertThat(page.elements("meta")).as(name).hasSize(6);
            assertThat(page.elements("title")).as(name).hasSize(1);
        }
    }
}

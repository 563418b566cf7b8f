package dev.edict.contract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    /** As both kinds of parser hand it out. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean isNone = c < ' ' && c != '\n' && c != '\t'
                    || c >= 0x7F && c < 0xA0
                    || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                    || c == 0xFFFE
                    || c == 0xFFFF;
            shown.appendCodePoint(isNone ? 0xFFFD : c);
        });
        return shown.toString();
    }

    @Property(tries = 500)
    @Domain(HostileTexts.class)
    void textStaysTextWhateverItHolds(@ForAll String text) {
        Markup page = Markup.of(Page.of(Element.of("html").add(Element.of("p").text(text))));

        assertThat(page.elements()).hasSize(2);
        assertThat(page.elements("p").get(0).getTextContent()).isEqualTo(shown(text));
    }

    @Property(tries = 500)
    @Domain(HostileTexts.class)
    void theValueOfAnAttributeStaysItsValue(@ForAll String text) {
        Markup page = Markup.of(Page.of(Element.of("html").with("aria-label", text)));

        assertThat(page.elements()).hasSize(1);
        assertThat(Markup.attributes(page.elements().get(0))).containsExactly("aria-label");
        assertThat(page.elements().get(0).getAttribute("aria-label"))
                .isEqualTo(shown(text).replace('\n', ' ').replace('\t', ' '));
    }

    @Property(tries = 500)
    @Domain(HostileTexts.class)
    void dataOfAScriptIsReadBackAndHoldsNoMark(@ForAll String text) {
        JsonValue value = JsonValue.of(text);
        String page = Page.of(Element.of("html").add(Element.data("data", value)));

        String data = Markup.of(page).element("data").getTextContent();
        assertThat(data).doesNotContain("<", ">", "&");
        assertThat(JsonReader.read(data, "test")).isEqualTo(JsonReader.read(value.toJson(), "test"));
    }

    @Property(tries = 500)
    @Domain(HostileTexts.class)
    void aLinkLeadsToNothingThatABrowserRuns(@ForAll String target) {
        String page = Page.of(Element.of("html").add(Element.of("a").to(target)));

        Markup.of(page).values("href").forEach(Links::assertHarmless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "vbscript:x",
                "data:text/html,x",
                "file:///etc/passwd",
                "javascript&colon;alert(1)",
                ""
            })
    void whatIsNotKnownToBeHarmlessIsNoLink(String target) {
        assertThat(Page.of(Element.of("a").to(target))).doesNotContain("href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/a?b#c",
                "HTTP://example.com",
                "mailto:a@example.com",
                "#here",
                "errors.html#x",
                "/a:b",
                "?a:b"
            })
    void whatOnlyShowsSomethingIsALink(String target) {
        assertThat(Markup.of(Page.of(Element.of("a").to(target))).values("href"))
                .containsExactly(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://cdn.example.com/a.js", "//cdn.example.com/a.js", "../a.js", "/a.js", "data:text/css,x"})
    void aPageLoadsFilesBesideItAlone(String file) {
        assertThatThrownBy(() -> Element.of("script").loading("src", file))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"style", "onclick", "href", "src", "srcdoc"})
    void noAttributeCarriesAScriptOrAStyle(String attribute) {
        assertThatThrownBy(() -> Element.of("p").with(attribute, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noElementHoldsAScript() {
        assertThatThrownBy(() -> Element.of("style")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Element.of("script").text("alert(1)")).isInstanceOf(IllegalArgumentException.class);
    }
}

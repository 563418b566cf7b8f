package dev.edict.contract.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.html.Element;
import dev.edict.contract.html.HostileTexts;
import dev.edict.contract.html.Links;
import dev.edict.contract.html.Markup;
import dev.edict.contract.html.Page;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    private static String html(String text) {
        String page = Page.of(Element.of("div").addAll(Prose.of(text)));
        return page.substring(page.indexOf("<div>") + 5, page.lastIndexOf("</div>"))
                .replace("\n</", "</")
                .replaceAll(">\n", ">")
                .strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "One.                      | <p>One.</p>",
                "%One.\n\nTwo.%            | <p>One.</p><p>Two.</p>",
                "a `b < c` d               | <p>a <code>b &lt; c</code> d</p>",
                "``a`b``                   | <p><code>a`b</code></p>",
                "`unclosed                 | <p>`unclosed</p>",
                "*a* and **b**             | <p><em>a</em> and <strong>b</strong></p>",
                "2 * 3 * 4                 | <p>2 * 3 * 4</p>",
                "**a *b* c**               | <p><strong>a <em>b</em> c</strong></p>",
                "a \\* b \\<br>            | <p>a * b &lt;br&gt;</p>",
                "a &lt; b &unknown; c & d  | <p>a &lt; b &amp;unknown; c &amp; d</p>",
                "[x](https://e.com/a_b)    | <p><a href=\"https://e.com/a_b\">x</a></p>",
                "[x](javascript:y)         | <p><a>x</a></p>",
                "![](https://e.com/a)      | <p>![](https://e.com/a)</p>",
                "[x] and [y][z]            | <p>[x] and [y][z]</p>",
                "%Say:\n- a\n- b\n  more%  | <p>Say:</p><ul><li>a</li><li>b⏎more</li></ul>",
                "%1. a\n2. b%              | <ol><li>a</li><li>b</li></ol>",
                "%about\n3. of them%       | <p>about⏎3. of them</p>",
                "-5 degrees                | <p>-5 degrees</p>",
                "%# Head\nText%            | <p><strong>Head</strong></p><p>Text</p>",
                "%```java\na < b\n\nc\n```\nd% | <pre tabindex=\"0\"><code>a &lt; b⏎⏎c</code></pre><p>d</p>",
                "%````\n```\n````%         | <pre tabindex=\"0\"><code>```</code></pre>",
                "<b>bold</b>               | <p>&lt;b&gt;bold&lt;/b&gt;</p>",
            })
    void whatPeopleWriteInDescriptionsIsUnderstood(String text, String html) {
        assertThat(html(text).replace('\n', '⏎')).isEqualTo(html);
    }

    @Property(tries = 1000)
    @Domain(HostileTexts.class)
    void nothingElseBecomesMarkup(@ForAll String text) {
        Markup page = Markup.of(Page.of(Element.of("div").addAll(Prose.of(text))));

        assertThat(page.elements())
                .allSatisfy(
                        element -> assertThat(Set.of("div", "p", "ul", "ol", "li", "pre", "code", "em", "strong", "a"))
                                .contains(element.getTagName()));
        assertThat(page.elements("a"))
                .allSatisfy(link -> assertThat(Set.of("href")).containsAll(Markup.attributes(link)));
        page.values("href").forEach(Links::assertHarmless);
    }
}

package dev.edict.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    @Test
    void aLinkThatRunsScriptKeepsOnlyItsText() {
        assertThat(Prose.markdown(
                        "See <a href=\"javascript:alert(1)\">this</a> and <a href=\"https://a.example/\">that</a>."))
                .isEqualTo("See this and [that](https://a.example/).");
        assertThat(Prose.markdown("<a href='&#106;avascript:x'>y</a>")).isEqualTo("y");
        assertThat(Prose.markdown("<a href=' JavaScript\t:x'>y</a>")).isEqualTo("y");
    }

    @Test
    void linesOfAParagraphAreOneLine() {
        assertThat(markdown("Lists\norders,\n  newest first.")).isEqualTo("Lists orders, newest first.");
    }

    @Test
    void paragraphsStayApart() {
        assertThat(markdown("One.\n\n<p>Two.\n\nThree.</p>")).isEqualTo("One.\n\nTwo.\n\nThree.");
    }

    @Test
    void codeIsCodeWhateverItLooksLike() {
        assertThat(markdown("{@code Map<String, List<T>>} and {@code a && b} and <code>x</code>"))
                .isEqualTo("`Map<String, List<T>>` and `a && b` and `x`");
        assertThat(markdown("{@code {\"a\": {}}}")).isEqualTo("`{\"a\": {}}`");
    }

    @Test
    void aLinkReadsAsItsLabelOrItsTarget() {
        assertThat(markdown("{@link com.acme.Order#cancel(int, String) stop}")).isEqualTo("stop");
        assertThat(markdown("{@link com.acme.Order#cancel(int, String)}")).isEqualTo("`Order.cancel`");
        assertThat(markdown("{@linkplain Order}, {@link #cancel}")).isEqualTo("Order, `cancel`");
        assertThat(markdown("<a href=\"https://example.com/a_b\">here</a>, <a name='x'>there</a>"))
                .isEqualTo("[here](https://example.com/a_b), there");
    }

    @Test
    void tagsInALabelAreReadToo() {
        assertThat(markdown("{@link Order {@code an} order}, {@return {@code it}}; {@systemProperty a.b}"))
                .isEqualTo("`an` order, Returns `it`.; `a.b`");
    }

    @Test
    void cellsOfATableStayApart() {
        assertThat(markdown("<table><tr><th>a<th>b</tr><tr><td>c</td><td>d</td></tr></table>"))
                .isEqualTo("a b\n\nc d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <b>bold</b> word | a **bold** word",
                "a <b>bold word | a bold word",
                "a bold</b> word | a bold word",
                "<b>one<p>two</b> | one~~two",
                "<b>a <i>b</b> c</i> | **a b** c",
                "<ul><li><b>one<li><i>two</i></ul> | - one~- *two*",
            })
    void onlyWhatIsClosedIsEmphasised(String comment, String expected) {
        assertThat(markdown(comment)).isEqualTo(expected.replace('~', '\n'));
    }

    @Test
    void aConstantThatNobodyFindsIsNamed() {
        assertThat(markdown("At most {@value #MAX}, {@value com.acme.Limits#MIN}."))
                .isEqualTo("At most `MAX`, `Limits.MIN`.");
    }

    @Test
    void listsAreLists() {
        assertThat(markdown(
                        "Either\n<ul>\n  <li>one\n  <li>two</li>\n</ul>\nor\n<ol><li>first</li><li>second</li></ol>"))
                .isEqualTo("Either\n\n- one\n- two\n\nor\n\n1. first\n1. second");
    }

    @Test
    void nestedListsAreIndented() {
        assertThat(markdown("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")).isEqualTo("- a\n  - b\n- c");
    }

    @Test
    void preformattedTextKeepsItsLines() {
        assertThat(markdown("So:\n<pre>{@code\nif (a < b) {\n  go();\n}\n}</pre>\nDone."))
                .isEqualTo("So:\n\n```\nif (a < b) {\n  go();\n}\n```\n\nDone.");
        assertThat(markdown("<pre>\n  a &lt; <b>b</b>\n</pre>")).isEqualTo("```\na < b\n```");
    }

    @Test
    void aSnippetIsABlockOfCode() {
        assertThat(markdown("See {@snippet lang=java :\n  go(a < b);\n} there."))
                .isEqualTo("See\n\n```\ngo(a < b);\n```\n\nthere.");
    }

    @Test
    void emphasisIsEmphasis() {
        assertThat(markdown("<b>never</b> <em>so</em> <h2>Title</h2>")).isEqualTo("**never** *so*\n\n## Title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "a * b * c, 2*3*4 | a * b * c, 2\\*3\\*4",
                "_x_ and snake_case and __init__ | \\_x_ and snake_case and \\_\\_init__",
                "[x](y), int[] a, {@code a[0](b)} | \\[x](y), int[] a, `a[0](b)`",
                "List<T>, <T> and List<A> of a < b | List\\<T>, \\<T> and List\\<A> of a < b",
                "Map<String, List<B>> | Map\\<String, List\\<B>>",
                "# no title | \\# no title",
                "#5 is next | #5 is next",
                "- no item | \\- no item",
                "-1 or less | -1 or less",
                "1. no item | 1\\. no item",
                "1.5 times | 1.5 times",
                "> no quote | \\> no quote",
                "C:\\dir and \\* | C:\\dir and \\\\*",
                "a `tick` | a \\`tick\\`",
                "{@literal *x* <T> &lt;} | \\*x* \\<T> &lt;",
                "&amp;lt; &#42;x&#42; &amp; &copy; | \\&lt; \\*x* & &copy;",
                "<code>a*b &lt; c_d_</code>, <code>{@link X}</code> | `a*b < c_d_`, `X`",
                "{@code a `b` c} and {@code `b`} | ``a `b` c`` and `` `b` ``",
                "<ul><li>- a</li><li>*b*</li></ul> | - \\- a\\n- \\*b*",
                "<a href=\"x(y)\">a_b_ [c]</a> | [a_b_ [c]](<x(y)>)",
                "<b>a*b</b> <code>open *x* | **a\\*b** `open *x*`",
                "{@code id} - the id | `id` - the id"
            })
    void textComesOutAsItIsWritten(String comment, String markdown) {
        assertThat(markdown(comment)).isEqualTo(markdown.replace("\\n", "\n"));
    }

    @Test
    void aSummaryIsNoMarkdown() {
        String text = markdown("Gives 2*3*4 of List<T>, {@code a\\*b}. More *so*.");
        assertThat(Prose.summary(text)).isEqualTo("Gives 2*3*4 of List<T>, `a\\*b`.");
        assertThat(Prose.rest(text)).isEqualTo("More \\*so*.");
    }

    @Test
    void aCodeBlockMayHoldAFence() {
        assertThat(markdown("<pre>```\nx\n```</pre>")).isEqualTo("````\n```\nx\n```\n````");
    }

    @Test
    void entitiesAreCharacters() {
        assertThat(markdown("a &lt; b &amp;&#38; c &#x41; &unknown; &nbsp;d")).isEqualTo("a < b && c A &unknown;  d");
    }

    @Test
    void whatHasNoTranslationLeavesItsText() {
        assertThat(markdown("<span class=\"x\">text</span> <!-- note -->{@inheritDoc}{@unknown y}"))
                .isEqualTo("text");
    }

    @Test
    void aBraceThatNeverClosesIsText() {
        assertThat(markdown("a {@code b")).isEqualTo("a {@code b");
    }

    @Test
    void nothingIsNothing() {
        assertThat(markdown("")).isNull();
        assertThat(markdown(" {@inheritDoc} ")).isNull();
    }

    @Test
    void aMarkdownCommentStaysAsItIs() {
        assertThat(Prose.markdown("* a\n* b, see {@code a < b}", true)).isEqualTo("* a\n* b, see `a < b`");
    }

    @Test
    void theFirstSentenceIsTheSummary() {
        String text = "Cancels an order, e.g. one of v1.2. It\nstays visible.\n\nMore.";
        assertThat(Prose.summary(text)).isEqualTo("Cancels an order, e.g. one of v1.2.");
        assertThat(Prose.rest(text)).isEqualTo("It\nstays visible.\n\nMore.");
        assertThat(Prose.summary("No period\n\nNext.")).isEqualTo("No period");
        assertThat(Prose.rest("Only this.")).isNull();
        assertThat(Prose.summary(null)).isNull();
    }

    private static String markdown(String comment) {
        return Prose.markdown(comment, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "see [Order]                       | see `Order`",
                "see [com.acme.Order#cancel(int)]  | see `Order.cancel`",
                "see [#cancel()]                   | see `cancel`",
                "see [the order][Order]            | see the order",
                "see [the page](https://e.com)     | see [the page](https://e.com)",
                "see `[Order]` and [note]          | see `[Order]` and [note]",
                "a list [1] of [x][y z]            | a list [1] of [x][y z]",
                "[Order]: https://e.com            | [Order]: https://e.com",
                "the **id** of {@code it}          | the **id** of `it`",
            })
    void linksToElementsInMarkdownAreWhatTheySay(String comment, String expected) {
        assertThat(Prose.markdown(comment, true)).isEqualTo(expected);
    }
}

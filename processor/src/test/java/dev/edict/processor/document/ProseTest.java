package dev.edict.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}

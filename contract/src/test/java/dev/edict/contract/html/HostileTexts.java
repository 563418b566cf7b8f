package dev.edict.contract.html;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** What somebody writes who wants to have a page run something. */
public final class HostileTexts extends DomainContextBase {

    public static final List<String> KNOWN = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "\" onfocus=\"alert(1)\" autofocus=\"",
            "<svg/onload=alert(1)>",
            "</title><script>alert(1)</script>",
            "</style><script>alert(1)</script>",
            "<!-- --><script>alert(1)</script>",
            "<!--<script>",
            "]]><script>alert(1)</script>",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
            "[run](javascript:alert(1))",
            "[run](java\nscript:alert(1))",
            "[run](\u0001javascript:alert(1))",
            "[run](JAVASCRIPT&colon;alert(1))",
            "[run](<data:text/html,<script>alert(1)</script>>)",
            "![x](x \"onerror=alert(1)\")",
            "[a]: javascript:alert(1)\n\n[a]",
            "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;alert(1)&#60;/script&#62;",
            "\\<script\\>alert(1)\\</script\\>",
            "`<script>alert(1)</script>`",
            "```\n</code></pre><script>alert(1)</script>\n```",
            "<base href=//evil.example>",
            "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "{{constructor.constructor('alert(1)')()}}",
            "${alert(1)}",
            "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
            "\uFEFF<script>alert(1)</script>",
            "\uD800<script>\uDC00alert(1)</script>\uFFFF",
            "\u2028</script>\u2029");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(20);
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars("<>&\"'`*[]()\\!-/=:;#\n\r\t ax1")
                .ofMaxLength(30);
        Arbitrary<String> part = Arbitraries.oneOf(Arbitraries.of(KNOWN), anything, marks);
        return part.list().ofMaxSize(4).map(parts -> String.join("", parts));
    }
}

package com.example.shop.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.shop.ShopConfig;
import com.example.shop.ShopServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shop's pages in a browser: those that the shop serves, and those that lie in {@code target/edict} for its team. */
class ReferencePageTest {

    private static final List<String> FOR_CLIENTS = List.of("index.html", "errors.html");
    private static final List<String> FOR_TEAM = List.of("index.html", "errors.html", "access.html", "rules.html");

    private static ShopServer shop;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(
                Browser.isInstalled(),
                "no chromium and chromedriver on the path, so that nobody has looked at the reference page; .ci/run installs them");
        shop = ShopServer.start(ShopConfig.demo().withPort(0));
        browser = Browser.open();
    }

    @AfterAll
    static void close() throws Exception {
        if (browser != null) {
            browser.close();
            shop.close();
        }
    }

    private static String served(String page) {
        return shop.reference().resolve(page).toString();
    }

    private static String ofTheTeam(String page) {
        return Path.of("target/edict", page).toAbsolutePath().toUri().toString();
    }

    private static Stream<String> own() {
        return Stream.concat(
                FOR_CLIENTS.stream().map(ReferencePageTest::served),
                FOR_TEAM.stream().map(ReferencePageTest::ofTheTeam));
    }

    @ParameterizedTest
    @MethodSource("own")
    void nothingKeepsPeopleOut(String url) {
        nothingKeepsPeopleOut(url, "light", 1280);
        nothingKeepsPeopleOut(url, "dark", 390);
    }

    private static void nothingKeepsPeopleOut(String url, String colours, int width) {
        browser.size(width, 1000).colours(colours).show(url);
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.ask("const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
                .as("no scrolling sideways")
                .isEqualTo(0L);
        String folder = url.startsWith("file:") ? "team" : "served";
        String page = url.substring(url.lastIndexOf('/') + 1).replace(".html", "");
        browser.photograph(folder + "-" + page + "-" + colours + "-" + width);
    }

    @ParameterizedTest
    @MethodSource("own")
    void everythingIsThereWithoutScripts(String url) {
        try {
            browser.size(1280, 1000).colours("light").scripts(false).show(url);
            assertThat(browser.ask("return document.body.innerText").toString())
                    .contains("Shop", "Written while the service was compiled");
            assertThat(browser.ask("return getComputedStyle(document.querySelector('main')).paddingTop"))
                    .as("the style sheet is in force")
                    .isNotEqualTo("0px");
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void theViewerShowsTheDocumentAndAsksNobody() {
        for (String url : List.of(served("reference.html"), ofTheTeam("reference.html"))) {
            browser.size(1280, 1000).colours("light").show(url);
            browser.waitUntil("document.querySelectorAll('.opblock').length === 12");
            browser.ask("document.querySelector('.opblock-summary-control').click()");
            browser.waitUntil("document.querySelector('.opblock-body .json-schema-2020-12')");
            assertThat(browser.ask("return document.querySelectorAll('.errors-wrapper').length"))
                    .as("references that lead nowhere")
                    .isEqualTo(0L);
            browser.photograph(url.startsWith("file:") ? "team-reference" : "served-reference");

            String folder = url.substring(0, url.lastIndexOf('/') + 1);
            assertThat(browser.requests())
                    .isNotEmpty()
                    .allMatch(request -> request.startsWith(folder) || request.startsWith("data:"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** With everything open that can be opened: that is much to look through, so that each colour and each width comes once. */
    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 390"})
    void theViewerWearsTheColoursOfTheReaderAndKeepsNobodyOut(String colours, int width) {
        browser.size(width, 1000).colours(colours).show(ofTheTeam("reference.html"));
        browser.waitUntil("document.querySelectorAll('.opblock').length === 12");
        assertThat(browser.barriers()).as("closed").isEmpty();
        browser.ask("document.querySelectorAll('.opblock-summary-control').forEach(e => e.click())");
        browser.waitUntil("document.querySelectorAll('.opblock.is-open').length === 12");
        browser.ask("document.querySelectorAll('.json-schema-2020-12-expand-deep-button').forEach(e => e.click())");
        browser.waitUntil("document.querySelector('.models .json-schema-2020-12-body')");
        assertThat(browser.ask("return document.documentElement.classList.contains('dark-mode')"))
                .isEqualTo(colours.equals("dark"));
        assertThat(browser.barriers()).as("open").isEmpty();
        browser.photograph("team-reference-open-" + colours + "-" + width);
    }

    @Test
    void anOperationLeadsToItsPlaceInTheViewer() {
        browser.size(1280, 1000).colours("light").show(ofTheTeam("index.html"));
        for (String path : List.of("/bank-events", "/orders/{orderId}/cancel")) {
            browser.show(ofTheTeam("index.html"));
            String target = browser.ask("return [...document.querySelectorAll('article')].find(a =>"
                            + " a.querySelector('h3').textContent.endsWith(' " + path + "'))"
                            + ".querySelector('a[href^=\"reference.html#\"]').href")
                    .toString();
            browser.show("about:blank").show(target);
            browser.waitUntil("document.querySelectorAll('.opblock.is-open').length === 1");
            assertThat(browser.ask("return document.querySelector('.opblock.is-open .opblock-summary-path')"
                            + ".dataset.path"))
                    .isEqualTo(path);
        }
        browser.photograph("team-reference-linked");
    }

    @Test
    void anErrorShowsTheMembersThatItsTypeAdds() {
        browser.show(ofTheTeam("errors.html"));
        assertThat(browser.ask("return document.getElementById('out-of-stock').textContent")
                        .toString())
                .contains("Members beside those of RFC 9457", "available", "how many are left", "sku")
                .doesNotContain("malformed-body");
    }

    @Test
    void thePagesAskNobodyElse() {
        own().forEach(url -> {
            browser.show(url);
            String folder = url.substring(0, url.lastIndexOf('/') + 1);
            assertThat(browser.requests())
                    .filteredOn(request -> !request.endsWith("/favicon.ico"))
                    .isNotEmpty()
                    .allMatch(request -> request.startsWith(folder));
        });
    }

    @Test
    void paperShowsTheContentAlone() {
        try {
            browser.size(800, 1000).show(served("index.html")).onPaper(true);
            assertThat(browser.ask("return getComputedStyle(document.querySelector('.side')).display"))
                    .isEqualTo("none");
            assertThat(browser.ask("return getComputedStyle(document.querySelector('.top')).display"))
                    .isEqualTo("none");
            assertThat(browser.ask("return document.querySelector('article').getBoundingClientRect().height > 0"))
                    .isEqualTo(true);
            browser.photograph("served-index-paper");
        } finally {
            browser.onPaper(false);
        }
    }

    /** A source whose comments, annotations and reasons all try to run something. */
    @Test
    void whatASourceSaysRunsNowhere(@TempDir Path folder) throws IOException {
        HostileService.compile(folder);
        for (String page : List.of("index.html", "errors.html", "access.html", "rules.html", "reference.html")) {
            Path file = folder.resolve("pages").resolve(page);
            assertThat(Files.readString(file)).contains("hacked");
            browser.size(1280, 1000).show(file.toUri().toString());
            if (page.equals("reference.html")) {
                browser.waitUntil("document.querySelector('.opblock')");
                browser.ask(
                        "document.querySelectorAll('.opblock-summary-control, .model-box-control').forEach(e => e.click())");
                browser.waitUntil("document.querySelector('.opblock-body .json-schema-2020-12')");
                browser.photograph("hostile-reference");
            }
            assertThat(browser.ask("return window.hacked")).as(page).isNull();
            assertThat(browser.ask("return document.title").toString()).as(page).isNotEqualTo("hacked");
            assertThat(browser.ask("return [...document.querySelectorAll('a')]"
                            + ".filter(a => /^(javascript|data|vbscript):/.test(a.href)).length"))
                    .as(page)
                    .isEqualTo(0L);
            assertThat(browser.ask(
                            "return document.querySelectorAll('[onerror], [onload], [onmouseover], iframe').length"))
                    .as(page)
                    .isEqualTo(0L);
            String pages = folder.resolve("pages").toUri().toString();
            assertThat(browser.requests()).as(page).allMatch(url -> url.startsWith(pages) || url.startsWith("data:"));
        }
        browser.show(folder.resolve("pages/index.html").toUri().toString()).photograph("hostile-index");
        assertThat(browser.barriers()).isEmpty();
    }
}

package dev.edict.contract.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Shop;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.html.Links;
import dev.edict.contract.html.Markup;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class ReferencePagesTest {

    private static final Pages TEAM = Pages.forTeam(Shop.fragments());
    private static final Pages CLIENTS = Pages.forClients(Shop.fragments());

    private static Pages pages(Reader reader) {
        return reader == Reader.TEAM ? TEAM : CLIENTS;
    }

    private static String operation(String id) {
        return Markup.text(TEAM.page("index.html").element(id));
    }

    @Test
    void aKeyIsExplainedWithEachOfItsAnswers() {
        assertThat(operation("OrderResource_create"))
                .contains("key required")
                .contains("Again has the effect of once when it carries the same Idempotency-Key.")
                .contains("Same key, same request the first answer again, with the header Idempotency-Replayed")
                .contains("While the first one runs 409 idempotency-in-progress")
                .contains("The answer is kept for 24 hours")
                .contains("Nothing has happened 409 out-of-stock");
    }

    @Test
    void aListSaysHowItIsCutIntoPages() {
        assertThat(operation("OrderResource_list"))
                .contains("by cursor")
                .contains("Which page cursor")
                .contains("limit: 50 items unless asked otherwise, 200 at most")
                .contains("In the order of createdAt DESC, id DESC");
    }

    @Test
    void whatNobodyHasSaidIsNotMadeUp() {
        assertThat(operation("OrderResource_export")).contains("Sending it again not said");
        assertThat(operation("ShapeResource_tree")).contains("Who may call not said");
    }

    @Test
    void theMatrixHasARowForEachOperationAndAColumnForEachRole() {
        Markup access = TEAM.page("access.html");
        List<String> columns =
                access.elements("thead").stream().map(head -> Markup.text(head)).toList();
        List<String> rows = access.elements("tr").stream().map(Markup::text).toList();

        assertThat(columns).singleElement().asString().contains("Who may call orders Credentials");
        assertThat(rows).hasSize(9);
        assertThat(rows).anySatisfy(row -> assertThat(row).matches("POST ?/orders authenticated yes bearer – public"));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("DELETE /orders/{id} anyone –"));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("bearer (orders:export)"));
    }

    @Test
    void veryManyRolesShareAColumn() {
        List<Fragment> fragments = new ArrayList<>(Shop.fragments());
        for (int i = 0; i < 20; i++) {
            int number = i;
            for (Fragment fragment : Shop.fragments()) {
                if (fragment instanceof ResourceFragment resource
                        && !resource.operations().isEmpty()) {
                    fragments.add(
                            Texts.in(resource, text -> text + number, Set.of("type", "path", "signature", "roles")));
                }
            }
        }

        Markup access = Pages.forTeam(fragments).page("access.html");

        assertThat(Markup.text(access.elements("thead").get(0)))
                .isEqualTo("Operation Who may call Roles, one of Credentials What is another's Audience");
        assertThat(access.elements("tr").stream().map(Markup::text))
                .anySatisfy(row -> assertThat(row).contains("POST /orders7 authenticated orders7 bearer"));
    }

    @Test
    void anErrorIsDescribedOnceWithItsPlaces() {
        Element entry = TEAM.page("errors.html").element("out-of-stock");

        assertThat(Markup.text(entry))
                .contains("409 out-of-stock https://api.example.com/errors/out-of-stock")
                .contains("An item is sold out.")
                .contains("may be sent again")
                .contains("Where it occurs POST /orders");
        assertThat(Markup.text(TEAM.page("errors.html").element("malformed-body")))
                .contains("What it brings Members beside those of RFC 9457 Member Meaning errors");
        assertThat(Markup.text(TEAM.page("errors.html").element("404"))).contains("There is no such order.");
    }

    @Test
    void rulesSayWhatIsKeptOpenAndWaived() {
        Markup rules = TEAM.page("rules.html");

        assertThat(Markup.text(rules.element("content")))
                .contains("keeps 1 of the 3 rules that were heard. 2 findings are open, 1 waived, 3 from before.")
                .contains("get-mutates kept")
                .contains("path-verb-segment 2 open 3 from before")
                .contains("blocking-call bodies not shown")
                .contains("path-kebab-case off")
                .contains(
                        "OrderResource#list(CursorQuery) get-unpaginated At most twelve months. for all of OrderResource");
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkLeadsSomewhereAndEachPlaceHasOneName(Reader reader) {
        Pages pages = pages(reader);
        for (String name : pages.names()) {
            Markup page = pages.page(name);
            assertThat(page.values("id")).as(name).doesNotHaveDuplicates();
            for (String target : page.values("href")) {
                Links.assertHarmless(target);
                if (!target.startsWith("https://edict.dev/")) {
                    int hash = target.indexOf('#');
                    String file = hash == 0 ? name : hash < 0 ? target : target.substring(0, hash);
                    assertThat(pages.files()).as(name).containsKey(file);
                    if (hash >= 0 && target.startsWith("#/", hash)) {
                        assertThat(inViewer(pages)).contains(target.substring(hash));
                    } else if (hash >= 0) {
                        pages.page(file).element(target.substring(hash + 1));
                    }
                }
            }
        }
    }

    /** What the viewer calls the places of its operations. */
    private static List<String> inViewer(Pages pages) {
        List<String> places = new ArrayList<>();
        JsonObject document = (JsonObject) JsonReader.read(pages.text("openapi.json"), "document");
        document.object("paths").orElseThrow().members().values().forEach(item -> ((JsonObject) item)
                .members()
                .values()
                .forEach(operation -> {
                    JsonObject object = (JsonObject) operation;
                    String tag = ((JsonValue.Text) ((JsonArray) object.get("tags")).values().get(0)).value();
                    places.add("#/" + tag.replace(" ", "%20") + "/"
                            + object.text("operationId").orElseThrow());
                }));
        return places;
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLoadedButFilesBesideThePage(Reader reader) {
        Pages pages = pages(reader);
        for (String name : pages.names()) {
            Markup page = pages.page(name);
            assertThat(pages.files().keySet()).as(name).containsAll(page.values("src"));
            assertThat(page.elements("link"))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(pages.files()).containsKey(link.getAttribute("href")));
            assertThat(page.elements("meta").stream()
                            .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                            .map(meta -> meta.getAttribute("content")))
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'none'; ")
                    .doesNotContain("http", "*", "unsafe-eval", "script-src 'unsafe");
            if (!name.equals("reference.html")) {
                assertThat(page.elements("script")).as(name).isEmpty();
            }
        }
        assertThat(pages.text("edict.css") + pages.text("frame.css")).doesNotContain("url(", "@import");
    }

    @ParameterizedTest
    @EnumSource
    void theViewerComesWithItsLicence(Reader reader) {
        Pages pages = pages(reader);

        assertThat(pages.text("viewer/LICENSE")).contains("Apache License");
        assertThat(pages.text("viewer/NOTICE")).contains("SmartBear");
        assertThat(pages.text("viewer/swagger-ui-bundle.js.LICENSE.txt")).contains("MIT");
        assertThat(pages.files().get("viewer/swagger-ui-bundle.js").length).isGreaterThan(1_000_000);
    }

    @Test
    void anyOrderOfTheFragmentsMakesTheSameBytes() {
        List<Fragment> reversed = new ArrayList<>(Shop.fragments());
        Collections.reverse(reversed);

        Pages.forTeam(reversed)
                .files()
                .forEach((name, bytes) ->
                        assertThat(bytes).as(name).isEqualTo(TEAM.files().get(name)));
    }

    @Test
    void noFragmentsMakePagesToo() {
        Pages pages = Pages.forTeam(List.of(), new RulesKept(List.of(), List.of()));

        assertThat(Markup.text(pages.page("index.html").element("content"))).contains("There are no operations.");
        assertThat(Markup.text(pages.page("errors.html").element("content")))
                .contains("No operation declares an error.");
        assertThat(pages.names()).hasSize(5).allSatisfy(name -> pages.page(name));
    }

    /** Each operation adds the same, however many there are. */
    @Test
    void pagesGrowAsTheOperationsDo() {
        long few = size(40);
        long many = size(80);
        long more = size(120);

        assertThat((double) (more - many) / (many - few)).isBetween(0.95, 1.05);
    }

    private static long size(int copies) {
        List<Fragment> fragments = new ArrayList<>(Shop.fragments());
        Set<String> names = new HashSet<>();
        for (int i = 100; i < 100 + copies; i++) {
            for (Fragment fragment : Shop.fragments()) {
                if (fragment instanceof ResourceFragment resource
                        && !resource.operations().isEmpty()) {
                    ResourceFragment copy = Texts.in(
                            resource,
                            text -> text.replace("/orders", "/orders-" + names.size())
                                    .replace("Resource", "Resource" + names.size()),
                            Set.of("type", "path", "signature"));
                    names.add(copy.type());
                    fragments.add(copy);
                }
            }
        }
        return Pages.forTeam(fragments).ofTheService().values().stream()
                .mapToLong(bytes -> bytes.length)
                .sum();
    }
}

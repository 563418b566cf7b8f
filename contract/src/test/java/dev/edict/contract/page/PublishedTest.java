package dev.edict.contract.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Shop;
import dev.edict.contract.fragment.CallbackFragment;
import dev.edict.contract.fragment.Components;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.OutgoingRequest;
import dev.edict.contract.fragment.PathItemFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.Tag;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Two operations of the shop are for the public; of everything else nothing may be served. */
class PublishedTest {

    /** Paths, operations, types, tags, scopes and texts of operations that are not for the public. */
    private static final List<String> INTERNAL = List.of(
            "shape",
            "circle",
            "square",
            "node",
            "exports",
            "orders:export",
            "clean-up",
            "removeorder",
            "cancelorder",
            "figures");

    private static final String MARK = "inmost";

    @Test
    void theShopHoldsWhatIsLookedFor() {
        String team = everything(Pages.forTeam(service()));

        assertThat(INTERNAL).allSatisfy(word -> assertThat(team).contains(word));
        assertThat(team)
                .contains(MARK + "-extension", MARK + "-schema", MARK + "-hook", MARK + "-scheme", MARK + "-link");
    }

    @Test
    void nothingInternalIsInAnyServedByte() {
        String served = everything(Pages.forClients(service()));

        assertThat(INTERNAL).allSatisfy(word -> assertThat(served).doesNotContain(word));
        assertThat(served).doesNotContain(MARK, "com.acme", "com/acme", "orderresource.java", "waive", "audience");
    }

    @Test
    void whatIsPublicIsServed() {
        Pages pages = Pages.forClients(service());

        assertThat(everything(pages))
                .contains(
                        "/orders",
                        "lists orders.",
                        "orderview",
                        "createorder",
                        "out-of-stock",
                        "x-extensible-enum",
                        "x-request-id");
        assertThat(pages.names()).containsExactly("errors.html", "index.html", "reference.html");
    }

    @Test
    void aTypeIsServedWithThoseThatItLeadsToAndNoOther() {
        JsonObject document =
                (JsonObject) JsonReader.read(Pages.forClients(service()).text("openapi.json"), "test");

        assertThat(document.object("components")
                        .orElseThrow()
                        .object("schemas")
                        .orElseThrow()
                        .members()
                        .keySet())
                .containsExactlyInAnyOrder(
                        "Address",
                        "CreateOrder",
                        "Line",
                        "OrderId",
                        "OrderStatus",
                        "OrderView",
                        "PageOfOrderView",
                        "Problem");
    }

    @Test
    void anOperationThatSaysNothingOfItsAudienceIsNotServed() {
        assertThat(everything(Pages.forClients(Shop.fragments()))).doesNotContain("/orders/{orderid}");
    }

    private static String everything(Pages pages) {
        StringBuilder all = new StringBuilder();
        pages.ofTheService()
                .forEach((name, bytes) ->
                        all.append(name).append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
        return all.toString().toLowerCase(Locale.ROOT);
    }

    /** The shop with all in it that could tell something by the way. */
    private static List<Fragment> service() {
        List<Fragment> fragments = new ArrayList<>();
        for (Fragment fragment : Shop.fragments()) {
            if (fragment instanceof ResourceFragment resource && resource.service() != null) {
                fragments.add(resource.with(talkative(Objects.requireNonNull(resource.service()))));
            } else if (fragment instanceof ResourceFragment resource) {
                fragments.add(talkative(resource));
            } else {
                fragments.add(fragment);
            }
        }
        return fragments;
    }

    private static Service talkative(Service service) {
        JsonObject schemes = (JsonObject) JsonReader.read("""
                {"bearer": {"type": "http", "scheme": "bearer", "x-gateway": "inmost-extension"},
                 "inmost-scheme": {"type": "apiKey", "in": "header", "name": "X-Inmost"},
                 "oauth": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "/token",
                   "scopes": {"inmost:write": "Inmost."}}}}}
                """, "test");
        Map<String, JsonObject> byName = new LinkedHashMap<>();
        schemes.members().forEach((name, scheme) -> byName.put(name, (JsonObject) scheme));
        return new Service(
                service.title(),
                service.version(),
                service.description(),
                JsonObject.of("x-owner", JsonValue.of("inmost-extension")),
                service.applicationPath(),
                service.servers(),
                service.errorBase(),
                service.errors(),
                byName,
                List.of(SecurityRequirement.of("bearer")),
                List.of(new Tag("inmost-tag", "Inmost."), new Tag("Orders", "What customers buy.")),
                List.of("inmost:write"),
                null,
                new Components(
                        Map.of(),
                        Map.of("inmost-schema", ResponseFragment.withoutContent(200)),
                        Map.of(),
                        Map.of("inmost-schema", JsonObject.of("value", JsonValue.of("inmost"))),
                        Map.of(),
                        Map.of(),
                        Map.of("inmost-link", JsonObject.of("operationId", JsonValue.of("removeOrder"))),
                        Map.of("inmost-callback", new CallbackFragment("inmost-callback", List.of(inmostRequest()))),
                        Map.of("inmost-item", inmostItem("inmost-item")),
                        JsonObject.EMPTY),
                List.of(inmostItem("inmost-hook")),
                JsonObject.of("x-inmost", JsonValue.of("inmost-extension")));
    }

    private static PathItemFragment inmostItem(String name) {
        return new PathItemFragment(name, List.of(inmostRequest()), List.of(), JsonObject.EMPTY);
    }

    private static OutgoingRequest inmostRequest() {
        return new OutgoingRequest(
                "inmost-hook", "POST", Documentation.NONE, List.of(), null, List.of(), List.of(), List.of());
    }

    /** An operation for the public that carries what is none of the public's business. */
    private static ResourceFragment talkative(ResourceFragment resource) {
        List<OperationFragment> operations = resource.operations().stream()
                .map(operation -> operation.signature().contains("#list") ? talkative(operation) : operation)
                .toList();
        return new ResourceFragment(
                resource.type(),
                resource.source(),
                resource.tags(),
                resource.service(),
                operations,
                resource.embedded());
    }

    private static OperationFragment talkative(OperationFragment operation) {
        JsonObject more = (JsonObject) JsonReader.read("""
                {"links": {"remove": {"operationId": "removeOrder", "description": "inmost-link"},
                           "tree": {"operationRef": "#/paths/~1shapes~1tree/get"}},
                 "headers": {"X-Request-Id": {"schema": {"type": "string"}, "x-gateway": "inmost-extension"}},
                 "x-gateway": {"uri": "http://inmost-extension/"}}
                """, "test");
        List<ResponseFragment> responses = operation.responses().stream()
                .map(response -> new ResponseFragment(
                        response.status(), response.description(), response.content(), List.of(), Map.of(), more))
                .toList();
        return new OperationFragment(
                operation.route(),
                operation.signature(),
                operation.documentation(),
                operation.parameters(),
                operation.request(),
                responses,
                operation.problems(),
                operation.access(),
                operation.promises());
    }
}

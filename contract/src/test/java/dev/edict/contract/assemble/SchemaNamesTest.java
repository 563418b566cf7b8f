package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.Samples.STRING;
import static dev.edict.contract.assemble.Samples.listOf;
import static dev.edict.contract.assemble.Samples.object;
import static dev.edict.contract.assemble.Samples.op;
import static dev.edict.contract.assemble.Samples.ref;
import static dev.edict.contract.assemble.Samples.resource;
import static dev.edict.contract.assemble.Samples.type;
import static dev.edict.contract.assemble.Samples.variable;
import static dev.edict.contract.assemble.ValidDocument.assertValid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Samples.Op;
import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {

    private static final TypeFragment PAGE =
            type("com.acme.Page", object(Property.required("items", listOf(variable("T")))), "T");

    private List<ContractFinding> findings = List.of();

    @Test
    void typesOfOneSimpleNameAreToldApartByTheirPackages() {
        assertThat(names(
                        List.of(ref("com.acme.order.Item"), ref("com.acme.cart.Item"), ref("com.acme.Other")),
                        object("com.acme.order.Item", Property.required("a", STRING)),
                        object("com.acme.cart.Item", Property.required("b", STRING)),
                        object("com.acme.Other")))
                .containsExactlyInAnyOrder("order.Item", "cart.Item", "Other");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("schema-name-shared");
            assertThat(finding.subject()).isEqualTo("com.acme.cart.Item");
            assertThat(finding.message())
                    .startsWith(
                            "2 types of the API are called Item; their schemas are named cart.Item and order.Item.");
        });
    }

    /** With {@code @Schema(name = …)}. */
    @Test
    void aGivenNameThatIsThatOfAnotherTypeOfThePackageMergesNothing() {
        TypeFragment bought = object("com.acme.Bought", Property.required("b", STRING));
        TypeTemplate template = bought.templates().get(0);
        TypeFragment named = new TypeFragment(
                bought.type(),
                null,
                List.of(new TypeTemplate(
                        template.type(), "Item", List.of(), null, null, false, template.definition())));
        assertThat(names(
                        List.of(ref("com.acme.Item"), ref("com.acme.Bought")),
                        object("com.acme.Item", Property.required("a", STRING)),
                        named))
                .containsExactlyInAnyOrder("com.acme.Item", "com.acme.Bought");
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("their schemas are named com.acme.Bought and com.acme.Item."));
    }

    @Test
    void aNameThatSeveralShareIsSaidOnceAndEachNameByItself() {
        names(
                List.of(
                        ref("com.acme.order.Item"),
                        ref("com.acme.cart.Item"),
                        ref("com.acme.stock.Item"),
                        ref("com.acme.order.Line"),
                        ref("com.acme.cart.Line")),
                object("com.acme.order.Item", Property.required("a", STRING)),
                object("com.acme.cart.Item", Property.required("b", STRING)),
                object("com.acme.stock.Item", Property.required("c", STRING)),
                object("com.acme.order.Line", Property.required("d", STRING)),
                object("com.acme.cart.Line", Property.required("e", STRING)));
        assertThat(findings)
                .extracting(ContractFinding::message)
                .satisfiesExactlyInAnyOrder(
                        item -> assertThat(item)
                                .startsWith("3 types of the API are called Item; their schemas are named cart.Item and"
                                        + " order.Item and stock.Item."),
                        line -> assertThat(line)
                                .startsWith("2 types of the API are called Line; their schemas are named cart.Line and"
                                        + " order.Line."));
    }

    @Test
    void asMuchOfThePackageIsTakenAsTellsThemApart() {
        assertThat(names(
                        List.of(ref("com.acme.order.v1.Item"), ref("com.acme.cart.v1.Item")),
                        object("com.acme.order.v1.Item"),
                        object("com.acme.cart.v1.Item")))
                .containsExactlyInAnyOrder("order.v1.Item", "cart.v1.Item");
    }

    @Test
    void nestedTypesOfOneNameAreToldApartByTheirOuterTypes() {
        assertThat(names(
                        List.of(ref("com.acme.Order$Line"), ref("com.acme.Cart$Line")),
                        object("com.acme.Order$Line"),
                        object("com.acme.Cart$Line")))
                .containsExactlyInAnyOrder("Order.Line", "Cart.Line");
    }

    @Test
    void binaryNamesThatReadTheSameStillMakeTwoSchemas() {
        assertThat(names(List.of(ref("a.B$C"), ref("a.B.C")), object("a.B$C"), object("a.B.C")))
                .hasSize(2);
    }

    @Test
    void anInstanceOfAGenericTypeHasAReadableName() {
        assertThat(names(
                        List.of(
                                ref("com.acme.Page", ref("com.acme.View")),
                                ref("com.acme.Page", listOf(TypeUse.of(Scalars.UUID))),
                                ref(
                                        "com.acme.Page",
                                        TypeUse.of(new Shape.MapOf(
                                                TypeUse.of(Scalars.INT32).orNull()))),
                                ref("com.acme.Page", ref("com.acme.Page", TypeUse.of(Scalars.DATE_TIME))),
                                ref("com.acme.Page")),
                        PAGE,
                        object("com.acme.View")))
                .containsExactlyInAnyOrder(
                        "View",
                        "PageOfView",
                        "PageOfListOfUuid",
                        "PageOfMapOfNullableInt32",
                        "PageOfPageOfDateTime",
                        "PageOfDateTime",
                        "PageOfAny");
    }

    @Test
    void anInstanceNeverTakesTheNameOfAType() {
        assertThat(names(
                        List.of(ref("com.acme.Page", ref("com.acme.View")), ref("com.acme.PageOfView")),
                        PAGE,
                        object("com.acme.View"),
                        object("com.acme.PageOfView")))
                .hasSize(3)
                .doesNotContain("PageOfView");
    }

    @Test
    void instancesThatDifferInConstraintsOnlyAreTwoSchemas() {
        TypeUse some = STRING.constrainedBy(Constraints.lengthBetween(1, 5));
        assertThat(names(List.of(ref("com.acme.Page", STRING), ref("com.acme.Page", some)), PAGE))
                .hasSize(2)
                .allMatch(name -> name.startsWith("PageOfString."));
    }

    @Test
    void aNameThatTheAuthorChoseIsTaken() {
        TypeFragment view = new TypeFragment(
                "com.acme.View",
                null,
                List.of(new TypeTemplate("com.acme.View", "Order", List.of(), null, null, false, object())));
        assertThat(names(List.of(ref("com.acme.Page", ref("com.acme.View"))), PAGE, view))
                .containsExactlyInAnyOrder("Order", "PageOfOrder");
    }

    @Test
    void lettersThatComponentNamesDoNotAllowAreSpelledOut() {
        assertThat(names(List.of(ref("com.acme.Größe")), object("com.acme.Größe")))
                .containsExactly("Gr_f6_dfe");
    }

    @Test
    void aTypeCalledProblemIsNotTheProblemOfTheRfc() {
        List<Fragment> fragments = List.of(
                object("com.acme.Problem", Property.required("why", STRING)),
                resource(
                        "com.acme.R",
                        op("GET", "/", "com.acme.R#get()")
                                .answers(200, ref("com.acme.Problem"))
                                .fails(ProblemFragment.derived(404, "gone"))
                                .build()));
        Assembly assembly = new Assembler().assemble(fragments);
        assertValid(assembly.document());
        assertThat(schemas(assembly).members()).containsOnlyKeys("Problem", "acme.Problem");
        assertThat(assembly.findings()).isEmpty();
    }

    private Set<String> names(List<TypeUse> uses, Fragment... types) {
        List<Fragment> fragments = new ArrayList<>(Arrays.asList(types));
        Op operation = op("GET", "/", "com.acme.R#get()");
        for (int i = 0; i < uses.size(); i++) {
            operation.answers(200 + i, uses.get(i));
        }
        fragments.add(resource("com.acme.R", operation.build()));
        Assembly assembly = new Assembler().assemble(fragments);
        Collections.reverse(fragments);
        assertThat(new Assembler().assemble(fragments)).isEqualTo(assembly);
        assertValid(assembly.document());
        findings = assembly.findings();
        return schemas(assembly).members().keySet();
    }

    private static JsonObject schemas(Assembly assembly) {
        return assembly.document()
                .json()
                .object("components")
                .orElseThrow()
                .object("schemas")
                .orElseThrow();
    }
}

package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.Samples.STRING;
import static dev.edict.contract.assemble.Samples.object;
import static dev.edict.contract.assemble.Samples.op;
import static dev.edict.contract.assemble.Samples.ref;
import static dev.edict.contract.assemble.Samples.resource;
import static dev.edict.contract.assemble.Samples.type;
import static dev.edict.contract.assemble.Samples.variable;
import static dev.edict.contract.assemble.ValidDocument.assertValid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.contract.fragment.TypeUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentConflictsTest {

    private static final TypeFragment OLD = object("com.acme.View", Property.required("a", STRING));
    private static final TypeFragment NEW = object("com.acme.View", Property.required("b", STRING));

    @Test
    void twoVersionsOfATypeAreAConflict() {
        assertThat(assemble(user("com.acme.R"), OLD, NEW).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id()).isEqualTo("schema-conflict");
                    assertThat(finding.subject()).isEqualTo("com.acme.View");
                });
    }

    @Test
    void twoVersionsOfAResourceAreAConflict() {
        ResourceFragment other = resource(
                "com.acme.R", op("PUT", "/r", "com.acme.R#put()").answers(204).build());
        assertThat(assemble(user("com.acme.R"), other, OLD).findings())
                .extracting(ContractFinding::id)
                .containsExactly("schema-conflict");
    }

    @Test
    void whatTwoResourcesEmbedAlikeIsOneSchema() {
        assertThat(assemble(user("com.acme.R", OLD), user("com.acme.S", OLD)).findings())
                .isEmpty();
    }

    @Test
    void whatTwoResourcesEmbedDifferentlyIsAConflict() {
        assertThat(assemble(user("com.acme.R", OLD), user("com.acme.S", NEW)).findings())
                .extracting(ContractFinding::id)
                .containsExactly("schema-conflict");
    }

    @Test
    void aTypesOwnFragmentCountsMoreThanWhatItsUsersSaw() {
        Assembly assembly = assemble(user("com.acme.R", OLD), user("com.acme.S", OLD), NEW);
        assertThat(assembly.findings()).isEmpty();
        assertThat(assembly.document().json().toJson()).contains("\"b\"").doesNotContain("\"a\"");
    }

    @Test
    void aTypeThatNobodyDescribesLeavesItsUseOpen() {
        Assembly assembly = assemble(user("com.acme.R"));
        assertThat(assembly.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("schema-unresolved");
            assertThat(finding.subject()).isEqualTo("com.acme.R#get()");
            assertThat(finding.message()).contains("com.acme.View");
        });
    }

    @Test
    void aTypeThatGrowsWithoutEndIsCutOff() {
        TypeFragment growing = type(
                "com.acme.View",
                object(Property.required("next", ref("com.acme.View", ref("com.acme.Box", variable("T"))))),
                "T");
        TypeFragment box = type("com.acme.Box", object(Property.required("content", variable("T"))), "T");
        assertThat(assemble(user("com.acme.R"), growing, box).findings())
                .extracting(ContractFinding::id)
                .containsOnly("schema-unbounded");
    }

    @Test
    void anArrayOrMapThatGrowsWithoutEndIsCutOffToo() {
        for (Shape larger : List.of(new Shape.ArrayOf(variable("T"), false), new Shape.MapOf(variable("T")))) {
            TypeFragment growing = type(
                    "com.acme.View", object(Property.required("next", ref("com.acme.View", TypeUse.of(larger)))), "T");
            assertThat(assemble(user("com.acme.R"), growing).findings())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.id()).isEqualTo("schema-unbounded");
                        assertThat(finding.subject()).isEqualTo("com.acme.View");
                    });
        }
    }

    @Test
    void twoTitlesOfOneServiceAreAConflict() {
        Assembly assembly = assemble(
                Samples.service("com.acme.A", Samples.titled("Shop", null)),
                Samples.service("com.acme.B", Samples.titled("Store", "/v1")));
        assertThat(assembly.findings()).extracting(ContractFinding::id).containsExactly("service-conflict");
        assertThat(assembly.document().json().object("info").orElseThrow().text("title"))
                .contains("Shop");
    }

    private static ResourceFragment user(String name, TypeFragment... embedded) {
        return new ResourceFragment(
                name,
                null,
                List.of(),
                null,
                List.of(op("GET", "/" + name, name + "#get()")
                        .answers(200, ref("com.acme.View"))
                        .build()),
                List.of(embedded));
    }

    private static Assembly assemble(Fragment... fragments) {
        Assembly assembly = new Assembler().assemble(List.of(fragments));
        List<Fragment> reversed = new ArrayList<>(List.of(fragments));
        Collections.reverse(reversed);
        Assembly again = new Assembler().assemble(reversed);
        assertThat(again.document().json().toJson())
                .isEqualTo(assembly.document().json().toJson());
        assertThat(again.findings()).isEqualTo(assembly.findings());
        assertValid(assembly.document());
        return assembly;
    }
}

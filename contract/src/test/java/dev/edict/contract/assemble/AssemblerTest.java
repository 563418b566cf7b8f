package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.ValidDocument.assertValid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.Golden;
import dev.edict.contract.Written;
import dev.edict.contract.fragment.Audience;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.FragmentCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AssemblerTest {

    private final Assembly shop = new Assembler().assemble(Shop.fragments());

    @Test
    void aWholeServiceAsJson() throws IOException {
        Golden.assertMatches("assemble/shop.json", shop.document().json().toJson());
    }

    @Test
    void aWholeServiceAsYaml() throws IOException {
        Golden.assertMatches("assemble/shop.yaml", Written.yaml(shop.document().json()));
    }

    @Test
    void theDocumentIsValid() {
        assertValid(shop.document());
        assertThat(shop.findings()).isEmpty();
    }

    @Test
    void noFragmentsMakeAValidDocumentToo() {
        Assembly empty = new Assembler().assemble(List.of());
        assertValid(empty.document());
        assertThat(empty.document().json().text("openapi")).contains("3.1.1");
    }

    @Test
    void aDocumentForThePublicHoldsNothingMadeForOthers() {
        Assembly open = new Assembler(Set.of(Audience.PUBLIC)).assemble(Shop.fragments());
        assertValid(open.document());
        assertThat(open.document().json().toJson()).contains("/orders/{id}").doesNotContain("/orders/exports");
    }

    /** Order and repetition are all that merging can add to a set; so assembling is commutative, associative and idempotent. */
    @Property(tries = 60)
    void neitherOrderNorRepetitionOfFragmentsMatters(@ForAll("arrangements") List<Fragment> fragments) {
        Assembly assembly = new Assembler().assemble(fragments);
        assertThat(assembly.document().json().toJson())
                .isEqualTo(shop.document().json().toJson());
        assertThat(assembly.findings()).isEqualTo(shop.findings());
    }

    @Provide
    Arbitrary<List<Fragment>> arrangements() {
        List<Fragment> all = Shop.fragments();
        return Arbitraries.of(all).list().ofMaxSize(5).flatMap(again -> {
            List<Fragment> more = new ArrayList<>(all);
            more.addAll(again);
            return Arbitraries.shuffle(more);
        });
    }

    @Test
    void fragmentsReadBackFromTheirFilesMakeTheSameDocument() {
        List<Fragment> read = Shop.fragments().stream()
                .map(fragment -> FragmentCodec.read(Written.of(fragment), fragment.fileName()))
                .toList();
        assertThat(new Assembler().assemble(read)).isEqualTo(shop);
        assertThat(new Assembler().assemble(read).document().json().toJson())
                .isEqualTo(shop.document().json().toJson());
    }
}

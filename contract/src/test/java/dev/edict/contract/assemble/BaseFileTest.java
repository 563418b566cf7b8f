package dev.edict.contract.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaseFileTest {

    private final List<String> problems = new ArrayList<>();

    private JsonObject read(String text) {
        return BaseFile.read(text, "base.yaml", problems::add);
    }

    @Test
    void aNameWithoutAValueSaysNothing() {
        JsonObject base = read("info:\n  title: By hand\npaths:\ncomponents: ~\ntags:\n");
        assertThat(base.members()).containsOnlyKeys("info");
        assertThat(problems).isEmpty();
        JsonObject document = new Assembler()
                .withBase(base)
                .assemble(Shop.fragments())
                .document()
                .json();
        assertThat(document.object("paths").orElseThrow().isEmpty()).isFalse();
    }

    @Test
    void whatNoDocumentCanHaveIsLeftOutAndNamed() {
        assertThat(read("info: text\ncomponents: []\nservers: {}\nx-own: [1]").members())
                .containsOnlyKeys("x-own");
        assertThat(problems)
                .containsExactly(
                        "base.yaml has a 'info' that is no object; it is left out",
                        "base.yaml has a 'components' that is no object; it is left out",
                        "base.yaml has a 'servers' that is no list; it is left out");
    }

    @Test
    void whatIsNoObjectDeepInsideDoesNotTakeOnesPlace() {
        JsonObject document = new Assembler()
                .withBase((JsonObject) JsonReader.read("{\"paths\": {\"/orders/{id}\": null}}", "base"))
                .assemble(Shop.fragments())
                .document()
                .json();
        assertThat(document.object("paths").orElseThrow().object("/orders/{id}"))
                .isPresent();
    }

    @Test
    void aVersionIsAText() {
        assertThat(read("info: {title: 7, version: 1.10}").get("info"))
                .isEqualTo(JsonObject.builder()
                        .put("title", JsonValue.of("7"))
                        .put("version", JsonValue.of("1.1"))
                        .build());
    }

    @Test
    void whatIsNoDocumentIsNamed() {
        assertThat(read("- a").isEmpty()).isTrue();
        assertThat(read("a: [").isEmpty()).isTrue();
        assertThat(problems).hasSize(2);
    }
}

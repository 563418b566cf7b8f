package dev.edict.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.Golden;
import dev.edict.contract.Written;
import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.assemble.ContractFinding;
import dev.edict.contract.assemble.ValidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WholeServiceTest {

    private static final Path SOURCES = Path.of("src/test/resources/shop");

    @Test
    void theDocumentOfAWholeService() throws IOException {
        Assembly assembly = Documenting.of(sources()).assembled();
        Golden.assertMatches("shop.yaml", Written.yaml(assembly.document().json()));
        ValidDocument.assertValid(assembly.document());
        assertThat(assembly.findings()).extracting(ContractFinding::id).containsOnly("schema-name-shared");
    }

    private static Map<String, String> sources() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Map<String, String> sources = new TreeMap<>();
        for (Path file : files) {
            String name = SOURCES.relativize(file)
                    .toString()
                    .replace(".java", "")
                    .replace('/', '.')
                    .replace('\\', '.');
            sources.put(name, Files.readString(file));
        }
        return sources;
    }
}

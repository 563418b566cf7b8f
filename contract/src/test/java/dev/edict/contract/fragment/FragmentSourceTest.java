package dev.edict.contract.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.Written;
import dev.edict.contract.fragment.FragmentSource.Contents;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentSourceTest {

    private static final TypeFragment VIEW = new TypeFragment("com.acme.View", null, List.of());
    private static final ResourceFragment RESOURCE =
            new ResourceFragment("com.acme.Resource", null, List.of(), null, List.of(), List.of());

    @TempDir
    Path directory;

    @Test
    void aDirectoryOfClassesGivesItsFragments() throws IOException {
        write(VIEW.fileName(), Written.of(VIEW));
        write(RESOURCE.fileName(), Written.of(RESOURCE));
        write("com/acme/View.class", "");
        write("com/acme/Resource.class", "");
        assertThat(FragmentSource.at(directory).contents().fragments()).containsExactly(RESOURCE, VIEW);
    }

    @Test
    void aFragmentWithoutItsClassIsStale() throws IOException {
        write(VIEW.fileName(), Written.of(VIEW));
        assertThat(FragmentSource.at(directory).contents().fragments()).isEmpty();
    }

    @Test
    void whatIsNotWantedIsNotOpened() throws IOException {
        write(RESOURCE.fileName(), "{\"format\": 99}");
        write(VIEW.fileName(), Written.of(VIEW));
        write("com/acme/View.class", "");
        Path jar = jar(Map.of(
                RESOURCE.fileName(), "{\"format\": 99}", VIEW.fileName(), Written.of(VIEW), "com/acme/View.class", ""));

        for (Path entry : List.of(directory, jar)) {
            assertThat(FragmentSource.at(entry).contents("com.acme.View"::equals))
                    .isEqualTo(new Contents(List.of(VIEW), List.of()));
        }
    }

    @Test
    void aJarGivesItsFragments() throws IOException {
        Path jar = jar(Map.of(
                VIEW.fileName(),
                Written.of(VIEW),
                RESOURCE.fileName(),
                Written.of(RESOURCE),
                "com/acme/View.class",
                ""));
        assertThat(FragmentSource.at(jar).contents()).isEqualTo(new Contents(List.of(VIEW), List.of()));
    }

    @Test
    void anUnreadableFragmentNamesJarAndFileAndKeepsNothingElseBack() throws IOException {
        Path jar = jar(Map.of(
                RESOURCE.fileName(), "{\"format\": 99}", VIEW.fileName(), Written.of(VIEW), "com/acme/View.class", ""));

        Contents contents = FragmentSource.at(jar).contents();

        assertThat(contents.fragments()).containsExactly(VIEW);
        assertThat(contents.problems())
                .singleElement()
                .asString()
                .isEqualTo("fragments of " + jar
                        + " cannot be read, and what they describe is missing: " + jar
                        + "!/META-INF/edict/resources/com.acme.Resource.json: written in format 99 by a newer Edict; this one reads"
                        + " up to 1. Use at least the Edict version that wrote it");
    }

    @Test
    void aJarThatIsTooNewSaysSoOnce() throws IOException {
        Path jar = jar(Map.of(RESOURCE.fileName(), "{\"format\": 99}", VIEW.fileName(), "{\"format\": 99}"));

        assertThat(FragmentSource.at(jar).contents().problems())
                .singleElement()
                .asString()
                .contains("2 of its files, the first of them being " + jar
                        + "!/META-INF/edict/resources/com.acme.Resource");
    }

    @Test
    void aFileThatIsNoJarIsNamed() throws IOException {
        Path jar = directory.resolve("shop.jar");
        Files.writeString(jar, "no jar at all");

        Contents contents = FragmentSource.at(jar).contents();

        assertThat(contents.fragments()).isEmpty();
        assertThat(contents.problems())
                .singleElement()
                .asString()
                .startsWith("fragments of " + jar + " cannot be read");
    }

    /** What a disk or a merge tool can make of a file: none of it is a fault of Edict's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\": 1}",
                "{\"format\": \"x\"}",
                "{\"format\": 1, \"kind\": \"resource\"}",
                "{\"format\": 1, \"kind\": \"type\", \"templates\": [null]}",
                "{\"format\": 1, \"kind\": \"type\", \"templates\": [{}]}",
            })
    void aBrokenFileIsAProblemAndNothingElse(String text) throws IOException {
        write(VIEW.fileName(), text);
        write("com/acme/View.class", "");

        Contents contents = FragmentSource.at(directory).contents();

        assertThat(contents.fragments()).isEmpty();
        assertThat(contents.problems()).singleElement().asString().contains(VIEW.fileName());
    }

    @Test
    void ofAPathThatDoesNotExistThereAreNone() {
        assertThat(FragmentSource.at(directory.resolve("none.jar")).contents())
                .isEqualTo(new Contents(List.of(), List.of()));
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path jar(Map<String, String> entries) throws IOException {
        Path jar = directory.resolve("shop.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}

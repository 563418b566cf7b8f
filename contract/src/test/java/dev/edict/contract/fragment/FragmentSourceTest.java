package dev.edict.contract.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class FragmentSourceTest {

    private static final TypeFragment VIEW = new TypeFragment("com.acme.View", null, List.of());
    private static final ResourceFragment RESOURCE =
            new ResourceFragment("com.acme.Resource", null, List.of(), null, List.of(), List.of());

    @TempDir
    Path directory;

    @Test
    void aDirectoryOfClassesGivesItsFragments() throws IOException {
        write(VIEW.fileName(), FragmentCodec.write(VIEW));
        write(RESOURCE.fileName(), FragmentCodec.write(RESOURCE));
        write("com/acme/View.class", "");
        write("com/acme/Resource.class", "");
        assertThat(FragmentSource.at(directory).fragments()).containsExactly(RESOURCE, VIEW);
    }

    @Test
    void aFragmentWithoutItsClassIsStale() throws IOException {
        write(VIEW.fileName(), FragmentCodec.write(VIEW));
        assertThat(FragmentSource.at(directory).fragments()).isEmpty();
        assertThat(FragmentSource.at(directory).fragments("com.acme.View"::equals))
                .containsExactly(VIEW);
    }

    @Test
    void aJarGivesItsFragments() throws IOException {
        Path jar = jar(Map.of(
                VIEW.fileName(),
                FragmentCodec.write(VIEW),
                RESOURCE.fileName(),
                FragmentCodec.write(RESOURCE),
                "com/acme/View.class",
                ""));
        assertThat(FragmentSource.at(jar).fragments()).containsExactly(VIEW);
    }

    @Test
    void anUnreadableFragmentNamesJarAndFile() throws IOException {
        Path jar = jar(Map.of(VIEW.fileName(), "{\"format\": 99}"));
        assertThatThrownBy(() -> FragmentSource.at(jar).fragments())
                .isInstanceOf(FragmentFormatException.class)
                .hasMessageStartingWith(jar + "!/META-INF/edict/types/com.acme.View.json: written in format 99");
    }

    @Test
    void ofAPathThatDoesNotExistThereAreNone() throws IOException {
        assertThat(FragmentSource.at(directory.resolve("none.jar")).fragments()).isEmpty();
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

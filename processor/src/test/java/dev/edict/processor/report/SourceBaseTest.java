package dev.edict.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceBaseTest {

    @TempDir
    Path folder;

    @Test
    void isTheWorkTreeOfGitWhereThereIsOne() throws IOException {
        Files.createFile(folder.resolve(".git"));
        Position order = position("shop/src/main/java", "com/acme/Order.java");
        SourceBase base = SourceBase.of(List.of(order));

        assertThat(base.uri()).hasValue(folder.toUri().toString());
        assertThat(base.artifact(order).text("uri")).hasValue("shop/src/main/java/com/acme/Order.java");
    }

    @Test
    void isElseTheFolderThatHoldsAllSources() {
        Position order = position("a b/main", "com/acme/Order.java");
        Position made = position("a b/generated", "com/acme/Made.java");
        SourceBase base = SourceBase.of(List.of(order, made));

        assertThat(base.artifact(order).text("uri")).hasValue("main/com/acme/Order.java");
        assertThat(base.artifact(made).text("uriBaseId")).hasValue("%SRCROOT%");
        assertThat(base.uri().orElseThrow()).endsWith("a%20b/");
    }

    @Test
    void whatIsOnNoDiskKeepsItsName() {
        Position position = new Position(URI.create("memory:///com/acme/R.java"), "com/acme/R.java", 1, 1, 0, 0);
        SourceBase base = SourceBase.of(List.of(position));

        assertThat(base.uri()).isEmpty();
        assertThat(base.artifact(position).text("uri")).hasValue("memory:///com/acme/R.java");
        assertThat(base.artifact(position).has("uriBaseId")).isFalse();
    }

    private Position position(String root, String path) {
        return new Position(folder.resolve(root).resolve(path).toUri(), path, 1, 1, 0, 0);
    }
}

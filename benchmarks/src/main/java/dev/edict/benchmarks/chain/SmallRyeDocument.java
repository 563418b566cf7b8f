package dev.edict.benchmarks.chain;

import dev.edict.benchmarks.compile.TimedRun;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.Indexer;

/** Writes the document of compiled classes as SmallRye's build plugins do: index, scan, YAML. Runs in a process of its own. */
public final class SmallRyeDocument {
    private SmallRyeDocument() {}

    /**
     * @param args the folder of classes, then the file to write
     */
    public static void main(String[] args) throws IOException {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            List<Path> classes =
                    files.filter(f -> f.toString().endsWith(".class")).toList();
            for (Path file : classes) {
                try (InputStream in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        }
        SmallRyeOpenAPI document =
                SmallRyeOpenAPI.builder().withIndex(indexer.complete()).build();
        Files.writeString(Path.of(args[1]), document.toYAML());
        TimedRun.tellProcessorTime();
        System.exit(0);
    }
}

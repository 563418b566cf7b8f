package dev.edict.sidebyside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.edict.sidebyside.Probe.Vocabulary;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.Indexer;

/** A tool with the settings that it comes with, but for the version of the document, which is 3.1 for all. */
enum Tool {
    EDICT("Edict", Vocabulary.values()) {
        @Override
        JsonNode document(Path classes) throws Exception {
            return new ObjectMapper()
                    .readTree(classes.resolve("META-INF/openapi.json").toFile());
        }
    },
    SMALLRYE("SmallRye 4.3.3", Vocabulary.NONE, Vocabulary.MICROPROFILE) {
        @Override
        JsonNode document(Path classes) throws Exception {
            Indexer indexer = new Indexer();
            for (Path file : classFiles(classes)) {
                try (InputStream in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
            return new ObjectMapper()
                    .readTree(SmallRyeOpenAPI.builder()
                            .withIndex(indexer.complete())
                            .build()
                            .toJSON());
        }
    },
    SWAGGER("swagger-core 2.2.55", Vocabulary.NONE, Vocabulary.SWAGGER) {
        @Override
        JsonNode document(Path classes) throws Exception {
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, Tool.class.getClassLoader())) {
                Set<Class<?>> all = new LinkedHashSet<>();
                for (Path file : classFiles(classes)) {
                    String name = classes.relativize(file).toString().replace('/', '.');
                    Class<?> type = loader.loadClass(name.substring(0, name.length() - ".class".length()));
                    if (type.isAnnotationPresent(jakarta.ws.rs.Path.class)) {
                        all.add(type);
                    }
                }
                SwaggerConfiguration configuration =
                        new SwaggerConfiguration().openAPI(new OpenAPI()).openAPI31(true);
                OpenAPI document = new Reader(configuration).read(all);
                return new ObjectMapper().readTree(Json31.pretty(document));
            }
        }
    };

    private final String title;
    private final Set<Vocabulary> vocabularies;

    Tool(String title, Vocabulary... vocabularies) {
        this.title = title;
        this.vocabularies = Set.of(vocabularies);
    }

    /** What it writes of compiled classes. */
    abstract JsonNode document(Path classes) throws Exception;

    String title() {
        return title;
    }

    boolean reads(Vocabulary vocabulary) {
        return vocabularies.contains(vocabulary);
    }

    private static List<Path> classFiles(Path classes) throws Exception {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }
}

package dev.edict.processor.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.edict.processor.packaged.Packaged.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beside Lombok, which writes accessors into trees that other processors have seen already, or have not. */
class LombokIT {
    private static final Path LOMBOK = Path.of("target/lombok/lombok.jar");

    private static final String TYPES = """
        package com.acme;

        import com.fasterxml.jackson.annotation.JsonProperty;
        import java.util.List;
        import lombok.AccessLevel;
        import lombok.Builder;
        import lombok.Data;
        import lombok.Getter;
        import lombok.Setter;
        import lombok.Singular;
        import lombok.Value;
        import lombok.experimental.Accessors;
        import lombok.extern.jackson.Jacksonized;

        @Data class Plain { @JsonProperty("called") private String name; private boolean isOpen; private transient int count; public String own; }
        @Value class Fixed { String name; int count; }
        @Data class Below extends Plain { @Getter(lazy = true) private final String late = "x"; }
        @Getter @Setter @Accessors(chain = true, prefix = "m") class Chained { private String mName; private Boolean mFlag; private String other; }
        class Chosen { @Getter(AccessLevel.PROTECTED) private String hidden; @Getter private String read; @Setter private String written; }
        @Getter @Builder @Jacksonized class Built { private String name; @Singular private List<String> tags; }
        @Data class Capitals { private String aB; private String xPath; private String URLx; }
        @Builder class Mute { private String name; }
        """;

    private static final String RESOURCE = """
        package com.acme;

        import dev.edict.annotations.Anonymous;
        import dev.edict.annotations.ApiResource;
        import dev.edict.annotations.ApiService;
        import jakarta.ws.rs.GET;
        import jakarta.ws.rs.Path;
        import jakarta.ws.rs.Produces;

        @ApiService(title = "Types", audience = ApiService.Audience.INTERNAL)
        @ApiResource
        @Path("/types")
        @Produces("application/json")
        @Anonymous("A test.")
        public class TypeResource {
            @GET @Path("plain") public Plain plain() { return null; }
            @GET @Path("fixed") public Fixed fixed() { return null; }
            @GET @Path("below") public Below below() { return null; }
            @GET @Path("chained") public Chained chained() { return null; }
            @GET @Path("chosen") public Chosen chosen() { return null; }
            @GET @Path("built") public Built built() { return null; }
            @GET @Path("capitals") public Capitals capitals() { return null; }
            @GET @Path("mute") public Mute mute() { return null; }
        }
        """;

    /** Does not compile before Lombok has done its part. */
    private static final String CALLER = """
        package com.acme;

        class Caller {
            static String call(Plain plain) {
                plain.setName(Built.builder().tag("a").build().getTags().get(0));
                return plain.getName();
            }
        }
        """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeSources() {
        Packaged.write(folder.resolve("com/acme/Plain.java"), TYPES);
        Packaged.write(folder.resolve("com/acme/TypeResource.java"), RESOURCE);
    }

    static List<Path> jdks() throws IOException {
        return JavacIT.jdks();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theDocumentIsTheSameBeforeAfterAndWithoutLombok(Path jdk) throws IOException {
        JsonNode without = schemas(javac(jdk, List.of(Packaged.jar())));
        Packaged.write(folder.resolve("com/acme/Caller.java"), CALLER);
        JsonNode after = schemas(javac(jdk, List.of(LOMBOK.toAbsolutePath(), Packaged.jar())));
        JsonNode before = schemas(javac(jdk, List.of(Packaged.jar(), LOMBOK.toAbsolutePath())));

        assertThat(members(after, "Plain")).containsExactly("called", "open", "count", "own");
        assertThat(members(after, "Fixed")).containsExactly("name", "count");
        assertThat(members(after, "Below")).containsExactly("called", "open", "count", "own", "late");
        assertThat(members(after, "Chained")).containsExactly("name", "flag");
        assertThat(members(after, "Chosen")).containsExactly("read", "written");
        assertThat(members(after, "Built")).containsExactly("name", "tags");
        assertThat(members(after, "Capitals")).containsExactly("ab", "xpath", "urlx");
        assertThat(before).isEqualTo(after);
        assertThat(without).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aTypeThatStaysEmptyIsToldOfOnce(Path jdk) throws IOException {
        for (List<Path> path : List.of(
                List.of(LOMBOK.toAbsolutePath(), Packaged.jar()), List.of(Packaged.jar(), LOMBOK.toAbsolutePath()))) {
            String output = javac(jdk, path).output();
            assertThat(output)
                    .containsOnlyOnce("[edict:untyped-body]")
                    .contains("Mute: no serialiser finds a member of it");
        }
    }

    private static List<String> members(JsonNode schemas, String type) {
        List<String> names = new ArrayList<>();
        schemas.at("/" + type + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode schemas(Outcome outcome) throws IOException {
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return new ObjectMapper()
                .readTree(Files.readString(folder.resolve("out/META-INF/openapi.json")))
                .at("/components/schemas");
    }

    private Outcome javac(Path jdk, List<Path> processorPath) throws IOException {
        List<String> command = Packaged.javac(jdk);
        command.addAll(List.of(
                "-processorpath",
                joined(processorPath.stream()),
                "-classpath",
                joined(Stream.concat(
                        Packaged.libraries().stream(),
                        Stream.of(
                                LOMBOK.toAbsolutePath(),
                                Packaged.home(JsonProperty.class),
                                Packaged.home(ObjectMapper.class)))),
                "-d",
                folder.resolve("out").toString()));
        try (Stream<Path> sources = Files.list(folder.resolve("com/acme"))) {
            sources.sorted().map(Path::toString).forEach(command::add);
        }
        return Packaged.run(folder, jdk, command);
    }

    private static String joined(Stream<Path> paths) {
        return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}

package dev.edict.cli;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What each command is told of the sources and of how to look at them. */
abstract class Input {
    static final String RATCHET = "edict-ratchet.json";

    private static final String SOURCES = "DIR";
    private static final String MEANING = "Folders of Java sources, or single files.";

    enum Scope {
        ANNOTATED,
        ALL
    }

    enum Profile {
        OFF,
        ADOPT,
        RECOMMENDED,
        STRICT
    }

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATH",
            defaultValue = "",
            description = "What the sources need to compile; DIR/* for all jars of a folder.")
    private String classPath = "";

    @Option(
            names = "--scope",
            defaultValue = "all",
            description =
                    "all: every @Path class is looked at in full; annotated: those with @ApiResource. Default: all.")
    private Scope scope = Scope.ALL;

    @Option(
            names = "--profile",
            defaultValue = "recommended",
            description = "${COMPLETION-CANDIDATES}. Default: recommended.")
    private Profile profile = Profile.RECOMMENDED;

    @Option(
            names = "--ratchet",
            paramLabel = "FILE",
            defaultValue = RATCHET,
            description = "The ratchet file, which is read if it is there. Default: ${DEFAULT-VALUE}.")
    private Path ratchet = Path.of(RATCHET);

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "edict-report",
            description = "Where the reports go. Default: ${DEFAULT-VALUE}.")
    private Path report = Path.of("edict-report");

    @Option(names = "--encoding", defaultValue = "UTF-8", description = "Of the sources. Default: ${DEFAULT-VALUE}.")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(
            names = "--house-rules",
            paramLabel = "PATH",
            defaultValue = "",
            description = "Jars with rules of the house.")
    private String houseRules = "";

    @Option(
            names = "--properties",
            paramLabel = "FILE",
            defaultValue = "edict.properties",
            description = "Decisions of the house, read if the file is there. Default: ${DEFAULT-VALUE}.")
    private Path properties = Path.of("edict.properties");

    @Option(names = "--release", paramLabel = "N", description = "The Java release that the sources are written for.")
    private int release;

    @Option(
            names = "-A",
            paramLabel = "NAME=VALUE",
            description = "An option of the processor, as the compiler takes it: -Aedict.rules=get-mutates:off.")
    private Map<String, String> options = new LinkedHashMap<>();

    abstract List<Path> sources();

    /** Where sources are all that is named. */
    static final class Only extends Input {
        @Parameters(index = "0..*", arity = "1..*", paramLabel = SOURCES, description = MEANING)
        private List<Path> sources = new ArrayList<>();

        @Override
        List<Path> sources() {
            return sources;
        }
    }

    /** Where a question comes first. */
    static final class WithQuestion extends Input {
        @Parameters(
                index = "0",
                paramLabel = "RULE:ELEMENT",
                description = "For example get-mutates:OrderResource#list.")
        private String question = "";

        @Parameters(index = "1..*", arity = "1..*", paramLabel = SOURCES, description = MEANING)
        private List<Path> sources = new ArrayList<>();

        String question() {
            return question;
        }

        @Override
        List<Path> sources() {
            return sources;
        }
    }

    Path ratchet() {
        return ratchet;
    }

    Path report() {
        return report;
    }

    Charset encoding() {
        return encoding;
    }

    /** Sees Edict and the rules of the house. */
    ClassLoader rules() throws IOException {
        List<URL> jars = new ArrayList<>();
        for (String jar : houseRules.split(Pattern.quote(File.pathSeparator))) {
            if (!jar.isBlank()) {
                if (!Files.exists(Path.of(jar))) {
                    throw new UnableException("there is no " + jar);
                }
                jars.add(Path.of(jar).toUri().toURL());
            }
        }
        return new URLClassLoader(jars.toArray(URL[]::new), Input.class.getClassLoader());
    }

    /** What javac is told, the processor's options left out. */
    List<String> compilerArguments() {
        List<String> arguments = new ArrayList<>(List.of("-encoding", encoding.name(), "-implicit:none"));
        if (!classPath.isEmpty()) {
            arguments.addAll(List.of("-classpath", classPath));
        }
        if (release > 0) {
            arguments.addAll(List.of("--release", Integer.toString(release)));
        }
        return arguments;
    }

    /** Options of the processor: those that somebody wrote win. */
    Map<String, String> processorOptions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("edict.scope", lower(scope));
        all.put("edict.profile", lower(profile));
        all.put("edict.openapi", "off");
        all.put("edict.positions", "omit");
        if (Files.exists(properties)) {
            all.put("edict.properties", properties.toString());
        }
        all.putAll(options);
        return all;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

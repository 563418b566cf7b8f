package dev.edict.cli;

import dev.edict.processor.EdictProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Has javac look at sources with the processor, in this process. Nothing but the report stays: what a compile writes goes into a folder
 * that is deleted, and javac is stopped before it makes classes.
 */
final class Reviewer {
    /** javac attributes bodies, which the rules need, and makes no classes, which nobody does. */
    private static final List<String> LOOK_ONLY =
            List.of("-XDshould-stop.ifNoError=FLOW", "-Xmaxerrs", "1000000", "-Xmaxwarns", "1000000");

    private final Input input;
    private final Map<String, String> more = new LinkedHashMap<>();

    Reviewer(Input input) {
        this.input = input;
    }

    /** A further option of the processor. */
    Reviewer option(String name, String value) {
        more.put(name, value);
        return this;
    }

    /** With what the ratchet lists kept silent, if there is one. */
    Reviewer ratcheted() {
        return Files.exists(input.ratchet())
                ? option("edict.ratchet", input.ratchet().toString())
                : this;
    }

    /**
     * @throws UnableException when there is no report afterwards
     */
    Reviewed review() {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new UnableException("this Java has no compiler; run it with a JDK");
        }
        try {
            Path scratch = Files.createTempDirectory("edict");
            try {
                return review(javac, scratch);
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reviewed review(JavaCompiler javac, Path scratch) throws IOException {
        List<Path> sources = sources();
        // A report of an earlier run is not one of this.
        Files.deleteIfExists(input.report().resolve(Reviewed.REPORT));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(diagnostics, Locale.ENGLISH, input.encoding())) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    output, files, diagnostics, arguments(scratch), null, files.getJavaFileObjectsFromPaths(sources));
            task.setLocale(Locale.ENGLISH);
            task.setProcessors(List.of(EdictProcessor.withHouseRulesOf(input.rules())));
            task.call();
        } catch (IllegalArgumentException e) {
            throw new UnableException("the compiler refuses its arguments: " + e.getMessage(), e);
        }
        List<Diagnostic<? extends JavaFileObject>> said = diagnostics.getDiagnostics();
        if (!Files.exists(input.report().resolve(Reviewed.REPORT))) {
            throw new UnableException(said.stream()
                    .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                    .findFirst()
                    .map(d -> d.getMessage(Locale.ENGLISH))
                    .orElse("the compiler said nothing that can be reported" + output));
        }
        return Reviewed.read(input.report(), said);
    }

    private List<String> arguments(Path scratch) {
        List<String> arguments = new ArrayList<>(input.compilerArguments());
        arguments.addAll(LOOK_ONLY);
        arguments.addAll(List.of("-d", scratch.toString()));
        Map<String, String> options = input.processorOptions();
        options.put("edict.report", input.report().toString());
        options.putAll(more);
        options.forEach((name, value) -> arguments.add("-A" + name + "=" + value));
        return arguments;
    }

    private List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path source : input.sources()) {
            if (!Files.exists(source)) {
                throw new UnableException("there is no " + source);
            }
            try (Stream<Path> all = Files.walk(source)) {
                all.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                        // A module's declaration would ask for a module path.
                        .filter(file -> !file.endsWith("module-info.java"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        if (found.isEmpty()) {
            throw new UnableException("there are no Java sources in " + input.sources());
        }
        return found;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

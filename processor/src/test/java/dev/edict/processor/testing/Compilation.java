package dev.edict.processor.testing;

import dev.edict.processor.rule.Severity;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * One run of a compiler over small sources. The class path holds the annotation libraries in {@link #LIBRARIES}; more
 * come from {@link #library} or as stubs through {@link #source}.
 */
public final class Compilation {
    private static final Pattern RULE = Pattern.compile("\\[edict:([a-z0-9-]+)\\]");
    private static final Pattern TYPE_NAME = Pattern.compile("[\\w.$]+|module-info");

    /** A class of each library that sources in tests may use. */
    private static final List<String> LIBRARIES = List.of(
            "com.fasterxml.jackson.annotation.JsonProperty",
            "dev.edict.annotations.ApiResource",
            "io.swagger.annotations.ApiResponse",
            "io.swagger.v3.oas.annotations.Operation",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.json.bind.annotation.JsonbProperty",
            "jakarta.persistence.Entity",
            "jakarta.validation.Valid",
            "jakarta.ws.rs.Path",
            "javax.annotation.security.RolesAllowed",
            "javax.persistence.Entity",
            "javax.validation.Valid",
            "javax.ws.rs.Path",
            "org.eclipse.microprofile.openapi.annotations.Operation");

    private final Compiler compiler;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> uncompiled = new LinkedHashMap<>();
    private final Map<String, String> beside = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<String> flags = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>();
    private final Set<String> classPath = new LinkedHashSet<>();
    private boolean ownClassPath;

    private Consumer<JavaCompiler.CompilationTask> beforeStart = task -> {};
    private @Nullable Path output;

    private Compilation(Compiler compiler) {
        this.compiler = compiler;
        LIBRARIES.forEach(this::library);
    }

    public static Compilation with(Compiler compiler) {
        return new Compilation(compiler);
    }

    /** A source file by the full name of its type; {@code com.acme.package-info} for a package, {@code
     * module-info} for a module. */
    public Compilation source(String typeName, String text) {
        if (!typeName.endsWith("package-info") && !TYPE_NAME.matcher(typeName).matches()) {
            throw new IllegalArgumentException("not a type name: " + typeName);
        }
        sources.put(typeName.replace('.', '/') + ".java", text);
        return this;
    }

    /** A source beside the others, where the compiler finds it when it looks for a type; it is not told to compile it. */
    public Compilation uncompiled(String typeName, String text) {
        uncompiled.put(typeName.replace('.', '/') + ".java", text);
        return this;
    }

    /** A source beside the others that the compiler is told nothing of. */
    public Compilation beside(String typeName, String text) {
        beside.put(typeName.replace('.', '/') + ".java", text);
        return this;
    }

    /** A processor option, {@code -Aname=value}. */
    public Compilation option(String name, String value) {
        options.put(name, value);
        return this;
    }

    /** Flags of the compiler itself. */
    public Compilation flags(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    public Compilation processor(Processor... more) {
        processors.addAll(List.of(more));
        return this;
    }

    /** Something to do with the compiler's task before it starts. */
    public Compilation task(Consumer<JavaCompiler.CompilationTask> more) {
        beforeStart = beforeStart.andThen(more);
        return this;
    }

    /** Adds the jar or folder of the given class to the class path. */
    public Compilation library(String className) {
        classPath.add(place(className).toString());
        return this;
    }

    /** Takes a library away that is always there otherwise. */
    public Compilation without(String className) {
        classPath.remove(place(className).toString());
        return this;
    }

    private static Path place(String className) {
        try {
            Class<?> type = Class.forName(className, false, Compilation.class.getClassLoader());
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalArgumentException(className, e);
        }
    }

    public Compilation classPath(Path... entries) {
        ownClassPath = true;
        for (Path entry : entries) {
            classPath.add(entry.toString());
        }
        return this;
    }

    /** Has classes and resources written to a folder on disk, where they stay, instead of to memory. */
    public Compilation output(Path folder) {
        output = folder;
        return this;
    }

    public CompileResult run() {
        JavaCompiler tool = compiler.tool();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        // ecj takes sources from disk only.
        try (SourceFolder folder = SourceFolder.of(sources);
                DiskFiles files =
                        librariesAlone() ? DiskFiles.shared(compiler) : DiskFiles.own(compiler, diagnostics)) {
            StandardJavaFileManager disk = files.manager();
            MemoryFiles memory = new MemoryFiles(disk);
            // As an option alone it does not keep ecj from the class path of the test.
            disk.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    classPath.stream().map(Path::of).toList());
            folder.add(beside);
            if (!uncompiled.isEmpty()) {
                folder.add(uncompiled);
                disk.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(folder.root()));
            }
            Path target = this.output;
            if (target != null) {
                Files.createDirectories(target);
                disk.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(target));
                disk.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(target));
            }
            JavaCompiler.CompilationTask task = tool.getTask(
                    output,
                    target == null ? memory : disk,
                    diagnostics,
                    arguments(),
                    null,
                    disk.getJavaFileObjectsFromPaths(folder.files()));
            task.setLocale(Locale.ENGLISH);
            task.setProcessors(processors);
            beforeStart.accept(task);
            boolean success = task.call();
            Map<String, byte[]> written = target == null ? memory.written() : written(target);
            WrittenDocuments.assertAccepted(written);
            return new CompileResult(
                    compiler,
                    success,
                    diagnostics.getDiagnostics().stream()
                            .map(d -> reported(d, folder))
                            .toList(),
                    output.toString(),
                    written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing but libraries of this machine is read, and nothing is set that a file manager would remember. */
    private boolean librariesAlone() {
        return !ownClassPath && uncompiled.isEmpty() && flags.isEmpty() && output == null;
    }

    private static Map<String, byte[]> written(Path folder) throws IOException {
        Map<String, byte[]> written = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                written.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return written;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(compiler.options());
        arguments.addAll(List.of("-classpath", String.join(File.pathSeparator, classPath)));
        arguments.addAll(flags);
        options.forEach((name, value) -> arguments.add("-A" + name + "=" + value));
        return arguments;
    }

    private Reported reported(Diagnostic<? extends JavaFileObject> diagnostic, SourceFolder folder) {
        String message = diagnostic.getMessage(Locale.ENGLISH);
        Matcher rule = RULE.matcher(message);
        JavaFileObject file = diagnostic.getSource();
        boolean placed = file != null && diagnostic.getPosition() != Diagnostic.NOPOS;
        String path = placed ? folder.relative(file.toUri()) : "";
        String text = sources.getOrDefault(path, "");
        int start = (int) Math.max(0, diagnostic.getStartPosition());
        int end = (int) diagnostic.getEndPosition() + (compiler == Compiler.ECJ ? 1 : 0);
        boolean readable = placed && end <= text.length() && start < end;
        return new Reported(
                severity(diagnostic.getKind()),
                rule.find() ? rule.group(1) : "",
                path,
                placed ? diagnostic.getLineNumber() : 0,
                readable ? start - text.lastIndexOf('\n', start - 1) : 0,
                readable ? text.substring(start, end) : "",
                message);
    }

    private static Severity severity(Diagnostic.Kind kind) {
        return switch (kind) {
            case ERROR -> Severity.ERROR;
            case WARNING, MANDATORY_WARNING -> Severity.WARN;
            case NOTE, OTHER -> Severity.INFO;
        };
    }
}

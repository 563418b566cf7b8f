package dev.edict.processor.testkit;

import dev.edict.processor.EdictProcessor;
import dev.edict.processor.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources with javac and Edict, and tells what was found:
 *
 * <pre>{@code
 * EdictCompiler.compile("""
 *     package com.acme;
 *     @jakarta.ws.rs.Path("/orders") public class Orders {
 *       @jakarta.ws.rs.GET public String list(String body) { return body; }
 *     }
 *     """).hasFinding("get-with-body").onLine("list(String body)");
 * }</pre>
 *
 * <p>The class path is that of the test, and every rule is on: Edict's own and those that the test's class path registers. An instance can be
 * narrowed; each method gives a new one.
 */
public final class EdictCompiler {
    private final List<Rule> rules;
    private final Map<String, String> options;
    private final String classPath;

    private EdictCompiler(List<Rule> rules, Map<String, String> options, String classPath) {
        this.rules = rules;
        this.options = options;
        this.classPath = classPath;
    }

    /** As a build without options has it, but that every {@code @Path} class is looked at in full ({@code edict.scope=all}). */
    public static EdictCompiler standard() {
        return new EdictCompiler(List.of(), Map.of("edict.scope", "all"), System.getProperty("java.class.path", ""));
    }

    /**
     * Compiles with {@link #standard()}.
     *
     * @param sources the texts of source files, each with its package declaration
     */
    public static Compiled compile(String... sources) {
        return standard().sources(sources);
    }

    /** Has these rules run too, which nothing needs to register. */
    public EdictCompiler with(Rule... more) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(List.of(more));
        return new EdictCompiler(List.copyOf(all), options, classPath);
    }

    /** Switches every other rule off. */
    public EdictCompiler only(String... ruleIds) {
        StringBuilder severities = new StringBuilder("*:off");
        Arrays.stream(ruleIds).forEach(id -> severities.append(',').append(id).append(":default"));
        return option("edict.rules", severities.toString());
    }

    /** An option of the processor: {@code option("edict.profile", "strict")}. */
    public EdictCompiler option(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(options);
        all.put(name, value);
        return new EdictCompiler(rules, Map.copyOf(all), classPath);
    }

    /** What sources may use, in the platform's form. Default: the class path of the test. */
    public EdictCompiler classPath(String path) {
        return new EdictCompiler(rules, options, path);
    }

    /**
     * Compiles.
     *
     * @param texts of source files, each with its package declaration
     * @throws AssertionError when a source does not compile
     */
    public Compiled sources(String... texts) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException("tests of rules need a JDK");
        }
        try {
            Path scratch = Files.createTempDirectory("edict-test");
            try {
                return compile(
                        javac, scratch, Stream.of(texts).map(SourceText::new).toList());
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Compiled compile(JavaCompiler javac, Path scratch, List<SourceText> sources) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> arguments = new ArrayList<>(List.of("-d", scratch.toString(), "-classpath", classPath));
        options.forEach((name, value) -> arguments.add("-A" + name + "=" + value));
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = javac.getTask(null, files, diagnostics, arguments, null, sources);
            task.setLocale(Locale.ENGLISH);
            task.setProcessors(List.of(rules.isEmpty() ? new EdictProcessor() : EdictProcessor.withHouseRules(rules)));
            task.call();
        }
        return Compiled.of(diagnostics.getDiagnostics());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package com.example.shop.recall;

import com.example.shop.recall.Mutation.FileEdit;
import dev.edict.processor.EdictProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The shop's sources with something changed, and what the compiler says about them. */
final class MutatedShop {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String SHOP = "com/example/shop/";
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all compiles of a thread: it opens the jars of the class path only once. */
    private static final ThreadLocal<StandardJavaFileManager> FILES = ThreadLocal.withInitial(
            () -> COMPILER.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8));

    private final Map<String, String> sources = new TreeMap<>();

    private MutatedShop() {}

    /** The clean one, without the part that shows it to people. */
    static MutatedShop clean() throws IOException {
        MutatedShop shop = new MutatedShop();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = SOURCES.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(SHOP + "demo/")) {
                    shop.sources.put(name, Files.readString(file));
                }
            }
        }
        return shop;
    }

    MutatedShop with(Mutation mutation) {
        MutatedShop mutated = new MutatedShop();
        mutated.sources.putAll(sources);
        for (FileEdit edit : mutation.edits()) {
            String name = SHOP + edit.file();
            String before = mutated.sources.get(name);
            if (before == null && !edit.before().isEmpty()) {
                throw new IllegalArgumentException("there is no " + name);
            }
            mutated.sources.put(name, before == null ? String.join("\n", edit.after()) : replaced(before, edit));
        }
        return mutated;
    }

    private static String replaced(String text, FileEdit edit) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int count = edit.before().size();
        int found = -1;
        for (int i = 0; i + count <= lines.size(); i++) {
            if (lines.subList(i, i + count).stream().map(String::strip).toList().equals(edit.before())) {
                if (found >= 0) {
                    throw new IllegalArgumentException("twice in " + edit.file() + ": " + edit.before());
                }
                found = i;
            }
        }
        if (found < 0 || count == 0) {
            throw new IllegalArgumentException("not in " + edit.file() + ": " + edit.before());
        }
        lines.subList(found, found + count).clear();
        lines.addAll(found, edit.after());
        return String.join("\n", lines) + "\n";
    }

    /**
     * What the compiler says of it.
     *
     * @param line the source line that is pointed at; empty for what has no place
     */
    record Said(Diagnostic.Kind kind, String line, String message) {}

    List<Said> compile(Path classes, List<String> options) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        List<String> all = new ArrayList<>(
                List.of("-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-parameters"));
        // Byte code, which nobody looks at here, is a tenth of the work.
        all.add("-XDshould-stop.ifNoError=FLOW");
        all.addAll(options);
        JavaCompiler.CompilationTask task = COMPILER.getTask(null, FILES.get(), diagnostics, all, null, units);
        task.setProcessors(List.of(new EdictProcessor()));
        task.call();
        return diagnostics.getDiagnostics().stream().map(MutatedShop::said).toList();
    }

    private static Said said(Diagnostic<? extends JavaFileObject> diagnostic) {
        String line = diagnostic.getSource() instanceof Source source && diagnostic.getLineNumber() > 0
                ? source.text
                        .lines()
                        .skip(diagnostic.getLineNumber() - 1)
                        .findFirst()
                        .orElse("")
                : "";
        return new Said(diagnostic.getKind(), line.strip(), diagnostic.getMessage(Locale.ENGLISH));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

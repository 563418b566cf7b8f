package dev.edict.processor.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.edict.processor.testing.MemoryFiles;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assertions;

/** A compilation whose bodies are read while the compiler goes through it. */
final class Attributed {
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<String> classPath = new ArrayList<>();
    private List<String> sinks = List.of();
    private boolean compiles = true;

    static Attributed source(String typeName, String text) {
        return new Attributed().and(typeName, text);
    }

    Attributed and(String typeName, String text) {
        URI name = URI.create("mem:///" + typeName.replace('.', '/') + ".java");
        sources.add(new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        });
        return this;
    }

    Attributed sinks(String... more) {
        sinks = List.of(more);
        return this;
    }

    /** The sources do not compile; what is attributed nevertheless is read. */
    Attributed broken() {
        compiles = false;
        return this;
    }

    Attributed classPath(Collection<Path> entries) {
        entries.forEach(e -> classPath.add(e.toString()));
        return this;
    }

    Bodies bodies() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (MemoryFiles files = new MemoryFiles(compiler.getStandardFileManager(null, Locale.ENGLISH, UTF_8))) {
            classPath.add(Path.of(jakarta.ws
                            .rs
                            .GET
                            .class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
            StringWriter messages = new StringWriter();
            JavacTask task = (JavacTask) compiler.getTask(
                    messages,
                    files,
                    null,
                    List.of(
                            "-proc:none",
                            "--should-stop=ifError=FLOW",
                            "-cp",
                            String.join(java.io.File.pathSeparator, classPath)),
                    null,
                    sources);
            task.setLocale(Locale.ENGLISH);
            BodyReader reader = new BodyReader(Trees.instance(task), task.getElements(), task.getTypes(), sinks);
            task.addTaskListener(new TaskListener() {
                @Override
                public void finished(TaskEvent event) {
                    TypeElement type = event.getTypeElement();
                    if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null) {
                        reader.analyzed(type, event.getCompilationUnit());
                    }
                }
            });
            Assertions.assertEquals(compiles, task.call(), messages::toString);
            return reader.bodies();
        } catch (java.io.IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

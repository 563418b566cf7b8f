package dev.edict.processor.lifecycle;

import dev.edict.processor.model.Where;
import dev.edict.processor.read.Comments;
import dev.edict.processor.read.ElementComments;
import dev.edict.processor.report.MessagerPrinter;
import dev.edict.processor.report.Printer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** A compilation without trees: everything is said in the round in which it becomes known. */
final class RoundLifecycle implements Lifecycle {
    private static final String ECLIPSE = "org.eclipse.";
    private static final String ECJ_BATCH = "org.eclipse.jdt.internal.compiler.apt.dispatch.BatchProcessingEnvImpl";

    private final Host host;
    private final Printer printer;
    private final Elements elements;

    RoundLifecycle(ProcessingEnvironment environment) {
        String name = environment.getClass().getName();
        elements = environment.getElementUtils();
        host = name.equals(ECJ_BATCH) ? Host.ECJ : Host.EDITOR;
        printer = new MessagerPrinter(environment.getMessager(), !name.startsWith(ECLIPSE));
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public Printer printer() {
        return printer;
    }

    @Override
    public boolean attributes() {
        return false;
    }

    @Override
    public void round(Iterable<? extends Element> roots) {}

    @Override
    public void keep(Where where) {}

    @Override
    public Map<String, String> enumTexts(Element member) {
        return Map.of();
    }

    /** ecj's elements know, in a method of their own. */
    @Override
    public Optional<Path> sourceFile(Element element) {
        try {
            Object file = element.getClass().getMethod("getFileName").invoke(element);
            return file instanceof String path
                    ? Optional.of(Path.of(path)).filter(Files::isRegularFile)
                    : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException notTold) {
            return Optional.empty();
        }
    }

    @Override
    public Comments comments() {
        return new ElementComments(elements);
    }

    @Override
    public void over() {}

    /** These compilers write no class for a source with errors. */
    @Override
    public void removeClasses(Collection<Where> broken) {}
}

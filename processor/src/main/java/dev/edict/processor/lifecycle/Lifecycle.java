package dev.edict.processor.lifecycle;

import dev.edict.processor.model.Where;
import dev.edict.processor.read.Comments;
import dev.edict.processor.report.Printer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** When findings are printed: after attribution where the compiler hands out its trees, else in each round. */
public interface Lifecycle {

    Host host();

    Printer printer();

    /** Whether there will be attributed bodies, and findings wait for them. */
    boolean attributes();

    /** Takes in the roots of a round. */
    void round(Iterable<? extends Element> roots);

    /** Makes a place of this round last beyond it. */
    void keep(Where where);

    /**
     * The texts that a member gives the constants of its enum, by their names; empty where they cannot be told, or the compiler
     * does not show its trees.
     */
    Map<String, String> enumTexts(Element member);

    /** The file that a type or package is compiled from; empty where that is not on disk, and where the compiler does not tell. */
    Optional<Path> sourceFile(Element element);

    /** The comments of a round. */
    Comments comments();

    /** Called when the last round is over. */
    void over();

    /**
     * Sees to it that the next build compiles the sources again: javac has written classes of theirs by the time their
     * errors are printed, and build tools skip a source whose class is newer.
     */
    void removeClasses(Collection<Where> broken);

    /**
     * The life of a compilation in the given environment.
     *
     * @param attributed called once, when everything that is compiled has been attributed; never where nothing
     *     {@linkplain #attributes() is}
     * @param moreSinks methods that write, beside those that are known
     */
    static Lifecycle of(ProcessingEnvironment environment, Attributed attributed, Collection<String> moreSinks) {
        try {
            return JavacLifecycle.of(environment, attributed, moreSinks);
        } catch (LinkageError | IllegalArgumentException notJavac) {
            // No jdk.compiler module, or an environment that is not javac's: Trees and JavacTask refuse it.
            return new RoundLifecycle(environment);
        }
    }
}

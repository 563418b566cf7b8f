package dev.edict.processor.lifecycle;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.edict.processor.body.BodyReader;
import dev.edict.processor.body.EnumTexts;
import dev.edict.processor.body.TreeWhere;
import dev.edict.processor.model.Where;
import dev.edict.processor.output.ClassOutput;
import dev.edict.processor.read.Comments;
import dev.edict.processor.report.Printer;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * A compilation of javac's. An error that is printed in a round stops javac before it looks into bodies; so everything waits
 * until each type that is compiled has been attributed. Where javac's own errors stop it earlier, everything is printed when
 * it gives up.
 */
final class JavacLifecycle implements Lifecycle, TaskListener {
    private final Host host;
    private final Trees trees;
    private final Elements elements;
    private final TreePlaces places;
    private final Printer printer;
    private final ClassFiles classFiles;
    private final BodyReader bodies;
    private final Attributed attributed;
    private final Set<String> awaited = new HashSet<>();
    private String first = "";
    private boolean over;
    private boolean done;

    private JavacLifecycle(
            ProcessingEnvironment environment, Host host, JavacTask task, BodyReader bodies, Attributed attributed) {
        this.host = host;
        this.trees = Trees.instance(task);
        this.elements = task.getElements();
        this.bodies = bodies;
        this.attributed = attributed;
        places = new TreePlaces(trees);
        printer = new TreePrinter(trees, places, environment.getMessager());
        classFiles = new ClassFiles(new ClassOutput(environment.getFiler()));
    }

    /**
     * @throws IllegalArgumentException when there is no javac to be found
     */
    static JavacLifecycle of(ProcessingEnvironment environment, Attributed attributed, Collection<String> moreSinks) {
        JavacTask offered = Handover.take();
        Optional<ProcessingEnvironment> own = Wrapped.innermost(environment);
        JavacTask task = own.isPresent() ? JavacTask.instance(own.get()) : offered;
        if (task == null) {
            throw new IllegalArgumentException("not javac: " + environment.getClass());
        }
        Host host = Wrapped.isJavac(environment) ? Host.JAVAC : Host.WRAPPED_JAVAC;
        BodyReader bodies = new BodyReader(Trees.instance(task), task.getElements(), task.getTypes(), moreSinks);
        ClassOutput.ofSources(environment.getFiler()).folder().ifPresent(bodies::sourceFolder);
        JavacLifecycle lifecycle = new JavacLifecycle(environment, host, task, bodies, attributed);
        task.addTaskListener(lifecycle);
        return lifecycle;
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
        return true;
    }

    @Override
    public void round(Iterable<? extends Element> roots) {
        for (Element root : roots) {
            // Packages and modules have no such event, nor do classes that a processor wrote as class files.
            if (root instanceof TypeElement type && trees.getTree(type) != null) {
                String name = type.getQualifiedName().toString();
                awaited.add(name);
                first = first.isEmpty() || name.compareTo(first) < 0 ? name : first;
            }
        }
    }

    @Override
    public void keep(Where where) {
        places.keep(where);
    }

    @Override
    public Map<String, String> enumTexts(Element member) {
        return new EnumTexts(trees).of(member);
    }

    @Override
    public Optional<Path> sourceFile(Element element) {
        try {
            TreePath place = trees.getPath(element);
            return place == null
                    ? Optional.empty()
                    : Optional.of(
                            Path.of(place.getCompilationUnit().getSourceFile().toUri()));
        } catch (IllegalArgumentException | FileSystemNotFoundException notOnDisk) {
            return Optional.empty();
        }
    }

    @Override
    public Comments comments() {
        return new TreeComments(trees, elements);
    }

    @Override
    public void over() {
        over = true;
        if (awaited.isEmpty()) {
            finish();
        }
    }

    @Override
    public void removeClasses(Collection<Where> broken) {
        for (Where where : broken) {
            places.find(where)
                    .map(TreeWhere::unit)
                    .or(this::anySource)
                    .ifPresent(unit -> classFiles.remove(unit, moduleOf(unit)));
        }
    }

    /** An error that stands in no source of this compilation needs one that is not up to date, so that it is found again. */
    private Optional<CompilationUnitTree> anySource() {
        return Optional.ofNullable(elements.getTypeElement(first))
                .map(trees::getPath)
                .map(TreePath::getCompilationUnit);
    }

    private String moduleOf(CompilationUnitTree unit) {
        TreePath root = new TreePath(unit);
        return unit.getTypeDecls().stream()
                .map(declaration -> trees.getElement(new TreePath(root, declaration)))
                .filter(Objects::nonNull)
                .map(elements::getModuleOf)
                .filter(Objects::nonNull)
                .map(module -> module.getQualifiedName().toString())
                .findFirst()
                .orElse("");
    }

    @Override
    public void started(TaskEvent event) {}

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null && !done) {
            look(type, event.getCompilationUnit());
            awaited.remove(type.getQualifiedName().toString());
            if (over && awaited.isEmpty()) {
                finish();
            }
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            finish();
        }
    }

    private void look(TypeElement type, CompilationUnitTree unit) {
        try {
            if (attributed.wantsBodies()) {
                bodies.analyzed(type, unit);
            }
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            attributed.failed(type.getQualifiedName().toString(), fault);
        }
    }

    private void finish() {
        if (!done) {
            done = true;
            attributed.attributed(bodies.bodies(), awaited.isEmpty());
        }
    }
}

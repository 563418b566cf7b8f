package dev.edict.processor;

import dev.edict.processor.codegen.BodyNote;
import dev.edict.processor.codegen.ServiceNote;
import dev.edict.processor.codegen.Wrapper;
import dev.edict.processor.codegen.WrapperName;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Enforcement;
import dev.edict.processor.output.ClassOutput;
import dev.edict.processor.output.GeneratedSources;
import dev.edict.processor.output.Origins;
import dev.edict.processor.output.RuntimeNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/**
 * The stage that writes wrappers and the notes by which the runtime finds them: whatever rules have found, and for tests
 * too, whose resources promise as much as any.
 */
final class Wrapping {
    private final GeneratedSources sources;
    private final RuntimeNotes notes;
    private final Origins origins;
    private final Messager messager;
    private final Consumer<String> complain;
    private final List<String> bindings = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();
    private final ServiceNote service = new ServiceNote();
    private final BodyNote bodies = new BodyNote();

    Wrapping(ProcessingEnvironment environment, ClassOutput output, Consumer<String> complain) {
        sources = new GeneratedSources(environment.getFiler(), environment.getElementUtils());
        notes = new RuntimeNotes(environment.getFiler(), output);
        origins = new Origins(environment.getElementUtils());
        messager = environment.getMessager();
        this.complain = complain;
    }

    void write(ApiResource api) {
        try {
            service.add(api);
            bodies.add(api);
            Wrapper.write(api).ifPresent(file -> {
                Optional<String> problem = sources.write(file, api.binaryName());
                boolean isThere = problem.isPresent() && sources.isThere(file, Enforcement.GENERATOR);
                if (problem.isEmpty() || isThere) {
                    bindings.add(WrapperName.bindingOf(api.binaryName()));
                }
                if (isThere) {
                    leftOver.add(api.binaryName());
                } else if (problem.isPresent() && sources.isTaken(file)) {
                    refuse(api.binaryName(), file.typeSpec().name());
                } else {
                    problem.ifPresent(complain);
                }
            });
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            complain.accept(Crash.sentence("the wrapper of " + api.binaryName(), fault));
        }
    }

    /** A class of that name is in the way: without a wrapper a promise would be broken, some of them in silence. */
    private void refuse(String resource, String wrapper) {
        messager.printMessage(
                Diagnostic.Kind.ERROR,
                "Edict: nothing can keep what " + resource + " promises, for the class that would is named " + wrapper
                        + ", and there is a class of that name. Give yours another name",
                origins.of(resource));
    }

    /**
     * Only a compilation that sees the whole module knows the whole list; elsewhere the runtime goes by names.
     *
     * @param others tells the classes that are not compiled now and are parts of the module all the same
     */
    void over(boolean seesWholeModule, Predicate<String> others) {
        if (!leftOver.isEmpty()) {
            complain.accept(
                    "wrappers lie among the sources, where an earlier build left them, and are compiled as they are,"
                            + " without what has changed since: those of " + String.join(", ", leftOver)
                            + ". Keep the folder of generated sources out of the source path, or delete it before each build");
        }
        if (!seesWholeModule) {
            return;
        }
        if (!bindings.isEmpty()) {
            notes.bindings(with(bindings, RuntimeNotes.BINDINGS, others)).ifPresent(complain);
        }
        if (!bodies.isEmpty()) {
            notes.requiredBodies(with(bodies.lines(), RuntimeNotes.REQUIRED_BODIES, others))
                    .ifPresent(complain);
        }
        service.problem().ifPresent(complain);
        service.properties().flatMap(notes::service).ifPresent(complain);
    }

    /** A line that this compile writes begins with a class of its own. */
    private List<String> with(List<String> lines, String file, Predicate<String> others) {
        List<String> all = new ArrayList<>(lines);
        notes.earlier(file).stream()
                .filter(line -> others.test(line.split(" ", 2)[0]))
                .forEach(all::add);
        return all;
    }
}

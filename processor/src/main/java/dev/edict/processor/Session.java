package dev.edict.processor;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.lifecycle.Attributed;
import dev.edict.processor.lifecycle.Host;
import dev.edict.processor.lifecycle.Lifecycle;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.House;
import dev.edict.processor.model.Where;
import dev.edict.processor.output.ClassOutput;
import dev.edict.processor.output.ClassPath;
import dev.edict.processor.output.ContractFiles;
import dev.edict.processor.output.Marker;
import dev.edict.processor.output.Origins;
import dev.edict.processor.output.SourceFiles;
import dev.edict.processor.read.ExceptionReader;
import dev.edict.processor.read.ResourceReader;
import dev.edict.processor.read.UnreachedReader;
import dev.edict.processor.read.WaiverReader;
import dev.edict.processor.report.ReportSettings;
import dev.edict.processor.report.Reporter;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.Rules;
import dev.edict.processor.rule.WholeService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/** One compilation: each round goes down the stages, and what is found waits until it can be printed. */
final class Session implements Attributed {
    private final ProcessingEnvironment environment;
    private final Options options;
    private final House house;
    private final Timing timing = new Timing();
    private final Lifecycle lifecycle;
    private final ClassOutput output;
    private final Reading reading;
    private final Checking checking;
    private final Wrapping wrapping;
    private final EarlierFragments earlier;
    private final Documenting documenting;
    private final Marking marking;
    private final Locating locating;
    private final Reporter reporter;
    private final boolean silent;
    private final boolean followsBodies;
    private final boolean writesReport;
    private Checked checked = Checked.NOTHING;

    Session(
            ProcessingEnvironment environment,
            Options options,
            ReportSettings settings,
            House house,
            List<Rule> rules) {
        this.environment = environment;
        this.options = options;
        lifecycle = Lifecycle.of(environment, this, options.get(Options.SINKS));
        reporter = new Reporter(settings, rules, Rules.infos(rules), lifecycle.printer());
        this.house = house;
        reading = new Reading(
                environment,
                options,
                house,
                lifecycle.host().seesWholeModule(),
                lifecycle::enumTexts,
                lifecycle::comments,
                this::declaredEarlier);
        checking = new Checking(reporter.audible(rules), house, timing);
        Filer filer = environment.getFiler();
        Elements elements = environment.getElementUtils();
        output = new ClassOutput(filer);
        wrapping = new Wrapping(environment, output, this::warn);
        ContractFiles files = new ContractFiles(filer, elements, output, lifecycle.host() == Host.JAVAC);
        ClassPathFragments classPath =
                new ClassPathFragments(new ClassPath(environment, output), options.get(Options.FRAGMENTS), this::warn);
        earlier = new EarlierFragments(
                output,
                lifecycle.host().seesWholeModule(),
                reading::compiled,
                names -> sources(names, filer, elements));
        documenting = new Documenting(
                files,
                new Assembling(files, classPath, earlier, options, lifecycle.host(), this::warn, this::note),
                this::warn);
        marking = new Marking(new Marker(filer, elements, output), options, lifecycle.host(), this::warn);
        locating = new Locating(documenting, options, lifecycle, this::warn);
        silent = options.get(Options.TESTS) == Options.Tests.IGNORE && output.isForTests();
        writesReport = settings.folder().isPresent();
        followsBodies = options.get(Options.BODIES) == Options.Bodies.FOLLOW && checking.looksIntoBodies();
    }

    /**
     * One round.
     *
     * @param annotations those that stand among its roots
     */
    void round(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        contained("a round", () -> {
            if (round.processingOver()) {
                over();
            } else {
                // ecj does not tell of annotations on the components of records
                down(
                        round.getRootElements(),
                        !lifecycle.attributes() || WaiverReader.isAmong(annotations),
                        UnreachedReader.isAmong(annotations),
                        ExceptionReader.isAmong(annotations));
            }
        });
    }

    private void down(Set<? extends Element> roots, boolean waives, boolean promises, boolean errs) {
        lifecycle.round(roots);
        Reading.Found found = timing.of("reading", () -> reading.read(roots, waives, promises, errs));
        timing.of("wrapping", () -> found.resources().forEach(wrapping::write));
        if (!silent) {
            check(found);
        }
        if (lifecycle.attributes()) {
            found.round().forget();
        }
    }

    private void check(Reading.Found found) {
        Checked now;
        timing.of("documenting", () -> documenting.write(found));
        try {
            timing.of("marking", () -> marking.mark(found.resources(), found.mappers()));
            timing.of("locating", () -> locating.write(found.resources()));
            now = timing.of("checking", () -> Checked.of(found, checking));
        } finally {
            // whatever fails here, the fragments of the round are kept
            timing.of("documenting", documenting::settle);
        }
        checked = checked.and(now);
        if (lifecycle.attributes()) {
            now.places(checking, lifecycle::keep);
        } else {
            report(now.asService(checking, service(now)), false, false, false);
        }
    }

    /** What could be generated in a later round would have been by now. */
    private void checkLast() {
        List<Finding> found = timing.of("checking", () -> {
            List<Finding> last = new ArrayList<>(checking.checkUnreached(reading.unreached()));
            last.addAll(checkExceptions());
            return last;
        });
        if (found.isEmpty()) {
            return;
        }
        if (lifecycle.attributes()) {
            found.forEach(finding -> lifecycle.keep(finding.where()));
            checked = checked.with(found);
        } else {
            report(checked.only(found), false, false, true);
        }
    }

    /** Those that no operation declares: what makes an operation known may be generated too. */
    private List<Finding> checkExceptions() {
        List<ErrorReply> exceptions = reading.exceptions();
        return exceptions.isEmpty()
                ? List.of()
                : checking.checkExceptions(checked.undeclared(exceptions, reading.types()), checked.servicePlace());
    }

    private void over() {
        if (silent && options.get(Options.EXPLAIN).isPresent()) {
            note("explains nothing, because these are test sources, which edict.tests=check has checked");
        }
        if (!silent) {
            timing.of("assembling", () -> documenting.begin(reading.declaresService()));
            contained("the names in options", this::names);
            contained("the last round", this::checkLast);
        }
        lifecycle.over();
        if (output.isNowhere() && !checked.resources().isEmpty()) {
            warn(
                    "the compiler was given no folder for classes (-d), so that the document, the fragments and what the runtime reads"
                            + " when it starts are not written; they would lie where nobody looks for them");
        }
        wrapping.over(lifecycle.host().seesWholeModule(), earlier::isOther);
        if (!lifecycle.attributes() && !silent) {
            finish();
        }
    }

    /** A name of another module is worth no more than a note, and only where all modules come together. */
    private void names() {
        boolean together = documenting.isHere(reading.declaresService());
        for (UnknownName name : OptionNames.unknown(options, reading.names())) {
            if (name.certain()) {
                warn(name.sentence());
            } else if (together) {
                note(name.sentence());
            }
        }
    }

    @Override
    public boolean wantsBodies() {
        return followsBodies && !checked.resources().isEmpty();
    }

    @Override
    public void attributed(Bodies bodies, boolean whole) {
        if (silent) {
            return;
        }
        contained("the end of attribution", () -> {
            Checked revised = timing.of(
                    "checking bodies",
                    () -> checked.asService(checking, service(checked))
                            .withBodies(bodies, reading.types(), checking, seesEverything() && whole));
            List<Where> errors = report(revised, seesEverything(), whole && followsBodies, true);
            finish();
            lifecycle.removeClasses(errors);
        });
    }

    @Override
    public void failed(String type, Throwable fault) {
        warn(Crash.sentence("the bodies of " + type, fault));
    }

    /**
     * @return where errors stand
     */
    private List<Where> report(Checked what, boolean whole, boolean bodies, boolean last) {
        boolean oneService = lifecycle.host() != Host.EDITOR;
        return timing.of(
                "reporting",
                () -> reporter.report(what.batch(checking, oneService, whole, bodies, last, writesReport)));
    }

    private WholeService service(Checked what) {
        return documenting.service(what.apis(), reading.declaresService(), what.servicePlace());
    }

    private void finish() {
        timing.of("assembling", documenting::finish);
        earlier.removeOutdated(documenting.written(), reading.unread().keySet());
        reading.unread()
                .forEach((resource, missing) -> note(resource + " is not checked, because the compiler does not know "
                        + missing + ", which it mentions"));
        for (String resource : reading.entangled()) {
            note(
                    "the sub-resource locators of " + resource + " lead on in more than " + ResourceReader.MOST_WAYS
                            + " ways, because their classes lead to each other; the longer ways are neither checked nor in the document");
        }
        if (!reading.unsupported().isEmpty()) {
            note("resource classes in " + String.join(" and ", reading.unsupported())
                    + " are not checked; Edict reads Java sources");
        }
        if (!lifecycle.attributes() && wantsBodies()) {
            note(
                    "this compiler does not show method bodies, so that rules that follow calls stay silent; javac has them"
                            + " speak");
        }
        if (seesEverything()) {
            HouseCheck.unused(house, checked.operations().toList()).ifPresent(this::note);
        }
        reporter.finish(seesEverything());
        documenting.publish(reporter::kept);
        if (options.get(Options.TIMING)) {
            note(timing.sentence());
        }
    }

    /** Asked for in a round, when all stages are there. */
    private Collection<String> declaredEarlier() {
        return earlier.declaring();
    }

    private SourceFiles sources(Collection<String> compiled, Filer filer, Elements elements) {
        SourceFiles sources = new SourceFiles(filer);
        Origins origins = new Origins(elements);
        for (String name : compiled) {
            Element element = origins.of(name);
            if (element != null) {
                lifecycle.sourceFile(element).ifPresent(file -> sources.add(name, file));
            }
        }
        return sources;
    }

    private boolean seesEverything() {
        return lifecycle.host().seesWholeModule() && reading.unread().isEmpty() && !earlier.isPart();
    }

    private void note(String sentence) {
        lifecycle.printer().print(Diagnostic.Kind.NOTE, "Edict: " + sentence);
    }

    /** The compiler never sees an exception of ours. */
    private void contained(String stage, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            warn(Crash.sentence(stage, fault));
        }
    }

    private void warn(String sentence) {
        boolean asNote = options.get(Options.WARNINGS) == Options.Warnings.NOTE;
        environment
                .getMessager()
                .printMessage(asNote ? Diagnostic.Kind.NOTE : Diagnostic.Kind.WARNING, "Edict: " + sentence);
    }
}

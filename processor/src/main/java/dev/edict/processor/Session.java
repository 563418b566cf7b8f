package dev.edict.processor;

import dev.edict.processor.lifecycle.Host;
import dev.edict.processor.lifecycle.Lifecycle;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Waiver;
import dev.edict.processor.model.Where;
import dev.edict.processor.output.ClassOutput;
import dev.edict.processor.report.Batch;
import dev.edict.processor.report.ReportSettings;
import dev.edict.processor.report.Reporter;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** One compilation: each round goes down the stages, and what is found waits until it can be printed. */
final class Session {
    private final ProcessingEnvironment environment;
    private final Options options;
    private final Timing timing = new Timing();
    private final Lifecycle lifecycle;
    private final Reading reading;
    private final Checking checking;
    private final Wrapping wrapping;
    private final Reporter reporter;
    private final boolean silent;
    private final List<Checked> waiting = new ArrayList<>();
    private final List<Finding> crashes = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();

    /** A resource that has gone through the stages of its round. */
    private record Checked(ApiResource api, List<Finding> found) {}

    Session(ProcessingEnvironment environment, Options options, ReportSettings settings, List<Rule> rules) {
        this.environment = environment;
        this.options = options;
        lifecycle = Lifecycle.of(environment, this::attributed);
        reporter = new Reporter(settings, rules, Rules.infos(rules), lifecycle.printer());
        reading = new Reading(environment, options);
        checking = new Checking(reporter.audible(rules), timing);
        wrapping = new Wrapping(environment, this::warn);
        silent = options.get(Options.TESTS) == Options.Tests.IGNORE
                && new ClassOutput(environment.getFiler()).isForTests();
    }

    void round(RoundEnvironment round) {
        contained("a round", () -> {
            if (round.processingOver()) {
                over();
            } else {
                down(round.getRootElements());
            }
        });
    }

    private void down(Set<? extends Element> roots) {
        lifecycle.round(roots);
        Reading.Found found = timing.of("reading", () -> reading.read(roots));
        timing.of("wrapping", () -> found.resources().forEach(wrapping::write));
        if (silent) {
            return;
        }
        List<Checked> checked = found.resources().stream()
                .map(api -> new Checked(api, checking.check(api)))
                .toList();
        if (lifecycle.attributes()) {
            crashes.addAll(found.crashes());
            waivers.addAll(found.waivers());
            waiting.addAll(checked);
            Stream.of(
                            crashes.stream().map(Finding::where),
                            found.waivers().stream().flatMap(Session::places),
                            checked.stream().flatMap(this::places))
                    .flatMap(places -> places)
                    .forEach(lifecycle::keep);
        } else {
            report(found.crashes(), found.waivers(), checked, false);
        }
    }

    /** Everything that may be pointed at once the rounds are over. */
    private Stream<Where> places(Checked checked) {
        Stream<Where> found = checked.found().stream()
                .flatMap(f ->
                        Stream.concat(Stream.of(f.where()), f.fix().stream().map(Edit::where)));
        return Stream.of(
                        found,
                        checking.anchors(checked.api()),
                        Stream.of(checked.api().service().where()))
                .flatMap(places -> places);
    }

    private static Stream<Where> places(Waiver waiver) {
        return Stream.concat(Stream.of(waiver.annotation().where()), waiver.annotation().places().values().stream());
    }

    private void over() {
        lifecycle.over();
        wrapping.over(lifecycle.host().seesWholeModule());
        if (!lifecycle.attributes() && !silent) {
            finish();
        }
    }

    private void attributed() {
        if (silent) {
            return;
        }
        contained("the end of attribution", () -> {
            List<Where> errors = report(crashes, waivers, waiting, seesEverything());
            finish();
            lifecycle.removeClasses(errors);
        });
    }

    /**
     * @return where errors stand
     */
    private List<Where> report(List<Finding> crashed, List<Waiver> waived, List<Checked> checked, boolean whole) {
        Stream<Finding> found = checked.stream().flatMap(c -> c.found().stream());
        Optional<Where> service = lifecycle.host() == Host.EDITOR
                ? Optional.empty()
                : checked.stream().findFirst().map(c -> c.api().service().where());
        return timing.of(
                "reporting",
                () -> reporter.report(new Batch(
                        Stream.concat(crashed.stream(), found).toList(),
                        waived,
                        checking.decided(),
                        service,
                        whole,
                        checked.stream().map(c -> c.api().binaryName()).collect(Collectors.toSet()),
                        checked.stream()
                                .flatMap(c -> c.api().operations().stream())
                                .map(Operation::signature)
                                .collect(Collectors.toSet()),
                        false)));
    }

    private void finish() {
        reading.unread()
                .forEach((resource, missing) -> note(resource + " is not checked, because the compiler does not know "
                        + missing + ", which it mentions"));
        if (!reading.unsupported().isEmpty()) {
            note("resource classes in " + String.join(" and ", reading.unsupported())
                    + " are not checked; Edict reads Java sources");
        }
        reporter.finish(seesEverything());
        if (options.get(Options.TIMING)) {
            note(timing.sentence());
        }
    }

    private boolean seesEverything() {
        return lifecycle.host().seesWholeModule() && reading.unread().isEmpty();
    }

    private void note(String sentence) {
        lifecycle.printer().print(Diagnostic.Kind.NOTE, "Edict: " + sentence);
    }

    private void warn(String sentence) {
        environment.getMessager().printMessage(Diagnostic.Kind.WARNING, "Edict: " + sentence);
    }

    /** The compiler never sees an exception of ours. */
    private void contained(String stage, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            environment.getMessager().printMessage(Diagnostic.Kind.WARNING, Crash.sentence(stage, fault));
        }
    }
}

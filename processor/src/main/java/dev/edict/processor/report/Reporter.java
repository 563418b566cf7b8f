package dev.edict.processor.report;

import dev.edict.contract.page.RulesKept;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.UnreachedRule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/** Prints findings, one compilation long: sorts, waives, applies severity and the ratchet, counts. */
public final class Reporter {
    private final ReportSettings settings;
    private final Printer printer;
    private final List<RuleInfo> infos;
    private final Set<String> known;
    private final Set<String> silent;
    private final Set<String> needBodies;
    private final Set<String> needLastRound;
    private final Judge judge;
    private final Optional<Explanation> explanation;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Verdict> printed = new ArrayList<>();
    private final SortedSet<String> operations = new TreeSet<>();
    private final Map<String, Integer> reach = new HashMap<>();
    private boolean bodies;

    /**
     * @param infos everything that can be reported, whether a rule of its own finds it or not
     */
    public Reporter(ReportSettings settings, List<Rule> rules, List<RuleInfo> infos, Printer printer) {
        SeverityPolicy policy = new SeverityPolicy(settings.profile(), settings.overrides(), settings.ratchet());
        this.settings = settings;
        this.printer = printer;
        this.infos = List.copyOf(infos);
        known = infos.stream().map(RuleInfo::id).collect(Collectors.toUnmodifiableSet());
        silent = infos.stream().filter(policy::isOff).map(RuleInfo::id).collect(Collectors.toUnmodifiableSet());
        needBodies = ids(rules, BodyRule.class);
        needLastRound = ids(rules, UnreachedRule.class);
        judge = new Judge(policy, settings.ratchet(), printer);
        explanation = settings.question()
                .flatMap(question -> infos.stream()
                        .filter(info -> info.id().equals(question.rule()))
                        .findFirst()
                        .map(info -> new Explanation(question, info, policy)));
    }

    private static Set<String> ids(List<Rule> rules, Class<? extends Rule> kind) {
        return rules.stream().filter(kind::isInstance).map(r -> r.info().id()).collect(Collectors.toUnmodifiableSet());
    }

    /** The rules that this build has not switched off. */
    public List<Rule> audible(List<Rule> rules) {
        return rules.stream().filter(r -> !silent.contains(r.info().id())).toList();
    }

    /**
     * Prints what the batch leaves to say.
     *
     * @return where errors stand
     */
    public List<Where> report(Batch batch) {
        Waivers waivers = new Waivers(batch.waivers(), batch.inherited());
        List<Verdict> judged = new ArrayList<>(judge.judge(batch.findings(), waivers));
        judged.addAll(judge.judge(
                waivers.hygiene(known, settings.today(), w -> canSpeak(batch, w.signature())), waivers));
        verdicts.addAll(judged);
        operations.addAll(batch.operations().keySet());
        batch.reach().forEach((subject, number) -> reach.merge(subject, number, Integer::sum));
        bodies |= batch.bodies();

        List<Verdict> open = batch.service()
                .map(service -> OpenObligations.collapse(judged, service, batch.decided()))
                .orElse(judged);
        List<Verdict> loud = sorted(InheritedMethods.collapse(open, printer));
        explanation.ifPresent(e -> e.add(batch, judged, loud));
        loud.forEach(this::print);
        printed.addAll(loud);
        return loud.stream()
                .filter(v -> v.severity() == Severity.ERROR)
                .map(v -> v.finding().where())
                .toList();
    }

    /** Ends the compilation: what can only be said when all findings are in, the totals, the report file. */
    public void finish(boolean whole) {
        SortedSet<Ratchet.Entry> stale = whole ? stale() : new TreeSet<>();
        if (!stale.isEmpty()) {
            printer.print(
                    Diagnostic.Kind.NOTE,
                    "Edict: the ratchet lists what is no longer there. Remove it, or take " + Ratchet.NAME
                            + ", which -Aedict.report=DIR writes without it: "
                            + stale.stream().map(Ratchet.Entry::toString).collect(Collectors.joining(", ")));
        }
        if (!printed.isEmpty()) {
            printer.print(Diagnostic.Kind.NOTE, Totals.of(printed, verdicts).sentence());
        }
        explanation.ifPresent(e -> e.sentences(bodies).forEach(this::explain));
        settings.folder().ifPresent(folder -> {
            try {
                ReportFolder.write(
                        folder, new Report(verdicts, printed, stale, operations, reach, infos, whole, bodies), printer);
                if (whole) {
                    Files.writeString(
                            folder.resolve(Ratchet.NAME), ratchet(stale).render());
                }
            } catch (IOException e) {
                printer.print(
                        Diagnostic.Kind.ERROR,
                        "Edict: option edict.report: cannot write into " + folder.toAbsolutePath() + " (" + e + ")");
            }
        });
    }

    /** What rules have said so far, for the pages of the service. */
    public RulesKept kept() {
        return Kept.of(
                verdicts,
                infos,
                info -> silent.contains(info.id())
                        ? RulesKept.State.OFF
                        : !bodies && needBodies.contains(info.id()) ? RulesKept.State.BLIND : RulesKept.State.HEARD);
    }

    private void explain(String sentence) {
        settings.question()
                .ifPresent(question -> printer.print(
                        // compilers keep notes back where they are told to warn of nothing, and somebody has asked
                        settings.warningsAsNotes() ? Diagnostic.Kind.NOTE : Diagnostic.Kind.MANDATORY_WARNING,
                        "Edict explains " + question.rule() + " at " + question.element() + ": " + sentence));
    }

    /** Whether each rule would have been heard at the place, had it anything to say there. */
    private Predicate<String> canSpeak(Batch batch, String signature) {
        boolean looked = batch.whole() || Enclosing.of(signature).stream().anyMatch(batch.resources()::contains);
        return rule -> looked
                && !silent.contains(rule)
                && (batch.bodies() || !needBodies.contains(rule))
                && (batch.last() || !needLastRound.contains(rule));
    }

    /** The one that the build was given, shrunk to what is still there; else one with which it starts green. */
    private Ratchet ratchet(Set<Ratchet.Entry> stale) {
        return settings.ratchet().equals(Ratchet.NONE)
                ? Ratchet.of(
                        verdicts.stream()
                                .filter(Verdict::isReported)
                                .map(Verdict::finding)
                                .toList(),
                        operations)
                : settings.ratchet().without(stale, operations);
    }

    /** Entries of rules that are silent in this build cannot be told to be stale. */
    private SortedSet<Ratchet.Entry> stale() {
        SortedSet<Ratchet.Entry> stale =
                settings.ratchet().stale(verdicts.stream().map(Verdict::finding).toList());
        stale.removeIf(e -> silent.contains(e.rule()) || (!bodies && needBodies.contains(e.rule())));
        return stale;
    }

    /** By file and position; in the order of the resources and rules where the compiler tells no positions. */
    private List<Verdict> sorted(List<Verdict> judged) {
        Comparator<Optional<Position>> order = (a, b) ->
                a.isPresent() && b.isPresent() ? a.get().compareTo(b.get()) : Boolean.compare(a.isEmpty(), b.isEmpty());
        return judged.stream()
                .filter(Verdict::isReported)
                .sorted(Comparator.comparing(v -> printer.position(v.finding().where()), order))
                .toList();
    }

    private void print(Verdict verdict) {
        String page = verdict.finding().rule().page();
        printer.print(
                kind(verdict.severity()),
                verdict.finding().message() + " [edict:" + verdict.rule() + "]" + (page.isEmpty() ? "" : " " + page),
                verdict.finding().where());
    }

    private Diagnostic.Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARN -> settings.warningsAsNotes() ? Diagnostic.Kind.NOTE : Diagnostic.Kind.WARNING;
            case INFO, OFF -> Diagnostic.Kind.NOTE;
        };
    }
}

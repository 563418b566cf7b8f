package dev.edict.processor.rule.path;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Lexicon;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A URL names a resource; what is done to it, the HTTP method says. */
public final class PathVerbSegment implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("path-verb-segment", Kind.CONVENTION, Theme.PATH, Severity.ERROR)
            .breaking()
            .summary("Path segments are nouns, not verb phrases.")
            .source("RFC 9110 §9.1; Zalando guidelines 138 and 141; AIP-121, AIP-136")
            .supersedes("path-kebab-case")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> judged = new HashSet<>();
        for (Operation operation : api.operations()) {
            if (!Reads.isPage(operation)) {
                for (Segment segment : segments(operation)) {
                    verdict(segment, api, operation)
                            .filter(v -> judged.add(segment.part().where().signature() + " " + segment.text()))
                            .ifPresent(v -> findings.add(
                                    operation, segment.part().where(), v.limit(), message(operation, segment, v)));
                }
            }
        }
    }

    /**
     * A segment without variables.
     *
     * @param text without the custom verb of AIP-136: {@code orders} of {@code orders:cancel}
     */
    private record Segment(PathPart part, String text, List<String> words, boolean first, boolean last) {}

    private record Verdict(Severity limit, String advice) {}

    private static final String COMMAND = "a command is a POST below a resource (POST /orders/{id}/cancel)";

    private static List<Segment> segments(Operation operation) {
        List<Segment> segments = new ArrayList<>();
        int position = 0;
        int count = operation.template().segments().size();
        for (PathPart part : operation.path()) {
            for (PathTemplate template : part.template().segments()) {
                position++;
                String text = template.literal().orElse("");
                int custom = text.indexOf(':');
                String name = custom < 0 ? text : text.substring(0, custom);
                List<String> words = Words.of(name);
                if (!words.isEmpty() && !name.contains(".")) {
                    segments.add(new Segment(part, name, words, position == 1, position == count));
                }
            }
        }
        return segments;
    }

    private static Optional<Verdict> verdict(Segment segment, ApiResource api, Operation operation) {
        return segment.words().size() > 1 ? phrase(segment, operation) : lone(segment, api, operation);
    }

    private static Optional<Verdict> phrase(Segment segment, Operation operation) {
        String first = segment.words().get(0);
        List<String> rest = segment.words().subList(1, segment.words().size());
        String advice = "Name the resource ('" + Words.kebab(rest) + "') and let the method say the rest; " + COMMAND;
        boolean action = Lexicon.NAMES_OF_ACTIONS.contains(Words.stem(rest.get(rest.size() - 1)));
        if (Lexicon.VERBS.contains(first) && !isNoun(first, rest)) {
            return Optional.of(new Verdict(action && !first.equals("get") ? Severity.WARN : Severity.ERROR, advice));
        }
        boolean command = operation.httpMethod().equals("POST") && segment.last() && !segment.first();
        if ((Lexicon.LIKELY_VERBS.contains(first) || Lexicon.COMMAND_VERBS.contains(first) && !command) && !action
                || (Lexicon.VERB_OR_NOUN.contains(first) || Lexicon.COMMAND_VERBS.contains(first))
                        && repeatsThePath(rest, segment, operation)) {
            return Optional.of(new Verdict(Severity.WARN, advice));
        }
        return Optional.empty();
    }

    /** {@code do-not-call-list}, {@code get-started}. */
    private static boolean isNoun(String first, List<String> rest) {
        return first.equals("do") && rest.get(0).equals("not")
                || first.equals("get") && rest.get(0).equals("started");
    }

    /** In {@code /orders/listOrders} the second half names what the path has named already: the first half is a verb. */
    private static boolean repeatsThePath(List<String> rest, Segment segment, Operation operation) {
        return segments(operation).stream()
                .anyMatch(other -> !other.text().equals(segment.text()) && Words.sameThing(other.words(), rest));
    }

    private static Optional<Verdict> lone(Segment segment, ApiResource api, Operation operation) {
        String word = segment.words().get(0);
        boolean command = operation.httpMethod().equals("POST") && segment.last();
        String drop = "Drop the segment, for " + operation.httpMethod() + " says it already; " + COMMAND;
        if (Lexicon.VERBS.contains(word)) {
            if (!command) {
                return Optional.of(new Verdict(Severity.ERROR, drop));
            }
            return saysNothing(segment, operation) ? Optional.of(new Verdict(Severity.WARN, drop)) : Optional.empty();
        }
        if (Lexicon.LONE_VERBS.contains(word) && !command) {
            return Optional.of(new Verdict(Severity.WARN, drop));
        }
        boolean get = operation.httpMethod().equals("GET");
        return Lexicon.COMMANDS_ONLY.contains(word) && segment.last() && get && !Reads.isAboutCommand(api, operation)
                ? Optional.of(new Verdict(
                        Severity.WARN, "Whoever sees a link follows it, so that a GET must not act; " + COMMAND))
                : Optional.empty();
    }

    /** {@code POST /orders/create} is {@code POST /orders}; {@code POST /queries/{id}/execute} is a command. */
    private static boolean saysNothing(Segment segment, Operation operation) {
        boolean safe = operation.repeat().decision() == Repeat.Decision.SAFE;
        return segment.first()
                || segment.text().equalsIgnoreCase("create")
                || segment.text().equalsIgnoreCase("get") && !safe;
    }

    private static String message(Operation operation, Segment segment, Verdict verdict) {
        return operation.display() + ": path segment '" + segment.text() + "' is a verb"
                + (segment.words().size() > 1 ? " phrase" : "")
                + ". A URL names a resource, and the HTTP method says what is done to it; clients cannot guess this one, and"
                + " one resource ends up under several URLs. " + verdict.advice() + ".";
    }
}

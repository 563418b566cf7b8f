package dev.edict.processor.rule.wiring;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate.Variable;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** A template variable that nobody reads: often a tenant that nobody checks. */
public final class PathParamUnbound implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "path-param-unbound", Kind.CONTRADICTION, Theme.WIRING, Severity.WARN)
            .everyPathClass()
            .summary("Every variable of the path is read by somebody.")
            .source("Jakarta REST 3.4; design guide, \"URL shape\"")
            .build();

    /** Alternatives without anything variable, such as {@code json|xml}, choose a method; nobody needs to read them. */
    private static final Pattern ALTERNATIVES = Pattern.compile("[\\w()|?:.\\\\-]*\\|[\\w()|?:.\\\\-]*");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        if (api.requestHolders().isEmpty()) {
            judge(api, findings);
        }
    }

    /** A filter or a tenant resolver may read the variable for all resources; whether one does, only bodies tell. */
    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {
        if (!api.requestHolders().isEmpty()
                && !bodies.callsFrom(api.requestHolders(), call -> PathReads.is(call, api.requestHolders()))) {
            judge(api, findings);
        }
    }

    @Override
    public Stream<Where> anchors(ApiResource api) {
        Findings possible = new Findings(INFO, api);
        judge(api, possible);
        return possible.found().stream().map(Finding::where);
    }

    private static void judge(ApiResource api, Findings findings) {
        PathVariables variables = new PathVariables(api);
        List<Operation> judged = api.operations().stream()
                .filter(variables::areKnown)
                .filter(o -> !isAnswerToAnything(o))
                .toList();
        Set<String> reported = new HashSet<>();
        for (Operation operation : judged) {
            variables.unreadBy(operation).stream()
                    .filter(v -> !isSwitch(v))
                    .forEach(v -> declaration(operation, v).ifPresent(part -> {
                        boolean everywhere = part.level() == PathPart.Level.CLASS
                                && api.operations().stream()
                                        .filter(variables::areKnown)
                                        .allMatch(o -> judged.contains(o) && isUnread(o, v, variables));
                        if (!everywhere) {
                            Where where = part.level() == PathPart.Level.CLASS ? operation.where() : part.where();
                            findings.add(operation, where, Severity.WARN, message(operation.display(), v));
                        } else if (reported.add(v.name())) {
                            findings.add(part.where(), Severity.WARN, message(api.simpleName(), v));
                        }
                    }));
        }
    }

    /** The class can look up any variable, an unknown annotation may do so, and OPTIONS and HEAD answer for others. */
    private static boolean isAnswerToAnything(Operation operation) {
        return operation.contextual()
                || operation.httpMethod().equals("OPTIONS")
                || operation.httpMethod().equals("HEAD")
                || operation.parameters().stream().anyMatch(p -> p.source() == Parameter.Source.UNKNOWN);
    }

    private static boolean isUnread(Operation operation, Variable variable, PathVariables variables) {
        return variables.unreadBy(operation).contains(variable);
    }

    /** A variable that may be empty, may span segments or only lists alternatives is there to match, not to be read. */
    private static boolean isSwitch(Variable variable) {
        String pattern = variable.pattern();
        if (pattern.isEmpty()) {
            return false;
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            return compiled.matcher("").matches()
                    || compiled.matcher("a/b").matches()
                    || ALTERNATIVES.matcher(pattern).matches();
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    private static Optional<PathPart> declaration(Operation operation, Variable variable) {
        return operation.path().stream()
                .filter(part -> part.level() != PathPart.Level.APPLICATION)
                .filter(part -> part.template().variable(variable.name()).isPresent())
                .findFirst();
    }

    private static String message(String who, Variable variable) {
        return who + ": nothing reads '{" + variable.name()
                + "}', so that every value of it gets the same answer; where it"
                + " names a tenant or an owner, one client sees the data of another. Add @PathParam(\""
                + variable.name()
                + "\"), or drop the segment.";
    }
}

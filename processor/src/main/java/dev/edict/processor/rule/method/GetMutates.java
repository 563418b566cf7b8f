package dev.edict.processor.rule.method;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Search;
import dev.edict.processor.body.Chain;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.Write;
import dev.edict.processor.body.Write.Effect;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A handler of a safe method writes. */
public final class GetMutates implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule("get-mutates", Kind.CONTRADICTION, Theme.METHOD, Severity.ERROR)
            .needsBodies()
            .summary("The handler of a GET, HEAD or OPTIONS request, or of a @SafePost, changes what is stored.")
            .source("RFC 9110, section 9.2.1")
            .supersedes("get-named-like-command")
            .build();

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int SHOWN = 3;

    private static final Search WRITES = new Search(
            call -> call.write().filter(w -> !IncidentalWrites.is(w)).isPresent() && !IncidentalWrites.leadsTo(call),
            call -> call.write().filter(GetMutates::isProven).isPresent(),
            call -> !IncidentalWrites.leadsTo(call));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Declarations say nothing about what a handler does. */
    @Override
    public void check(ApiResource api, Findings findings) {}

    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {
        for (Operation operation : api.operations()) {
            if (METHODS.contains(operation.httpMethod()) || isSafePost(operation)) {
                MethodKey handler = new MethodKey(operation.owner(), operation.methodName(), operation.descriptor());
                report(operation, bodies.reach(handler, WRITES), findings);
            }
        }
    }

    /** A query that travels as POST. */
    private static boolean isSafePost(Operation operation) {
        return operation.repeat().decision() == Repeat.Decision.SAFE;
    }

    /** What is written must be known: it could be a log. A message need not change anything. */
    private static boolean isProven(Write write) {
        return write.proven()
                && write.effect() == Effect.DATABASE
                && write.what().isPresent();
    }

    private static void report(Operation operation, List<Chain> chains, Findings findings) {
        if (chains.isEmpty()) {
            return;
        }
        List<Chain> loudestFirst = chains.stream()
                .sorted(Comparator.comparing(chain -> !chain.certain()))
                .toList();
        Chain first = loudestFirst.get(0);
        findings.add(
                operation,
                first.start(),
                first.certain() ? Severity.ERROR : Severity.WARN,
                message(operation, first, loudestFirst));
    }

    private static String message(Operation operation, Chain chain, List<Chain> all) {
        Write write = chain.end().write().orElseThrow();
        boolean message = write.effect() == Effect.MESSAGE;
        return operation.display() + (isSafePost(operation) ? ", which is declared to read only," : "")
                + does(write, chain.certain()) + ": " + chain.display() + others(all)
                + (isSafePost(operation)
                        ? ". Clients that rely on that repeat it at will; each time it "
                        : ". Crawlers, link previews and prefetching browsers send safe requests that nobody asked for, and"
                                + " clients repeat them (RFC 9110, section 9.2.1); each one ")
                + (message ? "sends the message again. " : "writes again. ")
                + (isSafePost(operation)
                        ? "Replace @SafePost by @Idempotent or @NotIdempotent"
                        : "Use POST, PUT, PATCH or DELETE")
                + ", or move the " + (message ? "message" : "write") + " out of the request.";
    }

    private static String does(Write write, boolean certain) {
        if (write.effect() == Effect.MESSAGE) {
            return certain ? " sends a message" : " may send a message";
        }
        return (certain ? " writes" : " may write")
                + write.what().map(what -> " " + what).orElse("");
    }

    /** Every way must be mended, so that the next ones need not wait for another compile. */
    private static String others(List<Chain> all) {
        List<String> others = all.stream()
                .skip(1)
                .filter(chain -> !isOneWay(all.get(0), chain))
                .map(Chain::display)
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return "";
        }
        int shown = Math.min(others.size(), SHOWN - 1);
        return "; also " + String.join("; ", others.subList(0, shown))
                + (others.size() > shown ? "; and " + (others.size() - shown) + " more" : "");
    }

    /** Whether two calls of one body write one thing, as preparing a statement and executing it do. */
    private static boolean isOneWay(Chain one, Chain other) {
        Optional<String> what = one.end().write().flatMap(Write::what);
        return what.isPresent()
                && what.equals(other.end().write().flatMap(Write::what))
                && one.through().equals(other.through());
    }
}

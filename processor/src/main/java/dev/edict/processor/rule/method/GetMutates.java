package dev.edict.processor.rule.method;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Search;
import dev.edict.processor.body.Chain;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.Write;
import dev.edict.processor.body.Write.Effect;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A handler of a safe method writes. */
public final class GetMutates implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule("get-mutates", Kind.CONTRADICTION, Theme.METHOD, Severity.ERROR)
            .needsBodies()
            .summary("The handler of a GET, HEAD or OPTIONS request changes what is stored.")
            .source("RFC 9110, section 9.2.1")
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
            if (METHODS.contains(operation.httpMethod())) {
                MethodKey handler = new MethodKey(operation.owner(), operation.methodName(), operation.descriptor());
                report(operation, bodies.reach(handler, WRITES), findings);
            }
        }
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
        String does = write.effect() == Effect.MESSAGE
                ? " sends a message"
                : " writes" + write.what().map(what -> " " + what).orElse("");
        return operation.display() + (chain.certain() ? does : " may, as far as the code shows:" + does) + ": "
                + chain.display() + others(all)
                + ". Caches, crawlers and link previews repeat and prefetch " + operation.httpMethod()
                + " requests without anyone asking for a change (RFC 9110, section 9.2.1). Use POST, PUT, PATCH or DELETE,"
                + " or move the write out of the request.";
    }

    /** Every way must be mended, so that the next ones need not wait for another compile. */
    private static String others(List<Chain> all) {
        if (all.size() == 1) {
            return "";
        }
        String shown = all.stream()
                .skip(1)
                .limit(SHOWN - 1)
                .map(Chain::display)
                .distinct()
                .collect(Collectors.joining("; "));
        return "; also " + shown + (all.size() > SHOWN ? "; and " + (all.size() - SHOWN) + " more" : "");
    }
}

package dev.edict.processor;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.House;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPattern;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.UnreachedMethod;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.DeclarationRule;
import dev.edict.processor.rule.ExceptionErrors;
import dev.edict.processor.rule.ExceptionRule;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.ServiceWide;
import dev.edict.processor.rule.UnreachedRule;
import dev.edict.processor.rule.WholeModuleRule;
import dev.edict.processor.rule.WholeService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The second stage: what the rules find in each resource. */
final class Checking {
    private final List<Rule> rules;
    private final House house;
    private final Timing timing;
    private final Map<String, BodyRule> bodyRules = new LinkedHashMap<>();
    private final List<ServiceWide> serviceRules = new ArrayList<>();
    private final Set<String> decided = new HashSet<>();

    Checking(List<Rule> rules, House house, Timing timing) {
        this.house = house;
        this.rules = rules;
        this.timing = timing;
        for (Rule rule : rules) {
            if (rule instanceof BodyRule body) {
                bodyRules.put(rule.info().id(), body);
            }
            if (rule instanceof ServiceWide wide) {
                serviceRules.add(wide);
            }
        }
    }

    /** What rules may speak of: without what the house excludes. */
    ApiResource spokenOf(ApiResource api) {
        if (house.excluded().isEmpty()) {
            return api;
        }
        List<Operation> left = api.operations().stream()
                .filter(o -> house.excludes(o.template()).isEmpty())
                .toList();
        return left.size() == api.operations().size() ? api : api.withOperations(left);
    }

    /** The pattern that excludes an operation. */
    Optional<PathPattern> excludes(Operation operation) {
        return house.excludes(operation.template());
    }

    /** What is found in what services declare, whether or not a resource is here. */
    List<Finding> check(List<ApiService> services) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : services.isEmpty() ? List.<Rule>of() : rules) {
            if (rule instanceof DeclarationRule declarations) {
                for (ApiService service : services) {
                    found.addAll(contained(rule, service.where(), () -> {
                        Findings findings = new Findings(rule.info(), service);
                        declarations.check(service, findings);
                        return findings.found();
                    }));
                }
            }
        }
        return found;
    }

    /** What is found in methods that get no request. */
    List<Finding> checkUnreached(List<UnreachedMethod> methods) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : methods.isEmpty() ? List.<Rule>of() : rules) {
            if (rule instanceof UnreachedRule unreached) {
                for (UnreachedMethod method : methods) {
                    found.addAll(contained(rule, method.annotation().where(), () -> {
                        Findings findings = new Findings(rule.info());
                        unreached.check(method, findings);
                        return findings.found();
                    }));
                }
            }
        }
        return found;
    }

    /** What is found in exceptions that no operation declares. */
    List<Finding> checkExceptions(ExceptionErrors errors, Where place) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : errors.undeclared().isEmpty() ? List.<Rule>of() : rules) {
            if (rule instanceof ExceptionRule exceptions) {
                found.addAll(contained(rule, place, () -> {
                    Findings findings = new Findings(rule.info());
                    exceptions.check(errors, findings);
                    return findings.found();
                }));
            }
        }
        return found;
    }

    /** What a module lacks, of which every source and every body was seen. */
    List<Finding> checkModule(List<ApiResource> apis, Bodies bodies, TypeGraph types, Where place) {
        List<Finding> found = new ArrayList<>();
        for (BodyRule each : bodyRules.values()) {
            if (each instanceof WholeModuleRule rule) {
                List<ApiResource> covered = apis.stream()
                        .filter(api -> Findings.covers(rule.info(), api))
                        .toList();
                if (!covered.isEmpty()) {
                    found.addAll(contained(rule, place, () -> {
                        Findings findings = new Findings(rule.info());
                        rule.checkModule(covered, bodies, types, place, findings);
                        return findings.found();
                    }));
                }
            }
        }
        return found;
    }

    /** What is found in declarations. */
    List<Finding> check(ApiResource api) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : rules) {
            List<Finding> its = run(rule, api, findings -> rule.check(api, findings));
            if (!its.isEmpty()) {
                found.addAll(its);
            }
        }
        return found;
    }

    /** What is left of that when bodies are known, and what they add. */
    List<Finding> checkBodies(ApiResource api, List<Finding> found, Bodies bodies) {
        List<Finding> all = new ArrayList<>();
        for (Finding finding : found) {
            all.addAll(revise(api, finding, bodies));
        }
        for (BodyRule rule : bodyRules.values()) {
            if (rule instanceof RequestRule || rule instanceof WholeModuleRule) {
                continue;
            }
            all.addAll(run(rule, api, findings -> rule.checkBodies(api, bodies, findings)));
        }
        return all;
    }

    /** What is found in the bodies that requests come to, each looked at once whatever leads there. */
    List<Finding> checkRequests(List<ApiResource> apis, Bodies bodies, TypeGraph types, Where place) {
        List<Finding> found = new ArrayList<>();
        List<Served> requests = null;
        for (BodyRule each : bodyRules.values()) {
            if (each instanceof RequestRule rule) {
                try {
                    requests = requests == null
                            ? timing.of("following requests", () -> Requests.of(apis, bodies, types))
                            : requests;
                    List<Served> served = requests;
                    Findings findings = new Findings(rule.info());
                    timing.of(rule.info().id(), () -> served.forEach(body -> rule.check(body, findings)));
                    findings.found().stream()
                            .filter(f -> !isGenerated(f, types))
                            .forEach(found::add);
                } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
                    found.add(Crash.finding("rule " + rule.info().id(), fault, place));
                }
            }
        }
        return found;
    }

    /** What is found when resources are seen together. */
    List<Finding> checkService(WholeService whole) {
        List<Finding> found = new ArrayList<>();
        for (ServiceWide rule : serviceRules) {
            found.addAll(contained(rule, whole.place(), () -> rule.check(whole)));
        }
        return found;
    }

    /** What a rule finds, or that it failed. */
    private List<Finding> contained(Rule rule, Where place, Supplier<List<Finding>> check) {
        String id = rule.info().id();
        try {
            return timing.of(id, check);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            return List.of(Crash.finding("rule " + id, fault, place));
        }
    }

    /** Places of the resource that rules may point at when the rounds are over. */
    void anchors(ApiResource api, Consumer<Where> into) {
        for (ServiceWide rule : serviceRules) {
            for (Operation operation : api.operations()) {
                rule.places(operation).forEach(into);
            }
        }
        for (BodyRule rule : bodyRules.values()) {
            if (Findings.covers(rule.info(), api)) {
                rule.anchors(api).forEach(into);
            }
        }
    }

    boolean looksIntoBodies() {
        return !bodyRules.isEmpty();
    }

    /** Rules that met an operation that takes their decision. */
    Set<String> decided() {
        return decided;
    }

    private List<Finding> run(Rule rule, ApiResource api, Consumer<Findings> check) {
        if (!Findings.covers(rule.info(), api)) {
            return List.of();
        }
        String id = rule.info().id();
        Findings findings = new Findings(rule.info(), api);
        long start = System.nanoTime();
        try {
            check.accept(findings);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            return List.of(Crash.finding("rule " + id, fault, api.where()));
        } finally {
            timing.add(id, start);
        }
        if (findings.decisions() > 0) {
            decided.add(id);
        }
        List<Finding> found = findings.found();
        return found.isEmpty()
                ? found
                : found.stream().filter(f -> !isGenerated(f, api)).toList();
    }

    private List<Finding> revise(ApiResource api, Finding finding, Bodies bodies) {
        BodyRule rule = bodyRules.get(finding.rule().id());
        try {
            return rule == null
                    ? List.of(finding)
                    : rule.revise(api, finding, bodies).stream().toList();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            String stage = "rule " + finding.rule().id();
            return List.of(finding, Crash.finding(stage, fault, finding.where()));
        }
    }

    /** Nobody can mend what a tool wrote. */
    private static boolean isGenerated(Finding finding, ApiResource api) {
        String subject = finding.subject();
        String type = subject.substring(0, subject.indexOf('#') < 0 ? subject.length() : subject.indexOf('#'));
        return !type.equals(api.binaryName()) && isGenerated(type, api.types());
    }

    private static boolean isGenerated(Finding finding, TypeGraph types) {
        String subject = finding.subject();
        int member = subject.indexOf('#');
        return isGenerated(member < 0 ? subject : subject.substring(0, member), types);
    }

    private static boolean isGenerated(String type, TypeGraph types) {
        return types.find(type)
                .map(t -> t.annotations().hasSimpleName("Generated"))
                .orElse(false);
    }
}

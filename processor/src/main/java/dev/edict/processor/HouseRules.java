package dev.edict.processor;

import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Rules that a team brings along, registered in {@code META-INF/services/dev.edict.processor.rule.Rule} of a jar beside Edict's.
 *
 * @param problems why some of them cannot run, a sentence each
 */
record HouseRules(List<Rule> rules, List<String> problems) {
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    HouseRules {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /**
     * @param own ids that are taken
     */
    static HouseRules load(ClassLoader loader, Supplier<Set<String>> own) {
        List<Rule> rules = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            Iterator<Rule> registered = ServiceLoader.load(Rule.class, loader).iterator();
            while (registered.hasNext()) {
                rules.add(registered.next());
            }
        } catch (ServiceConfigurationError | LinkageError fault) {
            problems.add("a rule of the house cannot be loaded: " + fault.getMessage()
                    + (fault.getCause() == null ? "" : " (" + fault.getCause() + ")"));
        }
        return of(rules, problems, own);
    }

    static HouseRules of(List<Rule> candidates, Supplier<Set<String>> own) {
        return of(candidates, List.of(), own);
    }

    private static HouseRules of(List<Rule> candidates, List<String> faults, Supplier<Set<String>> own) {
        if (candidates.isEmpty()) {
            return new HouseRules(List.of(), faults);
        }
        List<Rule> rules = new ArrayList<>();
        List<String> problems = new ArrayList<>(faults);
        Set<String> taken = new HashSet<>(own.get());
        for (Rule rule : candidates) {
            String problem = problem(rule, taken);
            if (problem.isEmpty()) {
                rules.add(rule);
            } else {
                problems.add("the rule of the house " + rule.getClass().getName() + " " + problem);
            }
        }
        return new HouseRules(rules, problems);
    }

    private static String problem(Rule rule, Set<String> taken) {
        try {
            RuleInfo info = rule.info();
            if (!KEBAB.matcher(info.id()).matches()) {
                return "has the id '" + info.id() + "', which is not in kebab-case";
            }
            if (!taken.add(info.id())) {
                return "has the id '" + info.id() + "', which another rule has; put the name of the house before it";
            }
            if (info.page().startsWith(RuleInfo.REFERENCE)) {
                return "names no page of the house; say where people read more with page(…), or page(\"\") for nowhere";
            }
            return info.summary().isBlank() || info.source().isBlank() ? "has no summary or no source" : "";
        } catch (RuntimeException | LinkageError | AssertionError fault) {
            return "does not say what it is: " + fault;
        }
    }
}

package dev.edict.processor.rule.path;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.Set;

/** A path that leads through more than three levels of resources. */
public final class PathNestingDepth implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("path-nesting-depth", Kind.CONVENTION, Theme.PATH, Severity.INFO)
            .summary("A path leads through at most three levels of resources.")
            .source("Zalando guidelines 147 and 145")
            .build();

    private static final int LEVELS = 3;

    /** Where these come first, they say whose data it is, and every path of the service begins with them. */
    private static final Set<String> TENANTS = Set.of(
            "tenant",
            "tenants",
            "org",
            "orgs",
            "organization",
            "organizations",
            "organisation",
            "organisations",
            "account",
            "accounts",
            "workspace",
            "workspaces",
            "realm",
            "realms");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** The first of a class: what is wrong with the others is the same. */
    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.template().pieces().size() > 2 * LEVELS && judge(operation, findings)) {
                return;
            }
        }
    }

    private static boolean judge(Operation operation, Findings findings) {
        List<PathTemplate> segments = operation.template().segments();
        int levels = 0;
        String deepest = "";
        for (int i = 1; i < segments.size(); i++) {
            String collection = segments.get(i - 1).literal().orElse("");
            if (segments.get(i).isVariable() && !collection.isEmpty()) {
                boolean tenant = levels == 0 && TENANTS.contains(collection);
                levels += tenant ? 0 : 1;
                deepest = "/" + collection + "/" + segments.get(i).display();
            }
        }
        if (levels <= LEVELS) {
            return false;
        }
        findings.add(
                operation,
                operation.pathPlace(),
                operation.display() + " leads through " + levels
                        + " levels of resources. Clients must know all of them to address the last, and a change in how"
                        + " they belong together changes every URL below. If its identifier is unique, give it a path of"
                        + " its own, '" + deepest + "', and let the parents filter.");
        return true;
    }
}

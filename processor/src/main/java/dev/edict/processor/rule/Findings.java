package dev.edict.processor.rule;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.RuleInfo.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where one rule puts what it finds, in one resource as a rule. */
public final class Findings {
    private final RuleInfo rule;
    private final Optional<ApiService.Audience> audience;
    private final List<Finding> found = new ArrayList<>();
    private int decided;

    public Findings(RuleInfo rule, ApiResource api) {
        this(rule, Optional.of(api.audience()));
    }

    /** For what a service declares. */
    public Findings(RuleInfo rule, ApiService service) {
        this(rule, Optional.of(service.audience()));
    }

    /** For what several resources share. */
    public Findings(RuleInfo rule) {
        this(rule, Optional.empty());
    }

    private Findings(RuleInfo rule, Optional<ApiService.Audience> audience) {
        this.rule = rule;
        this.audience = audience;
    }

    /** A finding about an operation. */
    public void add(Operation operation, Where where, String message, Edit... fix) {
        add(operation, where, Severity.ERROR, message, fix);
    }

    /** A finding about an operation that is never louder than the limit. */
    public void add(Operation operation, Where where, Severity limit, String message, Edit... fix) {
        add(operation, where, limit, Set.of(), message, fix);
    }

    /**
     * A finding about something that a request supplies. What several operations share, a field or the member of a bean, is
     * a finding about itself, and said once.
     */
    public void add(Operation operation, Parameter parameter, Severity limit, String message) {
        if (parameter.via().isEmpty() && parameter.site() == Parameter.Site.METHOD_PARAMETER) {
            add(operation, parameter.namePlace(), limit, message);
        } else {
            add(parameter.namePlace(), limit, message);
        }
    }

    /** One that is also about types, by binary name. */
    public void add(Operation operation, Where where, Severity limit, Set<String> types, String message, Edit... fix) {
        found.add(new Finding(
                rule,
                where,
                operation.signature(),
                limit,
                Optional.of(operation.audience()),
                where.signature(),
                types,
                message,
                List.of(fix)));
    }

    /** A finding about the resource class, a type or a member: whatever the place names. */
    public void add(Where where, String message, Edit... fix) {
        add(where, Severity.ERROR, message, fix);
    }

    public void add(Where where, Severity limit, String message, Edit... fix) {
        found.add(new Finding(rule, where, where.signature(), limit, audience, "", Set.of(), message, List.of(fix)));
    }

    /**
     * Counts an operation that meets the obligation. When no operation of a whole service does, the open ones are reported
     * as one.
     */
    public void decided() {
        decided++;
    }

    public int decisions() {
        return decided;
    }

    public List<Finding> found() {
        return List.copyOf(found);
    }

    /** Whether the rule looks at this resource at all. */
    public static boolean covers(RuleInfo rule, ApiResource api) {
        return rule.scope() == Scope.EVERY_PATH_CLASS || api.optedIn();
    }
}

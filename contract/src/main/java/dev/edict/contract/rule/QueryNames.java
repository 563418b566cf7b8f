package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.rule.House.Poll;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Query parameters that are spelled otherwise than the service says, or than most of its others. */
public final class QueryNames implements ServiceRule {
    private static final int ENOUGH = 5;
    private static final int PERCENT = 80;

    /** Names that standards have chosen (RFC 6749, RFC 7636, OpenID Connect, campaign links). */
    private static final Set<String> STANDARD = Set.of(
            "client_id",
            "client_secret",
            "redirect_uri",
            "response_type",
            "response_mode",
            "grant_type",
            "code_challenge",
            "code_challenge_method",
            "code_verifier",
            "access_token",
            "refresh_token",
            "id_token_hint",
            "login_hint",
            "max_age",
            "error_description",
            "error_uri",
            "post_logout_redirect_uri",
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "api-version");

    @Override
    public String id() {
        return "query-param-case";
    }

    private record Use(String name, SegmentCase style, OperationFragment operation) {}

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        Map<String, Use> uses = new LinkedHashMap<>();
        SegmentCase declared = null;
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            Service service = resource.service();
            if (service != null && service.habits() != null && service.habits().queryCase() != null) {
                declared = SegmentCase.valueOf(service.habits().queryCase().name());
            }
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    collect(operation, uses);
                }
            }
        }
        House<SegmentCase> house = declared == null ? house(uses) : new House<>(declared, 0, 0);
        List<ServiceFinding> findings = new ArrayList<>();
        if (house != null) {
            for (Use use : uses.values()) {
                if (use.style() != house.habit()) {
                    findings.add(finding(use, house, uses));
                }
            }
        }
        return findings;
    }

    private static void collect(OperationFragment operation, Map<String, Use> uses) {
        for (ParameterFragment parameter : operation.parameters()) {
            String name = parameter.name();
            if (parameter.in() == ParameterFragment.In.QUERY && !STANDARD.contains(name)) {
                SegmentCase style = SegmentCase.of(name);
                if (SegmentCase.votes(name, style)) {
                    uses.putIfAbsent(name, new Use(name, style, operation));
                }
            }
        }
    }

    private static @Nullable House<SegmentCase> house(Map<String, Use> uses) {
        Poll<SegmentCase> poll = new Poll<>();
        for (Use use : uses.values()) {
            poll.vote(use.style());
        }
        return poll.house(ENOUGH, PERCENT).orElse(null);
    }

    private static ServiceFinding finding(Use use, House<SegmentCase> house, Map<String, Use> uses) {
        String style = house.habit().display();
        String why = house.all() == 0
                ? "and the service says that they are in " + style
                : "where " + house.votes() + " of " + house.all() + " names of several words are in " + style;
        Use example = uses.values().stream()
                .filter(other -> other.style() == house.habit())
                .findFirst()
                .orElse(use);
        return new ServiceFinding(
                new Side(
                        use.operation().signature(),
                        ServiceOrder.subject(use.operation()),
                        "has the query parameter '" + use.name() + "', " + why
                                + "; a name that is guessed wrong is ignored, and the client gets what it did not ask for. Call it '"
                                + house.habit().write(use.name()) + "'.",
                        use.name()),
                new Side(
                        example.operation().signature(),
                        ServiceOrder.subject(example.operation()),
                        "is in " + style + "."),
                false);
    }
}

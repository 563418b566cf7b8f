package dev.edict.processor.rule.style;

import dev.edict.contract.rule.MemberNames;
import dev.edict.contract.rule.SegmentCase;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Case;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Outlier;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.WholeService;
import dev.edict.processor.rule.dto.PayloadTypes;
import dev.edict.processor.rule.dto.PayloadTypes.Reached;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of a payload that is spelled otherwise than the service says, or than most of the resource's. */
public final class JsonNameCase implements Outlier {
    private static final RuleInfo INFO = RuleInfo.rule("json-name-case", Kind.CONVENTION, Theme.STYLE, Severity.WARN)
            .supersedes("house-style-outlier")
            .summary("Members of payloads are spelled in one style.")
            .source("Zalando guidelines 118; Azure REST guidelines, \"JSON\"; design guide, \"Match house style\"")
            .build();

    private final PayloadTypes payloads;

    public JsonNameCase(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** What one resource has otherwise than the others. */
    @Override
    public ServiceRule rule() {
        return new MemberNames();
    }

    /** Where the service says how members are spelled, those of this compilation are told one by one. */
    @Override
    public List<Finding> check(WholeService whole) {
        Set<String> told = new HashSet<>();
        for (ApiResource api : whole.resources()) {
            if (api.service().jsonCase() != Case.DETECT) {
                api.operations().forEach(operation -> told.add(operation.signature()));
            }
        }
        return Outlier.super.check(whole).stream()
                .filter(finding -> !told.contains(finding.subject()))
                .toList();
    }

    /** The style of the house, and how many names have it; none where it is what the service says. */
    private record House(SegmentCase style, int votes, int all) {}

    @Override
    public void check(ApiResource api, Findings findings) {
        if (isUniform(api)) {
            return;
        }
        Map<String, Property> members = new LinkedHashMap<>();
        for (Reached reached : payloads.of(api)) {
            if (reached.type().fromSource()) {
                for (Property member : reached.members()) {
                    if (member.fromSource() && MemberNames.votes(member.jsonName())) {
                        members.putIfAbsent(member.owner() + "." + member.javaName(), member);
                    }
                }
            }
        }
        House house = members.isEmpty() ? null : house(api.service().jsonCase(), members);
        if (house == null) {
            return;
        }
        for (Property member : members.values()) {
            if (SegmentCase.of(member.jsonName()) != house.style()) {
                findings.add(member.where(), Severity.WARN, message(api, member, house));
            }
        }
    }

    /** Whether all names of several words are in one style, and in that of the service if it says one. */
    private boolean isUniform(ApiResource api) {
        Case declared = api.service().jsonCase();
        SegmentCase style = declared == Case.DETECT ? null : SegmentCase.valueOf(declared.name());
        for (Reached reached : payloads.of(api)) {
            for (Property member : reached.type().properties()) {
                SegmentCase other = SegmentCase.of(member.jsonName());
                if (SegmentCase.votes(member.jsonName(), other)) {
                    if (style != null && style != other) {
                        return false;
                    }
                    style = other;
                }
            }
        }
        return true;
    }

    private static @Nullable House house(Case declared, Map<String, Property> members) {
        if (declared != Case.DETECT) {
            return new House(SegmentCase.valueOf(declared.name()), 0, 0);
        }
        int all = members.size();
        if (all < MemberNames.ENOUGH) {
            return null;
        }
        for (SegmentCase style : SegmentCase.values()) {
            int votes = 0;
            for (Property member : members.values()) {
                votes += SegmentCase.of(member.jsonName()) == style ? 1 : 0;
            }
            if (votes < all && votes * 100 >= all * MemberNames.PERCENT) {
                return new House(style, votes, all);
            }
        }
        return null;
    }

    private static String message(ApiResource api, Property member, House house) {
        String style = house.style().display();
        String why = house.all() == 0
                ? "and the service says that members are in " + style
                : "where " + house.votes() + " of " + house.all() + " members of what " + api.simpleName()
                        + " takes and answers are in " + style;
        return "'" + member.jsonName() + "' is spelled otherwise, " + why
                + "; a client that guesses the name finds nothing there, and is not told. Call it '"
                + house.style().write(member.jsonName()) + "'.";
    }
}

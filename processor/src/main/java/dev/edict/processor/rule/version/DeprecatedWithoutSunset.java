package dev.edict.processor.rule.version;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.DatedRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.dto.PayloadTypes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clients are told to leave, and not until when. */
public final class DeprecatedWithoutSunset implements DatedRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "deprecated-without-sunset", Kind.CONVENTION, Theme.VERSION, Severity.WARN)
            .forAudience(Severity.INFO, Audience.INTERNAL, Audience.ADMIN)
            .summary("What is deprecated says until when it works.")
            .source("RFC 9745 §4; RFC 8594 §3; Zalando guidelines 187 and 189")
            .build();

    private static final String OURS = "dev.edict.annotations.ApiDeprecated";
    private static final String JAVA = "java.lang.Deprecated";
    private static final List<String> OPERATIONS = List.of(
            "org.eclipse.microprofile.openapi.annotations.Operation", "io.swagger.v3.oas.annotations.Operation");

    private final PayloadTypes payloads;
    private final @Nullable LocalDate today;

    public DeprecatedWithoutSunset(PayloadTypes payloads) {
        this(payloads, null);
    }

    private DeprecatedWithoutSunset(PayloadTypes payloads, @Nullable LocalDate today) {
        this.payloads = payloads;
        this.today = today;
    }

    @Override
    public Rule on(LocalDate day) {
        return new DeprecatedWithoutSunset(payloads, day);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> judged = new HashSet<>();
        for (Operation operation : api.operations()) {
            if (operation.deprecation().isPresent()) {
                Operation.Deprecation deprecation = operation.deprecation().get();
                AnnotationUse use = deprecation.annotation();
                if (deprecation.sunset().isBlank()) {
                    deprecated(operation, use, judged, findings);
                } else if (isPast(deprecation.sunset())) {
                    past(operation, use, deprecation.sunset(), judged, findings);
                }
            } else if (operation.annotations().forDocuments()) {
                documented(operation, findings);
            }
        }
        for (PayloadTypes.Reached reached : payloads.of(api)) {
            for (DtoType.Property property : reached.type().properties()) {
                if (property.fromSource() && !property.annotations().isEmpty()) {
                    member(reached.type(), property, judged, findings);
                }
            }
        }
    }

    private static void deprecated(Operation operation, AnnotationUse use, Set<String> judged, Findings findings) {
        if (use.where().signature().indexOf('#') >= 0) {
            findings.add(operation, use.where(), operation.display() + sentence(use));
        } else if (judged.add(use.where().signature())) {
            findings.add(use.where(), "Everything below " + operation.template().display() + sentence(use));
        }
    }

    private boolean isPast(String sunset) {
        try {
            return today != null && LocalDate.parse(sunset).isBefore(today);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private void past(Operation operation, AnnotationUse use, String sunset, Set<String> judged, Findings findings) {
        if (use.where().signature().indexOf('#') >= 0) {
            findings.add(operation, use.place("sunset"), Severity.INFO, operation.display() + over(sunset));
        } else if (judged.add(use.where().signature())) {
            findings.add(
                    use.place("sunset"),
                    Severity.INFO,
                    "Everything below " + operation.template().display() + over(sunset));
        }
    }

    private String over(String sunset) {
        return " was to work until " + sunset + ", and today is " + today
                + ": clients that have moved wonder, and those that have not learn that dates mean nothing. Remove it, or give"
                + " the day that holds.";
    }

    private static void documented(Operation operation, Findings findings) {
        for (String type : OPERATIONS) {
            Optional<AnnotationUse> use = operation.annotations().find(type);
            if (use.isPresent() && use.get().bool("deprecated").orElse(false)) {
                findings.add(operation, use.get().place("deprecated"), operation.display() + sentence(use.get()));
            }
        }
    }

    private void member(DtoType type, DtoType.Property property, Set<String> judged, Findings findings) {
        Optional<AnnotationUse> ours = property.annotations().find(OURS);
        Optional<AnnotationUse> use =
                ours.isPresent() ? ours : property.annotations().find(JAVA);
        if (use.isEmpty()) {
            return;
        }
        String sunset = use.get().string("sunset").orElse("");
        if (!sunset.isBlank()) {
            if (isPast(sunset) && judged.add(property.where().signature())) {
                findings.add(
                        property.where(), Severity.INFO, type.simpleName() + "." + property.jsonName() + over(sunset));
            }
        } else if (judged.add(property.where().signature())) {
            findings.add(property.where(), type.simpleName() + "." + property.jsonName() + sentence(use.get(), "."));
        }
    }

    private static String sentence(AnnotationUse use) {
        return sentence(use, ", which sends the Deprecation and Sunset headers too.");
    }

    /**
     * @param end of what is proposed; no header speaks of a member of a body
     */
    private static String sentence(AnnotationUse use, String end) {
        String missing = use.is(OURS)
                ? "Give the day: sunset = \"2027-06-30\"."
                : "Add @ApiDeprecated(since = \"…\", sunset = \"…\", replacement = \"…\")" + end;
        return " is deprecated and does not say until when it works: clients cannot plan the move, and stay. "
                + missing;
    }
}

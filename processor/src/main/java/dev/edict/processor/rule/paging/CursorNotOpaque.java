package dev.edict.processor.rule.paging;

import dev.edict.processor.body.Details.NumberOf;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Operation.Paging;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.List;
import java.util.Set;

/** A cursor is a number or a date that clients can work with. */
public final class CursorNotOpaque implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "cursor-not-opaque", Kind.CONVENTION, Theme.PAGING, Severity.ERROR)
            .summary("A cursor is text that means nothing to clients.")
            .source("AIP-158, \"Opacity\"; Zalando guidelines 160; design guide, \"Never expose raw DB offsets\"")
            .build();

    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "java.util.OptionalInt",
            "java.util.OptionalLong");

    private static final Set<String> DATES = Set.of(
            "java.time.Instant",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.LocalDateTime",
            "java.util.Date");

    /** Words of a name that promises opacity; {@code lastId} promises an id. */
    private static final Set<String> PROMISES = Set.of("cursor", "token", "continuation");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.paging().filter(p -> p.style() == Paging.Style.CURSOR).isPresent()) {
                for (Parameter parameter : operation.parameters()) {
                    if (parameter.source() == Parameter.Source.QUERY && PageNames.isCursor(parameter.name())) {
                        taken(operation, parameter, findings);
                    }
                }
                operation.reply().entity().ifPresent(page -> answered(api, operation, page, findings));
            }
        }
    }

    /** A cursor that is text, and that its handler takes for a number. */
    @Override
    public void check(Served served, Findings findings) {
        Operation operation = served.operation().orElse(null);
        if (operation == null
                || !served.isItself()
                || operation
                        .paging()
                        .filter(p -> p.style() == Paging.Style.CURSOR)
                        .isEmpty()) {
            return;
        }
        for (NumberOf number : served.body().details().numbers()) {
            if (operation.parameters().stream().anyMatch(p -> isCursor(p, number.name()))) {
                findings.add(
                        operation,
                        number.where(),
                        Severity.WARN,
                        operation.display() + " takes its cursor for a number" + harm());
            }
        }
    }

    private static boolean isCursor(Parameter parameter, String javaName) {
        return parameter.source() == Parameter.Source.QUERY
                && parameter.javaName().equals(javaName)
                && PageNames.isCursor(parameter.name())
                && limit(parameter.name()) == Severity.ERROR;
    }

    private static void taken(Operation operation, Parameter parameter, Findings findings) {
        String what = transparent(parameter.type().type());
        Severity limit = limit(parameter.name());
        // a date that is called 'after' is one
        if (!what.isEmpty() && (limit == Severity.ERROR || !what.equals("a date"))) {
            findings.add(
                    operation,
                    parameter,
                    limit,
                    operation.display() + " takes '" + parameter.name() + "', which is " + what + harm());
        }
    }

    private static void answered(ApiResource api, Operation operation, TypeUse page, Findings findings) {
        List<Property> continuations = Envelope.continuations(api, page).toList();
        for (Property next : continuations) {
            String what = transparent(next.type().type());
            if (!what.isEmpty()
                    && PageNames.isContinuation(next.jsonName())
                    && limit(next.jsonName()) == Severity.ERROR) {
                findings.add(
                        next.fromSource() ? next.where() : operation.where(),
                        Severity.ERROR,
                        "'" + next.jsonName() + "' of " + page.type().display() + " is " + what + harm());
            }
        }
    }

    private static Severity limit(String name) {
        return Words.of(name).stream().anyMatch(PROMISES::contains) ? Severity.ERROR : Severity.WARN;
    }

    private static String harm() {
        return ": clients count on with it, to pages that they may not see, and how the list is read can never change."
                + " Make it text that the service makes and signs, as CursorQuery and Page do.";
    }

    /** {@code a number}, {@code a date}; empty where it is neither. */
    private static String transparent(TypeRef type) {
        if (type instanceof TypeRef.Primitive primitive) {
            return primitive.name().equals("int")
                            || primitive.name().equals("long")
                            || primitive.name().equals("short")
                    ? "a number"
                    : "";
        }
        if (!(type instanceof TypeRef.Declared declared)) {
            return "";
        }
        if (declared.is("java.util.Optional") && !declared.args().isEmpty()) {
            return transparent(declared.args().get(0).type());
        }
        if (NUMBERS.contains(declared.binaryName())) {
            return "a number";
        }
        return DATES.contains(declared.binaryName()) ? "a date" : "";
    }
}

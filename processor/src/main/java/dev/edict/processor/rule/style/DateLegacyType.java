package dev.edict.processor.rule.style;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import dev.edict.processor.rule.dto.PayloadTypes;
import dev.edict.processor.rule.dto.PayloadTypes.Reached;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Points in time and amounts of money whose form on the wire a setting decides, or that lose a cent. */
public final class DateLegacyType implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("date-legacy-type", Kind.CONVENTION, Theme.STYLE, Severity.OFF)
            .strict(Severity.INFO)
            .summary("Payloads have dates of java.time, and money that is no floating-point number.")
            .source("RFC 3339; Zalando guidelines 169 and 173")
            .build();

    private static final Set<String> MONEY =
            Set.of("amount", "price", "total", "subtotal", "cost", "fee", "balance", "salary");

    private final PayloadTypes payloads;

    public DateLegacyType(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> judged = new HashSet<>();
        for (Reached reached : payloads.of(api)) {
            for (Property member : reached.members()) {
                String wrong = wrong(member);
                if (wrong != null && judged.add(member.owner() + "." + member.javaName())) {
                    Operation operation = reached.operation();
                    String message = reached.type().simpleName() + "." + member.javaName() + " " + wrong;
                    if (member.fromSource()) {
                        findings.add(member.where(), message);
                    } else {
                        findings.add(operation, operation.where(), message);
                    }
                }
            }
        }
    }

    private static @Nullable String wrong(Property member) {
        TypeRef type = member.type().type();
        if (type.is("java.util.Date") || type.is("java.util.Calendar") || type.is("java.util.GregorianCalendar")) {
            return "is a " + type.display()
                    + ", which a serialiser writes as a number or as text, with or without a zone, as it is set. Use Instant,"
                    + " OffsetDateTime or LocalDate.";
        }
        boolean floating = type.is("java.lang.Double")
                || type.is("java.lang.Float")
                || type instanceof TypeRef.Primitive primitive
                        && (primitive.name().equals("double")
                                || primitive.name().equals("float"));
        if (floating) {
            List<String> words = Words.of(member.jsonName());
            if (!words.isEmpty() && MONEY.contains(words.get(words.size() - 1))) {
                return "is money in a " + type.display()
                        + ", which cannot hold most amounts exactly; clients that add them up get another total. Use"
                        + " BigDecimal, or whole cents.";
            }
        }
        return null;
    }
}

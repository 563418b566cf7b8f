package dev.edict.processor.rule.error;

import dev.edict.processor.body.Details.Extension;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Set;

/** A further member of problem details takes the name of one that they have. */
public final class ErrorExtensionReserved implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "error-extension-reserved", Kind.CONTRADICTION, Theme.ERROR, Severity.ERROR)
            .needsBodies()
            .summary("Extensions of problem details have names of their own.")
            .source("RFC 9457 §3.1 and §4")
            .build();

    /** The members that every problem has. */
    public static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "instance");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Served served, Findings findings) {
        for (Extension extension : served.body().details().extensions()) {
            String name = extension.name();
            if (RESERVED.contains(name)) {
                served.report(
                        findings,
                        extension.where(),
                        Severity.ERROR,
                        served.display() + " adds the extension '" + name
                                + "' to problem details, which have a member of that"
                                + " name (RFC 9457 §3.1): the one is refused, or hides the other from clients. Name it after"
                                + " what it says, such as 'order" + Character.toUpperCase(name.charAt(0))
                                + name.substring(1)
                                + "'.");
            } else if (!isName(name)) {
                served.report(
                        findings,
                        extension.where(),
                        Severity.WARN,
                        served.display() + " adds the extension '" + name
                                + "' to problem details: a name has three characters"
                                + " or more, letters, digits and '_', and starts with a letter (RFC 9457 §4), so that it can"
                                + " be written in XML and in code. Choose another.");
            }
        }
    }

    private static boolean isName(String name) {
        if (name.length() < 3 || !isLetter(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}

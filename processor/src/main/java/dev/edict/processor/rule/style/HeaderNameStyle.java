package dev.edict.processor.rule.style;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a header are put together otherwise than with hyphens. */
public final class HeaderNameStyle implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("header-name-style", Kind.CONVENTION, Theme.STYLE, Severity.WARN)
            .summary("The words of a header are separated by hyphens.")
            .source("RFC 9110 §16.3.2.1; Zalando guidelines 132")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.source() == Parameter.Source.HEADER && isJoined(parameter.name())) {
                    findings.add(
                            operation,
                            parameter,
                            Severity.WARN,
                            operation.display() + " reads the header '" + parameter.name() + "', whose words "
                                    + (parameter.name().indexOf('_') >= 0
                                            ? "are joined by underscores: many proxies drop such headers."
                                            : "run together once a proxy has written it in small letters.")
                                    + " Call it '" + hyphenated(parameter.name()) + "'.");
                }
            }
        }
    }

    /** {@code ETag} and {@code DPoP} are registered so, and have no two words. */
    private static boolean isJoined(String name) {
        if (name.indexOf('_') > 0) {
            return true;
        }
        if (name.indexOf('-') >= 0 || name.isEmpty() || !Character.isLowerCase(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static String hyphenated(String name) {
        List<String> words = new ArrayList<>();
        for (String word : Words.of(name)) {
            words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return String.join("-", words);
    }
}

package dev.edict.processor.rule.version;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A version in a path that is written in another way than all others, or stands where it versions only a part. */
public final class VersionPathMalformed implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "version-path-malformed", Kind.CONVENTION, Theme.VERSION, Severity.WARN)
            .summary("A version in a path is the major one, as in /v1, in front of all resources.")
            .source("AIP-185, \"API Versioning\"; Semantic Versioning 2.0.0 §4")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> judged = new HashSet<>();
        for (Operation operation : api.operations()) {
            boolean below = false;
            boolean literal = false;
            for (PathPart part : operation.path()) {
                for (PathTemplate segment : part.template().segments()) {
                    String text = segment.literal().orElse("");
                    if (text.isEmpty()) {
                        below = literal;
                    } else {
                        literal = true;
                        String sentence = mayBeVersion(text) ? sentence(api, text, below) : "";
                        if (!sentence.isEmpty() && judged.add(part.where().signature() + part.value())) {
                            findings.add(operation, part.where(), operation.display() + sentence);
                        }
                    }
                }
            }
        }
    }

    private static boolean mayBeVersion(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '9' && (text.indexOf('v') >= 0 || text.indexOf('V') >= 0);
    }

    private static String sentence(ApiResource api, String text, boolean below) {
        String plain = text.startsWith("v") ? text.substring(1) : "";
        if (isNumber(plain)) {
            if (below) {
                return " has its version '" + text
                        + "' below a resource: it versions a part that clients use together with"
                        + " the rest, and two versions of one thing get two URIs. Put it in front: /" + text + "/….";
            }
            return plain.equals("0") && isStable(api)
                    ? " is version 0, which promises nothing, of an API that is declared STABLE: clients cannot know which to"
                            + " believe. Publish it as /v1, or declare stability = BETA."
                    : "";
        }
        String major = major(text);
        return major.isEmpty()
                ? ""
                : " has the version '" + text + "' in its path: clients and gateways look for /v" + major
                        + ", and what does not break anybody needs no new URI. Use /v" + major + ".";
    }

    /** Of {@code V1}, {@code v1.2}, {@code version1}, {@code version-1}, {@code api-v1}; empty for what is no version. */
    private static String major(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String rest = "";
        for (String prefix : List.of("version-", "version_", "version", "api-v", "api_v", "v-", "v_", "v")) {
            if (lower.startsWith(prefix)) {
                rest = lower.substring(prefix.length());
                break;
            }
        }
        int dot = rest.indexOf('.');
        String major = dot < 0 ? rest : rest.substring(0, dot);
        if (!isNumber(major)) {
            return "";
        }
        for (int i = Math.max(dot, 0); dot >= 0 && i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return "";
            }
        }
        return major;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 3;
    }

    /** Written out: what nobody has decided contradicts nothing. */
    private static boolean isStable(ApiResource api) {
        AnnotationUse own =
                api.annotations().find("dev.edict.annotations.ApiResource").orElse(null);
        return own != null
                && own.values().containsKey("stability")
                && own.constant("stability").filter("STABLE"::equals).isPresent();
    }
}

package dev.edict.processor.rule.path;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Lexicon;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands before an identifier is a collection, which has a plural. */
public final class PathPluralCollection implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "path-plural-collection", Kind.CONVENTION, Theme.PATH, Severity.INFO)
            .summary("The segment before an identifier is a plural.")
            .source("Zalando guidelines 134; AIP-122, \"Collection identifiers\"")
            .build();

    /** Plurals without an s, words that have none, and words that are no collection. */
    private static final Set<String> FINE = Set.of(
            "people",
            "children",
            "data",
            "media",
            "series",
            "feet",
            "criteria",
            "men",
            "women",
            "mice",
            "info",
            "information",
            "metadata",
            "equipment",
            "news",
            "inventory",
            "stock",
            "feedback",
            "software",
            "hardware",
            "staff",
            "content",
            "history",
            "traffic",
            "cash",
            "money",
            "weather",
            "homework",
            "api",
            "self",
            "me",
            "vat",
            "kpis",
            "by",
            "of",
            "for",
            "from",
            "to",
            "in",
            "on",
            "with",
            "at",
            "as",
            "via",
            "and",
            "or",
            "all",
            "any",
            "latest",
            "current",
            "new",
            "old",
            "id",
            "uuid",
            "key",
            "name",
            "code",
            "version",
            "page",
            "search",
            "status",
            "admin",
            "internal",
            "public",
            "private",
            "config",
            "storage",
            "cache",
            "auth",
            "health",
            "management",
            "audit",
            "archive",
            "trash",
            "library",
            "catalog",
            "gallery",
            "registry",
            "repository",
            "directory");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> judged = new HashSet<>();
        for (Operation operation : api.operations()) {
            List<PathTemplate> segments = operation.template().segments();
            for (int i = 1; i < segments.size(); i++) {
                if (segments.get(i).isVariable() && isIdentifier(segments.get(i))) {
                    String collection = segments.get(i - 1).literal().orElse("");
                    if (!collection.isEmpty() && isSingular(collection) && judged.add(collection)) {
                        findings.add(
                                operation,
                                PathPlaces.of(operation, collection),
                                message(operation, collection, segments.get(i)));
                    }
                }
            }
        }
    }

    private static boolean isIdentifier(PathTemplate variable) {
        List<String> words = Words.of(variable.variables().get(0).name());
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return last.equals("id") || last.equals("uuid") || last.equals("guid");
    }

    private static boolean isSingular(String segment) {
        List<String> words = Words.of(segment);
        if (words.isEmpty() || segment.indexOf('.') >= 0 || segment.indexOf(':') >= 0) {
            return false;
        }
        String last = words.get(words.size() - 1);
        String first = words.get(0);
        boolean plural = last.endsWith("s") && !last.endsWith("ss") && !last.endsWith("us") && !last.endsWith("is");
        return last.length() > 2
                && !plural
                && !FINE.contains(last)
                && !FINE.contains(first)
                && !isVerb(first)
                && !isVerb(last)
                && !last.endsWith("ed")
                && !last.endsWith("ing")
                && !Character.isDigit(last.charAt(last.length() - 1));
    }

    private static boolean isVerb(String word) {
        return Lexicon.VERBS.contains(word)
                || Lexicon.LIKELY_VERBS.contains(word)
                || Lexicon.COMMAND_VERBS.contains(word)
                || Lexicon.VERB_OR_NOUN.contains(word)
                || Lexicon.COMMANDS.contains(word);
    }

    private static String message(Operation operation, String collection, PathTemplate identifier) {
        return operation.display() + ": '" + collection + "' before " + identifier.display()
                + " appears to be singular. A collection and one of its members then look alike, and clients have to look up which"
                + " word has its plural and which has not. Name the collection in the plural.";
    }
}

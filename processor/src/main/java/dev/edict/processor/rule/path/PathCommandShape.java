package dev.edict.processor.rule.path;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.Reply;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Lexicon;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A command is a POST, and its verb the end of the path. */
public final class PathCommandShape implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("path-command-shape", Kind.CONVENTION, Theme.PATH, Severity.WARN)
            .summary("A command is a POST below a resource, with one verb as its last segment.")
            .source("RFC 9110 §9.2.1 and §9.3.4; AIP-136; Azure REST guidelines, \"Performing an Action\"")
            .supersedes("path-verb-segment", "get-named-like-command")
            .build();

    /** Commands that undo or end something; a DELETE of the others takes back what they name. */
    private static final Set<String> ENDINGS = Set.of(
            "cancel",
            "confirm",
            "deactivate",
            "disable",
            "reject",
            "reopen",
            "resend",
            "send",
            "submit",
            "suspend",
            "unlock");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            List<PathTemplate> segments = operation.template().segments();
            if (segments.size() > 1 && !Reads.isPage(operation)) {
                judge(api, operation, segments, findings);
            }
        }
    }

    private static void judge(ApiResource api, Operation operation, List<PathTemplate> segments, Findings findings) {
        int last = segments.size() - 1;
        String end = verb(segments.get(last));
        if (isCommand(operation, end) && !Reads.isAboutCommand(api, operation)) {
            findings.add(
                    operation,
                    PathPlaces.of(operation, segments.get(last).display()),
                    Severity.WARN,
                    operation.display() + (operation.httpMethod().equals("GET") ? link(end) : representation(end)));
            return;
        }
        for (int i = 1; i < last; i++) {
            String verb = segments.get(i).literal().orElse("").toLowerCase(Locale.ROOT);
            if (Lexicon.COMMANDS_ONLY.contains(verb)
                    && segments.get(i - 1).isVariable()
                    && segments.get(i + 1).literal().isPresent()) {
                findings.add(
                        operation,
                        PathPlaces.of(operation, segments.get(i).display()),
                        Severity.WARN,
                        operation.display() + " goes on after the verb '" + verb
                                + "', as if something were below a command. Clients cannot tell what a GET of it would be."
                                + " End the path with one verb: '" + verb + "-"
                                + segments.get(i + 1).display() + "'.");
                return;
            }
        }
    }

    /** {@code cancel} of {@code {id}/cancel} and of {@code {id}:cancel} (AIP-136). */
    private static String verb(PathTemplate segment) {
        PathTemplate.Piece tail = segment.pieces().get(segment.pieces().size() - 1);
        if (!(tail instanceof PathTemplate.Literal literal)) {
            return "";
        }
        String text = literal.text();
        int colon = text.lastIndexOf(':');
        return colon < 0 && segment.pieces().size() > 1
                ? ""
                : text.substring(colon + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isCommand(Operation operation, String verb) {
        return switch (operation.httpMethod()) {
            case "GET" ->
                Lexicon.COMMANDS_ONLY.contains(verb)
                        || operation.reply().kind() == Reply.Kind.VOID && Lexicon.COMMANDS.contains(verb);
            case "PUT", "PATCH" -> Lexicon.COMMANDS_ONLY.contains(verb);
            case "DELETE" -> ENDINGS.contains(verb);
            default -> false;
        };
    }

    private static String link(String verb) {
        return " names the command '" + verb
                + "' behind a link: browsers, crawlers and mail scanners follow links ahead of time and again. Make it a POST,"
                + " and say with @Idempotent(by = STATE, onRepeat = …) what the second call answers.";
    }

    private static String representation(String verb) {
        return " names the command '" + verb
                + "', where its method stands for a representation that is stored, changed or removed: clients and caches take"
                + " the URL for a resource. Make it a POST, and say with @Idempotent(by = STATE, onRepeat = …) what the"
                + " second call answers.";
    }
}

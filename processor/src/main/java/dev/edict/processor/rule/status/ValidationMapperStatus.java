package dev.edict.processor.rule.status;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Provider;
import dev.edict.processor.body.Provider.Role;
import dev.edict.processor.model.BinaryName;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A mapper takes what a client got wrong for something else. */
public final class ValidationMapperStatus implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "validation-mapper-status", Kind.CONVENTION, Theme.STATUS, Severity.WARN)
            .needsBodies()
            .summary("A mapper of malformed or invalid input answers 400.")
            .source("RFC 9110 §15.5.1 and §15.5.21; Jakarta REST 3.1, section 3.2")
            .build();

    /** What is wrong with the input that each exception tells of. */
    private static final Map<String, String> INPUT = Map.ofEntries(
            Map.entry("jakarta.validation.ConstraintViolationException", "a value that breaks a constraint"),
            Map.entry("javax.validation.ConstraintViolationException", "a value that breaks a constraint"),
            Map.entry("com.fasterxml.jackson.core.JsonProcessingException", "a body that cannot be read"),
            Map.entry("com.fasterxml.jackson.core.JsonParseException", "a body that cannot be read"),
            Map.entry("com.fasterxml.jackson.databind.JsonMappingException", "a body that cannot be read"),
            Map.entry("com.fasterxml.jackson.databind.exc.MismatchedInputException", "a body that cannot be read"),
            Map.entry("com.fasterxml.jackson.databind.exc.InvalidFormatException", "a body that cannot be read"),
            Map.entry("jakarta.json.bind.JsonbException", "a body that cannot be read"),
            Map.entry("jakarta.ws.rs.BadRequestException", "a bad request"),
            Map.entry("javax.ws.rs.BadRequestException", "a bad request"));

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Served served, Findings findings) {
        Provider mapper = served.provider().filter(p -> p.role() == Role.MAPPER).orElse(null);
        if (mapper == null || !served.isItself()) {
            return;
        }
        for (String exception : mapper.exceptions()) {
            String input = INPUT.get(exception);
            if (input != null) {
                judge(served, exception, input, findings);
                return;
            }
        }
    }

    private static void judge(Served served, String exception, String input, Findings findings) {
        List<Answer> wrong = new ArrayList<>();
        for (Answer answer : served.answers()) {
            int status = answer.status().orElse(BAD_REQUEST);
            if (status == BAD_REQUEST) {
                // it tells cases apart
                return;
            }
            if (status >= 400) {
                wrong.add(answer);
            }
        }
        for (Answer answer : wrong) {
            int status = answer.status().orElseThrow();
            if (status != UNPROCESSABLE || !input.startsWith("a value")) {
                served.report(findings, answer.where(), Severity.WARN, message(served, exception, input, status));
            } else {
                served.report(findings, answer.where(), Severity.INFO, message(served, exception, input, status));
            }
        }
    }

    private static String message(Served served, String exception, String input, int status) {
        return served.display() + " answers " + status + " to " + BinaryName.simple(exception) + ", which tells of "
                + input
                + ": "
                + (status >= 500
                        ? "clients take their own mistake for a failure of the service, and send the same again."
                        : "the document says 400, and clients that were made from it do not know the answer.")
                + " Answer 400, with the places in an errors member.";
    }
}

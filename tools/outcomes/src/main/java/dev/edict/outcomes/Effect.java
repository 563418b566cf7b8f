package dev.edict.outcomes;

import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.StoredResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The operation took effect: what its repeats are answered. */
final class Effect {

    private static final byte[] NO_BODY = {};
    private static final int FIRST_FINAL = 200;
    private static final int LAST = 599;
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** RFC 9110, section 5: a token, a colon, and a value without control characters. */
    private static final Pattern LINE =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([^\\p{Cntrl}]*?)[ \\t]*");

    @Option(
            names = "--took-effect",
            required = true,
            paramLabel = "STATUS",
            description = "The operation took effect: repeats are answered with this status.")
    private int status;

    @Option(
            names = "--header",
            paramLabel = "LINE",
            description = "A line of that answer's header, for example 'Location: /orders/7'. Can be repeated.")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = "--body",
            paramLabel = "FILE",
            description = "The body of that answer. Without it repeats are told that the body is not known.")
    private @Nullable Path body;

    @Option(
            names = "--keep",
            paramLabel = "DURATION",
            description = "How long repeats get that answer, from now: PT24H, P7D. Default: PT24H.")
    private Duration keep = Duration.ofHours(24);

    private byte[] bytes = NO_BODY;

    Resolution resolution(CommandLine line) {
        if (status < FIRST_FINAL || status > LAST) {
            throw wrong(line, "--took-effect is a final status from 200 to 599, not " + status);
        }
        if (keep.isNegative() || keep.isZero() || keep.compareTo(LONGEST) > 0) {
            throw wrong(line, "--keep is longer than zero and not longer than a hundred years, not " + keep);
        }
        List<HeaderLine> lines = new ArrayList<>();
        for (String header : headers) {
            lines.add(line(header, line));
        }
        bytes = body == null ? NO_BODY : read(body, line);
        if (bytes.length > 0 && WITHOUT_BODY.contains(status)) {
            throw wrong(line, "an answer " + status + " has no body");
        }
        if (bytes.length > 0 && lines.stream().noneMatch(header -> header.name().equalsIgnoreCase("Content-Type"))) {
            throw wrong(line, "say what the body is: --header 'Content-Type: application/json'");
        }
        boolean unknownBody = body == null && !WITHOUT_BODY.contains(status);
        return new Resolution.TookEffect(new StoredResponse(status, lines, bytes, unknownBody), keep);
    }

    /** A store would leave the body out, and nobody would learn of it. */
    void mustFit(Capabilities store, CommandLine line) {
        if (bytes.length > store.maxBodyBytes()) {
            throw wrong(
                    line,
                    "the body has " + bytes.length + " bytes, and a record can keep " + store.maxBodyBytes()
                            + ": leave it out");
        }
    }

    private static HeaderLine line(String header, CommandLine line) {
        Matcher parts = LINE.matcher(header);
        if (!parts.matches()) {
            throw wrong(line, "--header is a name, a colon and a value, not '" + header + "'");
        }
        String name = parts.group(1);
        if (HeaderLine.isOfOneExchange(name)) {
            throw wrong(line, name + " belongs to one exchange and must not be replayed");
        }
        return new HeaderLine(name, parts.group(2));
    }

    private static byte[] read(Path file, CommandLine line) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ParameterException(line, "the body cannot be read from " + file, e);
        }
    }

    private static ParameterException wrong(CommandLine line, String sentence) {
        return new ParameterException(line, sentence);
    }
}

package dev.edict.testkit.replay;

import dev.edict.runtime.idempotency.HeaderLine;
import java.util.Arrays;
import java.util.Set;

/** What makes an answer the repetition of another one. */
final class Repeats {

    private static final String HEAD_ONLY = "head-only";

    private final Set<String> replayed;
    private final Set<String> passing;
    private final boolean headOnly;

    /**
     * @param replayed the headers that a repeat repeats, in lower case
     * @param passing headers that it need not have
     * @param headOnly whether it comes without a body
     */
    Repeats(Set<String> replayed, Set<String> passing, boolean headOnly) {
        this.replayed = replayed;
        this.passing = passing;
        this.headOnly = headOnly;
    }

    void check(Exchange first, Exchange again) {
        if (!again.isReplay()) {
            throw Broken.promise(
                    "The repeat is not marked with " + Promises.REPLAYED
                            + ": true, so that it was executed again, or its" + " client cannot know that it was not.",
                    first,
                    again);
        }
        if (!"true".equals(again.header(Promises.REPLAYED))) {
            throw Broken.promise(
                    "The answer of the first call was not recorded, only that there was one.", first, again);
        }
        if (again.status() != first.status()) {
            throw Broken.promise(
                    "The repeat has the status " + again.status() + ", the first answer had " + first.status() + ".",
                    first,
                    again);
        }
        checkHeaders(first, again);
        checkBody(first, again);
    }

    private void checkHeaders(Exchange first, Exchange again) {
        for (String name : replayed) {
            boolean ofTheBody = headOnly && name.equals("content-type");
            if (!ofTheBody && !again.lines(name).equals(first.lines(name))) {
                throw Broken.promise(
                        "The repeat has the header " + name + ": " + again.lines(name) + ", the first answer had "
                                + first.lines(name) + ".",
                        first,
                        again);
            }
        }
        for (String name : first.headers().keySet()) {
            boolean mayBeMissing =
                    replayed.contains(name) || passing.contains(name) || HeaderLine.isOfOneExchange(name);
            if (!mayBeMissing && again.lines(name).isEmpty()) {
                throw Broken.promise(
                        "The repeat lacks the header " + name
                                + " of the first answer. Where clients need it there, the service"
                                + " records it (EdictConfig.storedHeader); if it is about the moment, say passingHeader(\""
                                + name
                                + "\").",
                        first,
                        again);
            }
        }
        if (!again.lines("Set-Cookie").isEmpty()) {
            throw Broken.promise("The repeat sets a cookie: it belongs to the client of the first call.", first, again);
        }
        if (again.lines("Cache-Control").stream().noneMatch(line -> line.contains("no-store"))) {
            throw Broken.promise(
                    "The repeat may be kept by caches: it must have Cache-Control: no-store.", first, again);
        }
    }

    private void checkBody(Exchange first, Exchange again) {
        if (headOnly) {
            if (again.body().length > 0) {
                throw Broken.promise("The repeat has a body, and the operation records none.", first, again);
            }
            return;
        }
        if (HEAD_ONLY.equals(again.header("Idempotency-Status"))) {
            throw Broken.promise(
                    "The repeat comes without its body: it was too large to be recorded. If that is meant, say"
                            + " headOnly().",
                    first,
                    again);
        }
        int differs = Arrays.mismatch(first.body(), again.body());
        if (differs >= 0) {
            throw Broken.promise(
                    "The body of the repeat differs from that of the first answer, from byte " + differs + " on.",
                    first,
                    again);
        }
    }
}

package dev.edict.runtime.idempotency;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A response as it is recorded and replayed.
 *
 * @param status the status code
 * @param headers those of the headers that may be replayed
 * @param body the body before content coding; empty if there is none or it was not recorded
 * @param headOnly whether there was a body that was not recorded
 */
public record StoredResponse(int status, List<HeaderLine> headers, byte[] body, boolean headOnly) {

    private static final byte[] NO_BODY = {};

    /** In place of a response where there is none. */
    static final StoredResponse NOTHING = new StoredResponse(0, List.of(), NO_BODY, false);

    /** Copies the headers; the body is handed over, for it can be large. */
    public StoredResponse {
        headers = List.copyOf(headers);
    }

    /** The same response without its body. */
    public StoredResponse head() {
        return new StoredResponse(status, headers, NO_BODY, headOnly || body.length > 0);
    }

    /** What of it a store can keep. */
    StoredResponse fitting(Capabilities store) {
        return body.length > store.maxBodyBytes() ? head() : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredResponse that
                && status == that.status
                && headOnly == that.headOnly
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, headers, headOnly, Arrays.hashCode(body));
    }

    @Override
    public String toString() {
        return "StoredResponse[" + status + ", " + headers + ", " + body.length + " bytes"
                + (headOnly ? ", head only]" : "]");
    }
}

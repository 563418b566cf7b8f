package dev.edict.runtime.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoredResponseCodec;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the claiming script answers: a word, and what belongs to it.
 *
 * @param parts byte arrays
 */
record ClaimAnswer(List<?> parts) {

    static ClaimAnswer of(Object answer) {
        return new ClaimAnswer((List<?>) answer);
    }

    boolean isAcquired() {
        return text(0).equals("ACQUIRED");
    }

    Claim to(ClaimRequest request) throws StoreException {
        return switch (text(0)) {
            case "ACQUIRED" ->
                new Claim.Acquired(new Lease(
                        request.scope(), request.owner(), Long.parseLong(text(1)), Integer.parseInt(text(2))));
            case "REPLAY" -> new Claim.Replay(StoredResponseCodec.decode(bytes(1)));
            case "COMMITTED" -> new Claim.CommittedOnly(StoredResponseCodec.decode(bytes(1)));
            case "INFLIGHT" -> new Claim.InFlight(Duration.of(Long.parseLong(text(1)), ChronoUnit.MICROS));
            case "MISMATCH" -> new Claim.Mismatch(Fingerprint.ofBytes(bytes(1)));
            case "UNCERTAIN" -> new Claim.Uncertain();
            default -> throw new StoreException("the script answered " + text(0));
        };
    }

    private String text(int index) {
        return new String(bytes(index), US_ASCII);
    }

    private byte[] bytes(int index) {
        return (byte[]) parts.get(index);
    }
}

package dev.edict.runtime.paging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.edict.runtime.problem.EdictProblem;
import dev.edict.runtime.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cursors as tokens: {@code c1.<key id>.<payload>.<mac>}. The MAC covers all before it, under a label of its own, and
 * is verified before anything is decoded.
 *
 * <p>A token that fails for any reason but its age or its list gets one and the same answer: a forger learns nothing
 * from it.
 */
public final class CursorCodec {

    private static final String VERSION = "c1";
    private static final int MAX_LENGTH = 1024;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] DOMAIN = "cursor\0".getBytes(US_ASCII);

    private final Supplier<CursorKeys> ring;
    private final Duration lifetime;
    private final InstantSource clock;

    /**
     * A codec over a ring of keys.
     *
     * @param ring the keys, asked for each cursor
     * @param lifetime how long a cursor leads on
     * @param clock what the time is
     */
    public CursorCodec(Supplier<CursorKeys> ring, Duration lifetime, InstantSource clock) {
        this.ring = ring;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** The cursor after an item with these sort keys. */
    String encode(CursorBinding binding, List<@Nullable Object> sortKeys) {
        return encode(new Cursor(binding, clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS), sortKeys));
    }

    String encode(Cursor cursor) {
        CursorKeys keys = ring.get();
        String signed = VERSION + "." + keys.signer() + "." + ENCODER.encodeToString(CursorPayload.encode(cursor));
        byte[] mac = mac(keys, keys.signer(), signed);
        if (mac == null) {
            throw new IllegalStateException("the signer is on its own ring");
        }
        String token = signed + "." + ENCODER.encodeToString(mac);
        if (token.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the sort keys make a cursor of " + token.length()
                    + " characters; sort by something shorter than " + MAX_LENGTH);
        }
        return token;
    }

    /**
     * Verifies and reads a token for the list it is presented to; a {@link ProblemException} says what is wrong with
     * it.
     */
    Cursor decode(String token, CursorBinding binding) {
        Cursor cursor = read(token);
        if (!cursor.expiresAt().isAfter(clock.instant())) {
            throw EdictProblem.CURSOR_EXPIRED
                    .problem()
                    .detail("Start again from the first page.")
                    .exception();
        }
        if (!cursor.binding().equals(binding)) {
            throw EdictProblem.CURSOR_MISMATCH
                    .problem()
                    .detail(
                            "The cursor was made for another list, order, filter or caller. Start again from the first page.")
                    .exception();
        }
        return cursor;
    }

    private Cursor read(String token) {
        String[] parts = token.length() > MAX_LENGTH ? new String[0] : token.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals(VERSION)) {
            throw invalid();
        }
        byte[] presented = strictBase64(parts[3]);
        byte[] expected = mac(ring.get(), parts[1], token.substring(0, token.lastIndexOf('.')));
        if (presented == null || expected == null || !MessageDigest.isEqual(expected, presented)) {
            throw invalid();
        }
        byte[] payload = strictBase64(parts[2]);
        if (payload == null) {
            throw invalid();
        }
        try {
            return CursorPayload.decode(payload);
        } catch (IOException | DateTimeException | NumberFormatException e) {
            throw invalid();
        }
    }

    private static byte @Nullable [] mac(CursorKeys keys, String keyId, String signed) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(DOMAIN);
        message.writeBytes(signed.getBytes(US_ASCII));
        return keys.mac(keyId, message.toByteArray());
    }

    /**
     * Null for anything but the one encoding of the bytes: else a token could be altered and stay valid (RFC 4648,
     * section 3.5).
     */
    private static byte @Nullable [] strictBase64(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return ENCODER.encodeToString(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ProblemException invalid() {
        return EdictProblem.CURSOR_INVALID.problem().exception();
    }
}

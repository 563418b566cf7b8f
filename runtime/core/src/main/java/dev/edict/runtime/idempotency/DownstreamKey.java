package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys for calls to other services, derived from a key's scope: the same in every execution, and telling nothing of it. */
final class DownstreamKey {

    private static final String ALGORITHM = "HmacSHA256";

    private DownstreamKey() {}

    static String of(Scope scope, String step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(scope.bytes(), ALGORITHM));
            mac.update("downstream\0".getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(step.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

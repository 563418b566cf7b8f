package dev.edict.runtime.idempotency;

import dev.edict.runtime.hash.LengthPrefixedHash;
import dev.edict.runtime.idempotency.BodyFields.UnreadableBodyException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a request that make it this request and no other: method, concrete path, query, media type, body. {@code
 * Accept} and tracing headers are left out, for a retry may differ in them; so are parameters of the media type that do not
 * change what the body says.
 *
 * @param method the HTTP method
 * @param path the concrete path as received, not decoded
 * @param query the query parameters, decoded once
 * @param mediaType {@code type/subtype} in lower case, or null without a body
 * @param charset the media type's charset parameter, or null
 * @param boundary the boundary of a multipart body, or null
 * @param body the body after content decoding
 */
public record RequestFingerprint(
        String method,
        String path,
        Map<String, List<String>> query,
        @Nullable String mediaType,
        @Nullable String charset,
        @Nullable String boundary,
        byte[] body) {

    private static final String UTF_8 = "utf-8";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** The fingerprint under a policy's rule. */
    public Fingerprint under(Policy policy) {
        if (policy.isWebhook()) {
            return Fingerprint.of(FingerprintAlgorithm.NONE, new LengthPrefixedHash());
        }
        LengthPrefixedHash hash = new LengthPrefixedHash().add(method).add(path);
        addQuery(hash);
        hash.add(mediaType == null ? "" : mediaType).add(encoding());
        return Fingerprint.of(addBody(hash, policy), hash);
    }

    /** UTF-8 is what is read where no charset is named: a client may name it in the repeat and still say the same. */
    private String encoding() {
        return charset == null || charset.equalsIgnoreCase(UTF_8) ? "" : charset.toLowerCase(Locale.ROOT);
    }

    private void addQuery(LengthPrefixedHash hash) {
        if (query.isEmpty()) {
            hash.add("0");
            return;
        }
        hash.add(Integer.toString(query.size()));
        new TreeMap<>(query).forEach((name, values) -> hash.add(name).addAll(values));
    }

    private FingerprintAlgorithm addBody(LengthPrefixedHash hash, Policy policy) {
        if (!policy.fingerprintPointers().isEmpty()) {
            try {
                hash.add(BodyFields.digest(document(), policy.fingerprintPointers()));
                return FingerprintAlgorithm.FIELDS;
            } catch (UnreadableBodyException e) {
                // The resource will refuse what cannot be read; until then the raw bytes identify it.
                hash.add(body);
                return FingerprintAlgorithm.RAW;
            }
        }
        if (boundary != null) {
            MultipartParts.of(body, boundary).forEach(hash::add);
            return FingerprintAlgorithm.MULTIPART;
        }
        hash.add(body);
        return FingerprintAlgorithm.RAW;
    }

    private Object document() throws UnreadableBodyException {
        if (boundary != null) {
            return BodyDocument.ofParts(body, boundary);
        }
        return FORM.equals(mediaType) ? BodyDocument.ofForm(body) : BodyDocument.ofJson(body);
    }
}

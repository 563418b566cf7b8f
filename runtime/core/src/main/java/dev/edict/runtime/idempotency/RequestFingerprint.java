package dev.edict.runtime.idempotency;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.hash.LengthPrefixedHash;
import dev.edict.runtime.idempotency.BodyFields.UnreadableBodyException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

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
    private static final List<JsonPointer> WHOLE = List.of(JsonPointer.empty());
    private static final byte[] NOT_NAMED = {};
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** The fingerprint under a policy's rule. */
    public Fingerprint under(Policy policy) {
        if (policy.isWebhook()) {
            return Fingerprint.of(FingerprintAlgorithm.NONE, new LengthPrefixedHash());
        }
        Idempotent.Body rule = policy.body();
        if (rule != Idempotent.Body.COMPARED) {
            return rule == Idempotent.Body.IGNORED ? withoutBody() : canonical().orElseGet(this::asItCame);
        }
        List<JsonPointer> pointers = policy.fingerprintPointers();
        if (pointers.isEmpty()) {
            return asItCame();
        }
        // The resource will refuse what cannot be read, or reads it in its own way; until then all of it identifies it.
        return fields(pointers, BodyFields.kept(pointers)).orElseGet(this::asItCame);
    }

    /**
     * Whether this is the request of a record that was made under another rule, as instances have it while a deployment
     * changes the rule. Members are compared that the record names; where it names none, all, or those of the policy.
     */
    boolean isThatOf(Fingerprint stored, Policy policy) {
        FingerprintAlgorithm algorithm = stored.algorithm();
        if (algorithm == null) {
            return false;
        }
        return switch (algorithm) {
            case RAW -> stored.equals(raw());
            case WITHOUT_BODY -> stored.equals(withoutBody());
            case MULTIPART -> boundary != null && stored.equals(multipart(boundary));
            case FIELDS ->
                Stream.of(WHOLE, policy.fingerprintPointers())
                        .anyMatch(pointers -> fields(pointers, NOT_NAMED)
                                .filter(stored::equals)
                                .isPresent());
            case NAMED_FIELDS -> isThatOfNamed(stored);
            case CANONICAL_JSON -> canonical().filter(stored::equals).isPresent();
            case NONE -> false;
        };
    }

    private boolean isThatOfNamed(Fingerprint stored) {
        try {
            return fields(BodyFields.ofKept(stored.told()), stored.told())
                    .filter(stored::equals)
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Fingerprint asItCame() {
        return boundary == null ? raw() : multipart(boundary);
    }

    private Fingerprint raw() {
        return Fingerprint.of(FingerprintAlgorithm.RAW, head().add(body));
    }

    private Fingerprint withoutBody() {
        return Fingerprint.of(FingerprintAlgorithm.WITHOUT_BODY, head());
    }

    private Fingerprint multipart(String separator) {
        LengthPrefixedHash hash = head();
        MultipartParts.of(body, separator).forEach(hash::add);
        return Fingerprint.of(FingerprintAlgorithm.MULTIPART, hash);
    }

    /** Nothing where the media type is none of JSON, or the body has no canonical form. */
    private Optional<Fingerprint> canonical() {
        if (!isJson()) {
            return Optional.empty();
        }
        try {
            // before a hash is begun, which this may never end
            byte[] form = CanonicalJson.of(body);
            return Optional.of(Fingerprint.of(FingerprintAlgorithm.CANONICAL_JSON, head().add(form)));
        } catch (UnreadableBodyException e) {
            return Optional.empty();
        }
    }

    /** RFC 8259, section 11, and RFC 6839, section 3.1; JSON in another encoding than UTF-8 is no I-JSON. */
    private boolean isJson() {
        return mediaType != null
                && (mediaType.equals(JSON) || mediaType.endsWith("+json"))
                && encoding().isEmpty();
    }

    /**
     * Nothing where the body is not what its media type says.
     *
     * @param names the pointers for the record, or {@link #NOT_NAMED}
     */
    private Optional<Fingerprint> fields(List<JsonPointer> pointers, byte[] names) {
        FingerprintAlgorithm algorithm =
                names.length == 0 ? FingerprintAlgorithm.FIELDS : FingerprintAlgorithm.NAMED_FIELDS;
        try {
            return Optional.of(Fingerprint.of(algorithm, head().add(BodyFields.digest(document(), pointers)), names));
        } catch (UnreadableBodyException e) {
            return Optional.empty();
        }
    }

    private LengthPrefixedHash head() {
        LengthPrefixedHash hash = new LengthPrefixedHash().add(method).add(path);
        addQuery(hash);
        return hash.add(mediaType == null ? "" : mediaType).add(encoding());
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

    /** Of UTF-8 alone: another charset is the affair of whoever reads the body. */
    private Object document() throws UnreadableBodyException {
        if (!encoding().isEmpty()) {
            throw new UnreadableBodyException(new IllegalArgumentException("charset " + charset));
        }
        if (boundary != null) {
            return BodyDocument.ofParts(body, boundary);
        }
        return FORM.equals(mediaType) ? BodyDocument.ofForm(body) : CanonicalJson.document(body);
    }
}

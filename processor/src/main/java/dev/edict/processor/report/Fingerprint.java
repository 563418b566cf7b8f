package dev.edict.processor.report;

import dev.edict.processor.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names by which a finding is known again when lines have moved. */
final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    /** Of the rule, the signature and what tells findings on it apart; never of a line. */
    static String of(Finding finding) {
        return hash(finding.rule().id() + "\n" + finding.subject() + "\n" + finding.detail(), BYTES);
    }

    static String hash(String text, int bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

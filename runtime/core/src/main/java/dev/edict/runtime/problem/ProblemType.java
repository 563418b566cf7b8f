package dev.edict.runtime.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;

/** The type of a problem as it is declared, which is some text where nobody has checked it. */
public final class ProblemType {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ProblemType() {}

    /**
     * The URI that a text is, or that it is with what a URI cannot have in percent-encoding (RFC 3986, section 2.1): {@code a%22b} for
     * {@code a"b}.
     */
    public static URI of(String declared) {
        try {
            return new URI(declared);
        } catch (URISyntaxException e) {
            return URI.create(encoded(declared));
        }
    }

    /** All but what stands for itself in each part of a URI, for its parts cannot be told. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(UTF_8)) {
            char c = (char) (each & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.toHexDigits(each));
            }
        }
        return encoded.toString();
    }
}

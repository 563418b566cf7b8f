package dev.edict.contract.json;

/** The text is not JSON; the message names what was read and where it stops being JSON. */
public final class JsonFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    JsonFormatException(String message) {
        super(message);
    }

    JsonFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}

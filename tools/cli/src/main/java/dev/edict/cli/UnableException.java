package dev.edict.cli;

/** Why a command cannot do what it was asked for, in a sentence for whoever asked. */
final class UnableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnableException(String sentence) {
        super(sentence);
    }

    UnableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

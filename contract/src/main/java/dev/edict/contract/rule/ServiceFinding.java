package dev.edict.contract.rule;

/**
 * Two operations that do not go together.
 *
 * @param reported the one that it is reported on, unless only the other is at hand
 * @param certain whether it is a mistake for sure, and no warning only
 */
public record ServiceFinding(Side reported, Side other, boolean certain) {

    /**
     * The clash as seen from one of the two operations.
     *
     * @param signature of that operation
     * @param subject the operation as a fragment knows it, below its application's path
     * @param predicate what is wrong, why it hurts a client, what to do: a sentence that begins with the operation
     * @param part the text of the path that it is about; empty where it is about the operation as a whole
     */
    public record Side(String signature, String subject, String predicate, String part) {

        public Side(String signature, String subject, String predicate) {
            this(signature, subject, predicate, "");
        }

        public String message() {
            return subject + " " + predicate;
        }
    }
}

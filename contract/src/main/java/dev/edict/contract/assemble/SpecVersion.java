package dev.edict.contract.assemble;

/** The versions of the OpenAPI Specification in which a document can be written. */
public enum SpecVersion {
    V3_0("3.0", "3.0.3"),
    V3_1("3.1", "3.1.1"),
    V3_2("3.2", "3.2.0");

    private final String text;
    private final String number;

    SpecVersion(String text, String number) {
        this.text = text;
        this.number = number;
    }

    /** What the document says. */
    String number() {
        return number;
    }

    @Override
    public String toString() {
        return text;
    }
}

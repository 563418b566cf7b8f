package dev.edict.processor.model;

/** Somebody asks beside the compiler for a type that only the compiler can tell of: the work is to be done in the compiler's thread. */
public final class UnsettledType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnsettledType(String binaryName) {
        super(binaryName, null, false, false);
    }
}

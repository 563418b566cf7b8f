package dev.edict.processor.body;

import dev.edict.processor.model.BinaryName;
import org.jspecify.annotations.Nullable;

/**
 * A method by name, the way facts from different phases of a compilation are joined.
 *
 * @param owner binary name of the class that declares it
 * @param name {@code <init>} for a constructor
 * @param descriptor erased JVM descriptor (JVMS §4.3.3)
 */
public record MethodKey(String owner, String name, String descriptor) implements Comparable<MethodKey> {

    static final String CONSTRUCTOR = "<init>";

    public String ownerSimpleName() {
        return BinaryName.simple(owner);
    }

    /** How a message names it to a reader who is in the given class. */
    String display(String within) {
        if (name.equals(CONSTRUCTOR)) {
            return "new " + ownerSimpleName();
        }
        return owner.equals(within) ? name : ownerSimpleName() + "." + name;
    }

    /** As a record's own, but for compilations that ask it a million times: keys of one body are mostly one object. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof MethodKey key
                        && name.equals(key.name)
                        && owner.equals(key.owner)
                        && descriptor.equals(key.descriptor);
    }

    @Override
    public int hashCode() {
        return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
    }

    @Override
    public int compareTo(MethodKey other) {
        int byOwner = owner.compareTo(other.owner);
        if (byOwner != 0) {
            return byOwner;
        }
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : descriptor.compareTo(other.descriptor);
    }
}

package dev.edict.runtime.idempotency;

import dev.edict.runtime.hash.LengthPrefixedHash;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Scope} was made of, as the key of a map in this process: equal where the scopes are, and cheaper than their digest.
 * It holds the raw key and shows it to nobody.
 */
public final class InProcessScope implements Comparable<InProcessScope> {

    private static final int FACTOR = 31;

    private static final Comparator<InProcessScope> ORDER = Comparator.comparing((InProcessScope scope) -> scope.key)
            .thenComparing(scope -> scope.principal)
            .thenComparing(scope -> scope.tenant)
            .thenComparing(scope -> scope.operation);

    private final String key;
    private final String principal;
    private final String tenant;
    private final String operation;
    private final int hash;

    InProcessScope(String tenant, String principal, String operation, String key) {
        this.tenant = tenant;
        this.principal = principal;
        this.operation = operation;
        this.key = key;
        int others = FACTOR * operation.hashCode() + tenant.hashCode();
        hash = FACTOR * (FACTOR * others + principal.hashCode()) + key.hashCode();
    }

    /** The scope, whose digest may be handed out. */
    public Scope scope() {
        return new Scope(this);
    }

    byte[] digest() {
        return new LengthPrefixedHash()
                .add("v1")
                .add(tenant)
                .add(principal)
                .add(operation)
                .add(key)
                .digest();
    }

    /** An order of no meaning: with it a hash map stays fast where a client sends keys of one hash code. */
    @Override
    public int compareTo(InProcessScope other) {
        return ORDER.compare(this, other);
    }

    /** What differs most is compared first. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof InProcessScope that
                        && key.equals(that.key)
                        && principal.equals(that.principal)
                        && tenant.equals(that.tenant)
                        && operation.equals(that.operation);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return scope().toString();
    }
}

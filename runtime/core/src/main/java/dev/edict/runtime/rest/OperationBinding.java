package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.Policy;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a generated binding says about one resource method. */
public final class OperationBinding {

    private final MethodName name;
    private @Nullable Policy policy;
    private @Nullable SuccessStatusFilter success;
    private volatile boolean active;

    OperationBinding(String resource, String method) {
        this.name = new MethodName(resource, method);
    }

    /** Protects it. */
    public OperationBinding idempotent(Policy value) {
        policy = value;
        return this;
    }

    /** Gives its success another status than 200 or 204. */
    public OperationBinding success(int status) {
        success = new SuccessStatusFilter(status, null);
        return this;
    }

    /** Gives its success another status, and a {@code Location} from a template. */
    public OperationBinding success(int status, String location) {
        success = new SuccessStatusFilter(status, new LocationTemplate(location));
        return this;
    }

    /** As {@link MethodName#distance} has it; empty where nothing is said about the resource method. */
    OptionalInt distance(ResourceInfo info) {
        return name.distance(info);
    }

    void register(ResourceInfo info, FeatureContext context, EdictRuntime runtime) {
        Policy own = policy;
        if (own != null) {
            boolean entryAnnounced = context.getConfiguration().getProperty(EntryAnnouncements.PROPERTY)
                            instanceof EntryAnnouncements announcements
                    && announcements.contains(info.getResourceMethod());
            context.register(
                    new IdempotencyFilter(own, runtime, info.getResourceMethod(), entryAnnounced), Protection.PRIORITY);
            context.register(new LastAnswer(runtime));
            if (!entryAnnounced) {
                context.register(new LastFilter(runtime), LastFilter.PRIORITY);
            }
        }
        if (success != null) {
            context.register(success, SuccessStatusFilter.PRIORITY);
        }
    }

    /** Tells it that the application has a resource method of it, which this or a nearer operation protects. */
    void markServed() {
        active = true;
    }

    boolean isProtected() {
        return policy != null;
    }

    Optional<Policy> policy() {
        return Optional.ofNullable(policy);
    }

    @Nullable
    SuccessStatusFilter success() {
        return success;
    }

    boolean isOf(String resource) {
        return name.resource().equals(resource);
    }

    boolean isActive() {
        return active;
    }

    @Override
    public String toString() {
        return name.toString();
    }
}

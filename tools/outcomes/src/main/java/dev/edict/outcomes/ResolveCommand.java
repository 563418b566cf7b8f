package dev.edict.outcomes;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "resolve",
        description = "Settles one unknown outcome, by what somebody found out about it.",
        mixinStandardHelpOptions = true)
final class ResolveCommand implements Callable<Integer> {

    private static final int DIGITS = 64;

    @Mixin
    private final StoreOptions options;

    @Parameters(index = "0", paramLabel = "SCOPE", description = "The record, as list prints it.")
    private @Nullable Scope scope;

    @Option(
            names = "--fence",
            required = true,
            paramLabel = "N",
            description = "That of the record, so that only what was looked at is settled.")
    private long fence;

    @ArgGroup(multiplicity = "1")
    private @Nullable Verdict verdict;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One of the two. */
    static final class Verdict {
        @Option(
                names = "--nothing-happened",
                required = true,
                description = "The operation took no effect: the key is free again.")
        private boolean nothing;

        @ArgGroup(exclusive = false)
        private @Nullable Effect effect;
    }

    ResolveCommand(Map<String, String> environment) {
        options = new StoreOptions(environment);
    }

    static Scope scope(String hex) {
        if (hex.length() == DIGITS) {
            try {
                return Scope.ofHex(hex);
            } catch (IllegalArgumentException notHexadecimal) {
                // told below
            }
        }
        throw new TypeConversionException(
                "'" + hex + "' is not " + DIGITS + " hexadecimal digits, as list prints them");
    }

    @Override
    public Integer call() throws StoreException {
        Effect effect = Objects.requireNonNull(verdict).effect;
        Scope record = Objects.requireNonNull(scope);
        Resolution resolution =
                effect == null ? new Resolution.NothingHappened() : effect.resolution(spec.commandLine());
        try (IdempotencyStore store = options.open()) {
            if (effect != null) {
                effect.mustFit(store.capabilities(), spec.commandLine());
            }
            boolean resolved = store.resolve(record, fence, resolution);
            say(resolved, record, resolution);
            return resolved ? 0 : Outcomes.NOT_RESOLVED;
        }
    }

    private void say(boolean resolved, Scope record, Resolution resolution) {
        if (json) {
            spec.commandLine().getOut().println(Json.object(members -> {
                members.writeStringProperty("scope", record.hex());
                members.writeNumberProperty("fence", fence);
                members.writeBooleanProperty("resolved", resolved);
            }));
        } else if (resolved) {
            spec.commandLine()
                    .getOut()
                    .println(
                            resolution instanceof Resolution.TookEffect effect
                                    ? "Resolved: repeats are answered "
                                            + effect.response().status() + ", for " + effect.retention() + " from now."
                                    : "Resolved: the key is free, and the next request with it runs.");
        }
        if (!resolved) {
            spec.commandLine()
                    .getErr()
                    .println(Outcomes.NAME + ": nothing was resolved: the outcome of " + record + " with fence " + fence
                            + " is not, or no longer, unknown. Somebody resolved it, or its execution has come back:"
                            + " list again");
        }
    }
}

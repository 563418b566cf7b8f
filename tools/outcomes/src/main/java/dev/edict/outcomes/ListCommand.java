package dev.edict.outcomes;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.StoreException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "Lists the unknown outcomes, oldest first.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private static final int MOST = 1_000_000;

    @Mixin
    private final StoreOptions options;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many. Default: ${DEFAULT-VALUE}.")
    private int limit = 100;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ListCommand(Map<String, String> environment) {
        options = new StoreOptions(environment);
    }

    @Override
    public Integer call() throws StoreException {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(spec.commandLine(), "--limit is from 1 to " + MOST + ", not " + limit);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (IdempotencyStore store = options.open()) {
            Listing listing = Listing.of(store, limit);
            if (json) {
                out.println(listing.json());
            } else {
                listing.print(out);
            }
        }
        return 0;
    }
}

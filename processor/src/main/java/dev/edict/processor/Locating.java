package dev.edict.processor;

import dev.edict.contract.fragment.FragmentCodec;
import dev.edict.contract.fragment.Positions;
import dev.edict.processor.lifecycle.Lifecycle;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.output.ContractFiles;
import dev.edict.processor.report.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The stage that writes down where operations stand, beside the fragments, which must not change when a line is inserted.
 * Compilers that show no trees do not tell.
 */
final class Locating {
    private final ContractFiles files;
    private final Lifecycle lifecycle;
    private final Consumer<String> complain;
    private final boolean wanted;

    Locating(ContractFiles files, Options options, Lifecycle lifecycle, Consumer<String> complain) {
        this.files = files;
        wanted = options.get(Options.POSITIONS) == Options.Extra.WRITE && lifecycle.attributes();
        this.lifecycle = lifecycle;
        this.complain = complain;
    }

    void write(List<ApiResource> resources) {
        if (wanted) {
            resources.forEach(this::contained);
        }
    }

    private void contained(ApiResource api) {
        try {
            write(api);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            complain.accept(Crash.sentence("the positions of " + api.binaryName(), fault));
        }
    }

    private void write(ApiResource api) {
        lifecycle.keep(api.where());
        api.operations().forEach(operation -> lifecycle.keep(operation.where()));
        Optional<Position> top = lifecycle.printer().position(api.where());
        Map<String, Positions.Position> places = new LinkedHashMap<>();
        for (Operation operation : api.operations()) {
            // What is inherited from a class elsewhere has no place in this resource's file.
            lifecycle
                    .printer()
                    .position(operation.where())
                    .filter(place -> place.file().equals(top.map(Position::file).orElse(null)))
                    .ifPresent(place -> places.put(
                            operation.signature(), new Positions.Position((int) place.line(), (int) place.column())));
        }
        if (!places.isEmpty()) {
            Positions positions = new Positions(api.binaryName(), places);
            files.fragment(positions.fileName(), positions.type(), FragmentCodec.write(positions))
                    .ifPresent(complain);
        }
    }
}

package dev.edict.processor;

import dev.edict.processor.lifecycle.Host;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ExceptionMapping;
import dev.edict.processor.output.Marker;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The stage that lets the module that writes the document find the fragments of this one. */
final class Marking {
    private final Marker marker;
    private final boolean wanted;
    private final boolean oneForAll;
    private final Consumer<String> complain;
    private boolean marked;

    Marking(Marker marker, Options options, Host host, Consumer<String> complain) {
        this.marker = marker;
        wanted = options.get(Options.MARKER) == Options.Extra.WRITE;
        oneForAll = host.seesWholeModule();
        this.complain = complain;
    }

    /**
     * One marker does for a module whose resources and exception mappers are compiled together. Where a build tool compiles what
     * changed, each has its own, which comes and goes with it.
     */
    void mark(List<ApiResource> resources, List<ExceptionMapping> mappers) {
        if (!wanted || oneForAll && marked) {
            return;
        }
        List<String> names = Stream.concat(
                        resources.stream().filter(ApiResource::optedIn).map(ApiResource::binaryName),
                        mappers.stream().map(ExceptionMapping::type))
                .sorted()
                .toList();
        marked |= !names.isEmpty();
        names.stream()
                .limit(oneForAll ? 1 : names.size())
                .forEach(name -> marker.write(name).ifPresent(complain));
    }
}

package dev.edict.processor;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.FragmentCodec;
import dev.edict.contract.fragment.Positions;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.contract.page.RulesKept;
import dev.edict.processor.document.FragmentWriter;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.ExceptionMapping;
import dev.edict.processor.model.ServiceDefinition;
import dev.edict.processor.model.Where;
import dev.edict.processor.output.ContractFiles;
import dev.edict.processor.rule.WholeService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stage that writes fragments, whatever rules have found, and at the end the document that is made of them. A file is
 * written once: what an editor asks for again after the last round is there already.
 */
final class Documenting {
    private final ContractFiles files;
    private final Assembling assembling;
    private final Consumer<String> complain;
    private final Map<String, Fragment> fragments = new LinkedHashMap<>();
    private final Background background;
    private final List<Supplier<Optional<String>>> unfinished = new ArrayList<>();

    /** Of the round that is going on. */
    private final List<Mapping> mappings = new ArrayList<>();

    Documenting(ContractFiles files, Assembling assembling, Consumer<String> complain) {
        this.files = files;
        this.assembling = assembling;
        background = files.areFree() ? Background.besideTheCompiler() : Background.none();
        this.complain = complain;
    }

    /** Writes what goes beside the fragments: where a resource's operations stand. */
    void write(Positions positions) {
        unfinished.add(background.begin(() -> contained(
                "the positions of " + positions.type(),
                () -> files.fragment(positions.fileName(), positions.type(), FragmentCodec.bytes(positions)))));
    }

    /** Begins the fragments of what became known in a round. */
    void write(Reading.Found found) {
        FragmentWriter live = new FragmentWriter(found.types());
        Mapping.Writers writers = new Mapping.Writers(
                background.isBesideTheCompiler() ? new FragmentWriter(found.settledTypes()) : live, live);
        Map<String, ApiService> services = services(found);
        Set<String> resources = new HashSet<>(found.deferred());
        for (ApiResource api : found.resources()) {
            resources.add(api.binaryName().replace('$', '.'));
            ApiService own = services.remove(api.binaryName());
            begin(api.binaryName(), writers, by -> Optional.of(resource(api, own, by)));
        }
        services.forEach((type, service) ->
                begin(type, writers, by -> Optional.of(by.service(service, type, found.sourceOf(type)))));
        for (ExceptionMapping mapping : found.mappers()) {
            begin(mapping.type(), writers, by -> Optional.of(by.mapper(mapping)));
        }
        for (ServiceDefinition definition : found.definitions()) {
            String type = definition.type();
            if (!resources.contains(type.replace('$', '.')) && !services.containsKey(type)) {
                begin(type, writers, by -> Optional.of(by.definition(definition)));
            }
        }
        for (Reading.TopLevel type : found.topLevels()) {
            if (!type.types().isEmpty()) {
                begin(type.binaryName(), writers, by -> by.type(type.types()));
            }
        }
    }

    private static Fragment resource(ApiResource api, @Nullable ApiService own, FragmentWriter by) {
        ResourceFragment fragment = by.resource(api);
        return own == null
                ? fragment
                : fragment.with(by.service(own, "", "").service()).adding(null);
    }

    private void begin(
            String type, Mapping.Writers writers, Function<FragmentWriter, Optional<? extends Fragment>> make) {
        mappings.add(Mapping.begin("the fragment of " + type, make, writers, background));
    }

    /** Waits for the fragments of the round, before the compiler forgets what it knew in it. */
    void settle() {
        for (Mapping mapping : mappings) {
            contained(mapping.what(), () -> {
                Mapping.Made made = mapping.made();
                if (made.fault() != null) {
                    complain.accept(Crash.sentence(mapping.what(), made.fault()));
                }
                made.fragment().ifPresent(this::add);
            });
        }
        mappings.clear();
    }

    /** By the type or package that says so. One that is a resource too waits until that can be read. */
    private static Map<String, ApiService> services(Reading.Found found) {
        Map<String, ApiService> services = new LinkedHashMap<>();
        Stream.concat(found.services().stream(), found.resources().stream().map(ApiResource::service))
                .filter(service -> service.declared()
                        || !service.applicationPath().isEmpty()
                        || service.annotations().forDocuments())
                .forEach(service -> {
                    String place = service.where().signature();
                    services.put(found.isType(place) ? place : place + ".package-info", service);
                });
        services.keySet()
                .removeIf(type -> found.deferred().contains(type.replace('$', '.'))
                        || !EarlierFragments.isCompiled(type, found.compiled()));
        return services;
    }

    private void add(Fragment fragment) {
        if (fragments.putIfAbsent(fragment.fileName(), fragment) == null) {
            unfinished.add(background.begin(() -> written(fragment)));
        }
    }

    private Optional<String> written(Fragment fragment) {
        return contained(
                "the fragment of " + fragment.type(),
                () -> files.fragment(fragment.fileName(), fragment.type(), FragmentCodec.bytes(fragment)));
    }

    /** For another thread, which has no compiler to complain to. */
    private static Optional<String> contained(String what, Supplier<Optional<String>> work) {
        try {
            return work.get();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            return Optional.of(Crash.sentence(what, fault));
        }
    }

    /** Names of the files of all fragments so far. */
    Set<String> written() {
        return fragments.keySet();
    }

    /** Whether this module is the one that writes the document. */
    boolean isHere(boolean declaresService) {
        return assembling.isHere(declaresService);
    }

    /** Begins the document of the whole module, where this module is the one to write it: no more fragments will come. */
    void begin(boolean declaresService) {
        if (isHere(declaresService)) {
            contained("the document", () -> assembling.begin(fragments.values(), background));
        }
    }

    /** The resources of this compilation with what rules about the whole service look at beside them. */
    WholeService service(List<ApiResource> resources, boolean declaresService, Where place) {
        Map<String, ResourceFragment> own = new LinkedHashMap<>();
        List<ResourceFragment> elsewhere = new ArrayList<>();
        List<TypeFragment> types = new ArrayList<>();
        for (Fragment fragment : fragments.values()) {
            if (fragment instanceof ResourceFragment resource) {
                own.put(resource.type(), resource);
            } else if (fragment instanceof TypeFragment type) {
                types.add(type);
            }
        }
        boolean whole = isHere(declaresService);
        if (whole) {
            for (Fragment fragment : assembling.beside(fragments.values())) {
                if (fragment instanceof ResourceFragment resource) {
                    elsewhere.add(resource);
                } else if (fragment instanceof TypeFragment type) {
                    types.add(type);
                }
            }
        }
        return new WholeService(resources, own, types, elsewhere, whole, place);
    }

    /** Waits for what was begun, and writes the document. */
    void finish() {
        unfinished.forEach(written -> written.get().ifPresent(complain));
        unfinished.clear();
        contained("the document", assembling::finish);
    }

    /** Ends the pages of the service, where the build asks for them. */
    void publish(Supplier<RulesKept> rules) {
        contained("the reference page", () -> assembling.publish(rules));
    }

    private void contained(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            complain.accept(Crash.sentence(what, fault));
        }
    }
}

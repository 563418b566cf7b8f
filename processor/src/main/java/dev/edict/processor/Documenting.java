package dev.edict.processor;

import dev.edict.contract.assemble.Assembler;
import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.FragmentCodec;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.processor.document.FragmentWriter;
import dev.edict.processor.lifecycle.Host;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.output.ContractFiles;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The stage that writes fragments, whatever rules have found, and at the end the document that is made of them. A file is
 * written once: what an editor asks for again after the last round is there already.
 */
final class Documenting {
    private static final String JSON = "META-INF/openapi.json";
    private static final String YAML = "META-INF/openapi.yaml";

    private final ContractFiles files;
    private final Options options;
    private final Consumer<String> complain;
    private final Map<String, Fragment> fragments = new LinkedHashMap<>();

    Documenting(ProcessingEnvironment environment, Host host, Options options, Consumer<String> complain) {
        files = new ContractFiles(environment.getFiler(), environment.getElementUtils(), host == Host.JAVAC);
        this.options = options;
        this.complain = complain;
    }

    /** Writes the fragments of what became known in a round. */
    void write(Reading.Found found) {
        Map<String, ApiService> services = new LinkedHashMap<>();
        found.resources().stream()
                .map(ApiResource::service)
                .filter(ApiService::declared)
                .forEach(service -> {
                    String place = service.where().signature();
                    services.put(found.isType(place) ? place : place + ".package-info", service);
                });
        for (ApiResource api : found.resources()) {
            contained("the fragment of " + api.binaryName(), () -> {
                ResourceFragment fragment = FragmentWriter.resource(api);
                ApiService own = services.remove(api.binaryName());
                add(
                        own == null
                                ? fragment
                                : fragment.with(
                                        FragmentWriter.service(own, "", "").service()));
            });
        }
        services.forEach((type, service) -> contained(
                "the fragment of " + type, () -> add(FragmentWriter.service(service, type, found.sourceOf(type)))));
        for (Reading.TopLevel type : found.topLevels()) {
            contained(
                    "the fragment of " + type.binaryName(),
                    () -> FragmentWriter.type(type.types(), found.types()).ifPresent(this::add));
        }
    }

    private void add(Fragment fragment) {
        if (fragments.putIfAbsent(fragment.fileName(), fragment) == null) {
            files.fragment(fragment.fileName(), fragment.type(), FragmentCodec.write(fragment))
                    .ifPresent(complain);
        }
    }

    /** Writes the document of the whole module, where this module is the one to write it. */
    void assemble(boolean declaresService, boolean seesWholeModule) {
        Options.Assemble assemble = options.get(Options.ASSEMBLE);
        boolean wanted = assemble == Options.Assemble.TRUE
                || assemble == Options.Assemble.AUTO && declaresService && seesWholeModule;
        if (wanted && !fragments.isEmpty()) {
            contained("the document", this::assemble);
        }
    }

    private void assemble() {
        List<Fragment> all = fragments.values().stream()
                .sorted(Comparator.comparing(Fragment::fileName))
                .toList();
        Assembly assembly = new Assembler().assemble(all);
        Options.OpenApi output = options.get(Options.OPENAPI);
        if (output == Options.OpenApi.BOTH || output == Options.OpenApi.JSON) {
            files.document(JSON, assembly.document().toJson()).ifPresent(complain);
        }
        if (output == Options.OpenApi.BOTH || output == Options.OpenApi.YAML) {
            files.document(YAML, assembly.document().toYaml()).ifPresent(complain);
        }
        assembly.findings().stream()
                .filter(finding -> finding.id().equals("schema-conflict"))
                .forEach(finding -> complain.accept(finding.message() + " [edict:" + finding.id() + "]"));
    }

    private void contained(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            complain.accept(Crash.sentence(what, fault));
        }
    }
}

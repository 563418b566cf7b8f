package dev.edict.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.Written;
import dev.edict.contract.assemble.Assembler;
import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.assemble.ContractFinding;
import dev.edict.contract.assemble.SpecVersion;
import dev.edict.contract.assemble.ValidDocument;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.FragmentCodec;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.read.MapperReader;
import dev.edict.processor.read.ReadResult;
import dev.edict.processor.read.ReadSettings;
import dev.edict.processor.read.ResourceReader;
import dev.edict.processor.read.RootResources;
import dev.edict.processor.read.Round;
import dev.edict.processor.read.ServiceReader;
import dev.edict.processor.read.Sources;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RoundProcessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Sources on their way to the document: compiled, read, written as fragment files, read back and assembled. */
final class Documenting {

    private static final String IMPORTS = "import dev.edict.annotations.*; import jakarta.annotation.security.*;"
            + " import jakarta.validation.Valid; import jakarta.validation.constraints.*; import jakarta.ws.rs.*;"
            + " import jakarta.ws.rs.core.*; import java.util.*; ";
    private static final String MAPPER_2 = "com.fasterxml.jackson.databind.ObjectMapper";
    private static final String CORE_2 = "com.fasterxml.jackson.core.JsonGenerator";
    private static final String MAPPER_3 = "tools.jackson.databind.ObjectMapper";
    private static final String CORE_3 = "tools.jackson.core.JsonGenerator";
    private static final String JACKSON = "import com.fasterxml.jackson.annotation.*; ";

    /** What is on the class path, which decides whose rules count. */
    enum Serialiser {
        /** Both major versions, of which nothing tells the one that is used. */
        JACKSON(MAPPER_2, CORE_2, MAPPER_3, CORE_3),
        JACKSON_2(MAPPER_2, CORE_2),
        JACKSON_3(MAPPER_3, CORE_3),
        JSON_BINDING();

        private final List<String> libraries;

        Serialiser(String... libraries) {
            this.libraries = List.of(libraries);
        }
    }

    private final Map<String, String> sources = new LinkedHashMap<>();
    private Serialiser serialiser = Serialiser.JACKSON;

    static Documenting of(String typeName, String text) {
        return new Documenting().and(typeName, text);
    }

    static Documenting of(Map<String, String> sources) {
        Documenting documenting = new Documenting();
        documenting.sources.putAll(sources);
        return documenting;
    }

    /** A source without a package gets that of its type and the usual imports. */
    Documenting and(String typeName, String text) {
        String packageName = typeName.substring(0, typeName.lastIndexOf('.'));
        sources.put(typeName, text.contains("package ") ? text : "package " + packageName + "; " + IMPORTS + text);
        return this;
    }

    Documenting with(Serialiser other) {
        serialiser = other;
        return this;
    }

    /** The document, which is valid, as it is in every other version. */
    JsonObject document() {
        List<Fragment> fragments = fragments();
        for (SpecVersion version : SpecVersion.values()) {
            ValidDocument.assertAccepted(
                    new Assembler().withVersion(version).assemble(fragments).document(), version);
        }
        Assembly assembly = new Assembler().assemble(fragments);
        ValidDocument.assertValid(assembly.document());
        assertThat(assembly.findings())
                .extracting(ContractFinding::id)
                .allMatch(id -> id.equals("security-scheme-undeclared"));
        return assembly.document().json();
    }

    Assembly assembled() {
        return new Assembler().assemble(fragments());
    }

    private List<Fragment> fragments() {
        List<Fragment> fragments = new ArrayList<>();
        files().forEach((name, text) -> fragments.add(FragmentCodec.read(text, name)));
        return fragments;
    }

    /** What every compiler gives, with the sources in either order: fragment files by name. */
    Map<String, String> files() {
        List<Map<String, String>> runs = new ArrayList<>();
        for (Compiler compiler : Compiler.values()) {
            runs.add(files(compiler, false));
            runs.add(files(compiler, true));
        }
        for (Map<String, String> run : runs) {
            assertThat(run.keySet()).isEqualTo(runs.get(0).keySet());
            run.forEach((name, text) -> assertThat(text).isEqualTo(runs.get(0).get(name)));
        }
        return runs.get(0);
    }

    private Map<String, String> files(Compiler compiler, boolean reversed) {
        List<String> names = new ArrayList<>(sources.keySet());
        if (reversed) {
            Collections.reverse(names);
        }
        Compilation compilation = Compilation.with(compiler)
                .library(Parcel.class.getName())
                .library("dev.edict.runtime.paging.CursorQuery")
                .library("org.jspecify.annotations.Nullable");
        serialiser.libraries.forEach(compilation::library);
        if (serialiser == Serialiser.JSON_BINDING) {
            compilation.without("com.fasterxml.jackson.annotation.JsonProperty");
        }
        String imports = serialiser == Serialiser.JSON_BINDING ? IMPORTS : IMPORTS + JACKSON;
        names.forEach(name -> compilation.source(name, sources.get(name).replace(IMPORTS, imports)));
        Writer writer = new Writer();
        CompileResult result = compilation.processor(writer).run();
        assertThat(result.success())
                .as(() -> compiler + " " + result.diagnostics())
                .isTrue();
        return writer.files;
    }

    private static final class Writer extends RoundProcessor {

        private final Map<String, String> files = new TreeMap<>();

        @Override
        protected void look(RoundEnvironment environment) {
            Sources seen = new Sources();
            seen.add(environment.getRootElements());
            Round round = new Round(
                    processingEnv.getElementUtils(), processingEnv.getTypeUtils(), seen, ReadSettings.DEFAULT);
            ServiceReader services = new ServiceReader(round, environment.getRootElements());
            ResourceReader reader = new ResourceReader(round);
            for (TypeElement type :
                    RootResources.among(round, environment.getRootElements()).resources()) {
                ReadResult result = reader.read(type, services.serviceOf(type));
                assertThat(result).isInstanceOf(ReadResult.Ready.class);
                ReadResult.Ready ready = (ReadResult.Ready) result;
                add(new FragmentWriter(round.types()).resource(ready.api()));
                ApiService service = ready.api().service();
                if (service.declared()) {
                    add(new FragmentWriter(round.types())
                            .service(service, service.where().signature(), ""));
                }
            }
            services.definitions().stream()
                    .filter(definition -> !files.containsKey(ResourceFragment.FOLDER + definition.type() + ".json"))
                    .forEach(definition -> add(new FragmentWriter(round.types()).definition(definition)));
            new MapperReader(round).read().forEach(mapping -> add(new FragmentWriter(round.types()).mapper(mapping)));
            for (TypeElement root : ElementFilter.typesIn(environment.getRootElements())) {
                List<DtoType> types = new ArrayList<>();
                collect(root, round, types);
                new FragmentWriter(round.types()).type(types).ifPresent(this::add);
            }
        }

        private void collect(TypeElement type, Round round, List<DtoType> types) {
            String name = processingEnv.getElementUtils().getBinaryName(type).toString();
            round.types().find(name).ifPresent(types::add);
            for (Element nested : ElementFilter.typesIn(type.getEnclosedElements())) {
                collect((TypeElement) nested, round, types);
            }
        }

        private void add(Fragment fragment) {
            files.put(fragment.fileName(), Written.of(fragment));
        }
    }
}

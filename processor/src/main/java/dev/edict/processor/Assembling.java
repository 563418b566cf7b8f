package dev.edict.processor;

import dev.edict.contract.assemble.Assembler;
import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.assemble.BaseFile;
import dev.edict.contract.assemble.ContractFinding;
import dev.edict.contract.assemble.Extract;
import dev.edict.contract.assemble.OpenApiDocument;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.page.RulesKept;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.contract.rule.ServiceRules;
import dev.edict.processor.lifecycle.Host;
import dev.edict.processor.output.ContractFiles;
import dev.edict.processor.output.ContractFiles.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In the one module that writes the document: what it is made of, here and on the class path, and its files. */
final class Assembling {
    private static final String DOCUMENT = "META-INF/openapi";
    private static final String CONFLICT = "schema-conflict";
    private static final int MENTIONED = 3;

    /** What has been reported where it stands. */
    private static final Set<String> RULES =
            ServiceRules.all().stream().map(ServiceRule::id).collect(Collectors.toUnmodifiableSet());

    private final ContractFiles files;
    private final Options options;
    private final Host host;
    private final Consumer<String> complain;
    private final Consumer<String> mention;
    private final ClassPathFragments classPath;
    private final EarlierFragments earlier;
    private final Publishing publishing;
    private @Nullable Supplier<Made> made;
    private @Nullable Assembly shown;

    /**
     * @param complain takes what is wrong with the document
     * @param mention takes what it cannot say, or says otherwise than one may think
     */
    Assembling(
            ContractFiles files,
            ClassPathFragments classPath,
            EarlierFragments earlier,
            Options options,
            Host host,
            Consumer<String> complain,
            Consumer<String> mention) {
        this.files = files;
        this.classPath = classPath;
        this.earlier = earlier;
        this.options = options;
        this.host = host;
        this.complain = complain;
        this.mention = mention;
        publishing = new Publishing(options, files);
    }

    /** Whether this module is the one. */
    boolean isHere(boolean declaresService) {
        return switch (options.get(Options.ASSEMBLE)) {
            case TRUE -> true;
            case FALSE -> false;
            case AUTO -> host.seesWholeModule() && (declaresService || earlier.declareService());
        };
    }

    /** What the rest of the module adds, where a part of it is compiled, and the class path. */
    List<Fragment> beside(Collection<Fragment> own) {
        List<Fragment> module = new ArrayList<>(own);
        module.addAll(earlier.kept());
        List<Fragment> beside = new ArrayList<>(earlier.kept());
        beside.addAll(elsewhere(module));
        return beside;
    }

    /**
     * What the class path adds. A class of this compilation hides one of the same name; an interface is answered by its
     * implementation or, like those of a client, not here; and a module that declares a service declares all of it.
     */
    private List<Fragment> elsewhere(Collection<Fragment> own) {
        Set<String> hidden = own.stream().map(Fragment::fileName).collect(Collectors.toSet());
        boolean isDeclared = resources(own).anyMatch(resource -> resource.service() != null);
        return classPath.discovered().stream()
                .filter(fragment -> !hidden.contains(fragment.fileName()))
                .filter(fragment -> !(fragment instanceof ResourceFragment resource && resource.isInterface()))
                .map(fragment ->
                        isDeclared && fragment instanceof ResourceFragment resource ? resource.with(null) : fragment)
                .toList();
    }

    private static Stream<ResourceFragment> resources(Collection<Fragment> fragments) {
        return fragments.stream().filter(ResourceFragment.class::isInstance).map(ResourceFragment.class::cast);
    }

    /** All that the document is made of; what a type says of itself comes before what its users saw in its class file. */
    private List<Fragment> everything(Collection<Fragment> own) {
        List<Fragment> all = new ArrayList<>(own);
        all.addAll(beside(own));
        Set<String> known = all.stream()
                .filter(TypeFragment.class::isInstance)
                .map(Fragment::type)
                .collect(Collectors.toSet());
        Set<String> seenInClassFiles = resources(all)
                .flatMap(resource -> resource.embedded().stream())
                .map(TypeFragment::type)
                .filter(type -> !known.contains(type))
                .collect(Collectors.toCollection(TreeSet::new));
        seenInClassFiles.forEach(type -> classPath.type(type).ifPresent(all::add));
        all.sort(Comparator.comparing(Fragment::fileName));
        return all;
    }

    /** Gathers what the document is made of and begins to make it. */
    void begin(Collection<Fragment> own, Background background) {
        List<Fragment> fragments = everything(own);
        earlier.problems().forEach(complain);
        if (!earlier.leftOut().isEmpty()) {
            mention.accept(leftOut(earlier.leftOut()));
        }
        ResourceNames.unknown(options, fragments)
                .forEach(name -> (name.certain() ? complain : mention).accept(name.sentence()));
        JsonObject base = options.get(Options.BASE).map(this::base).orElse(JsonObject.EMPTY);
        if (!fragments.isEmpty() || !base.isEmpty()) {
            made = background.begin(() -> make(fragments, base));
        }
    }

    private static String leftOut(Collection<String> types) {
        return "the document leaves out " + String.join(", ", types)
                + ": an earlier compile put it among the classes, and no source of it is beside those that are compiled now."
                + " Delete the class if it is gone; else compile it together with the others, or name its folder with -sourcepath";
    }

    /** What cannot be read is reported, and the document made without it. */
    private JsonObject base(Path file) {
        try {
            return BaseFile.read(
                    Files.readString(file), file.toString(), problem -> complain.accept("edict.base: " + problem));
        } catch (IOException e) {
            complain.accept("edict.base: " + file + " cannot be read: " + e);
            return JsonObject.EMPTY;
        }
    }

    private Made make(List<Fragment> fragments, JsonObject base) {
        Assembler assembler = new Assembler()
                .withServers(options.get(Options.SERVERS))
                .withVersion(options.get(Options.OPENAPI_VERSION))
                .withOperationIds(options.get(Options.OPERATION_IDS))
                .withSchemaNames(options.get(Options.SCHEMA_NAMES))
                .withBase(base);
        List<Fragment> described = Selection.of(options).among(fragments);
        Assembly assembly = assembler.assemble(described);
        List<Supplier<Optional<String>>> unwritten = new ArrayList<>();
        write(DOCUMENT, assembly.document(), unwritten);
        for (Extract extract : options.get(Options.DOCUMENTS)) {
            OpenApiDocument some = extract.of(assembly);
            write(DOCUMENT + "-" + extract.name(), some, unwritten);
            if (some.json().object("paths").orElse(JsonObject.EMPTY).isEmpty()) {
                unwritten.add(() -> Optional.of("edict.documents: no operation fits '" + extract.name() + "'"));
            }
        }
        // what a base document adds names no audience
        publishing
                .served(assembler.withBase(JsonObject.EMPTY), described)
                .forEach((file, bytes) -> write(file, Content.of(bytes), unwritten));
        if (publishing.isForTeam()) {
            Optional<String> problem = publishing.forTeam(assembly);
            unwritten.add(() -> problem);
        }
        return new Made(unwritten, assembly.findings(), publishing.isForTeam() ? assembly : null);
    }

    /** Ends the pages with what rules have said, which is known last. */
    void publish(Supplier<RulesKept> rules) {
        Assembly assembly = shown;
        if (assembly != null) {
            publishing.forTeam(assembly, rules.get()).ifPresent(complain);
        }
    }

    private void write(String file, OpenApiDocument document, List<Supplier<Optional<String>>> unwritten) {
        Options.OpenApi output = options.get(Options.OPENAPI);
        if (output == Options.OpenApi.BOTH || output == Options.OpenApi.JSON) {
            write(file + ".json", document.json()::writeJson, unwritten);
        }
        if (output == Options.OpenApi.BOTH || output == Options.OpenApi.YAML) {
            write(file + ".yaml", document.json()::writeYaml, unwritten);
        }
    }

    /** At once where any thread may write, so that a large tree is let go; else when the compiler's thread comes for it. */
    private void write(String file, Content content, List<Supplier<Optional<String>>> unwritten) {
        if (files.areFree()) {
            Optional<String> problem = files.document(file, content);
            unwritten.add(() -> problem);
        } else {
            unwritten.add(() -> files.document(file, content));
        }
    }

    /** Waits for the document and writes what is not written. */
    void finish() {
        Supplier<Made> begun = made;
        made = null;
        if (begun != null) {
            Made document = begun.get();
            shown = document.shown();
            document.files().forEach(file -> file.get().ifPresent(complain));
            document.findings().stream()
                    .filter(finding -> finding.id().equals(CONFLICT))
                    .forEach(finding -> complain.accept(finding.message() + " [edict:" + CONFLICT + "]"));
            document.findings().stream()
                    .filter(finding -> !finding.id().equals(CONFLICT) && !RULES.contains(finding.id()))
                    .collect(Collectors.groupingBy(ContractFinding::id, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(this::mention);
        }
    }

    /** A few of a kind show what it is about; compilers print each on a line of its own, among what has to be mended. */
    private void mention(List<ContractFinding> ofOneKind) {
        ofOneKind.stream().limit(MENTIONED).forEach(finding -> mention.accept(finding.message()));
        int more = ofOneKind.size() - MENTIONED;
        if (more > 0) {
            mention.accept("and " + more + " more of this kind, from "
                    + ofOneKind.get(MENTIONED).subject() + " on");
        }
    }

    /**
     * The document in the forms that are wanted, and what there is to say about it.
     *
     * @param files say why they were not written
     * @param shown kept for the pages that end with what rules have said; null where there are none
     */
    private record Made(
            List<Supplier<Optional<String>>> files,
            List<ContractFinding> findings,
            @Nullable Assembly shown) {}
}

package dev.edict.processor.document;

import dev.edict.contract.fragment.MapperFragment;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.Tag;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.ExceptionMapping;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.ServiceDefinition;
import dev.edict.processor.model.TypeGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the model of one round to fragments. What it returns depends on what it is given and on nothing else. */
public final class FragmentWriter {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private final TypeGraph types;
    private final Reachable reachable;

    /**
     * @param types that the resources of the round are made of
     */
    public FragmentWriter(TypeGraph types) {
        this.types = types;
        this.reachable = new Reachable(types);
    }

    /** A resource, with the types that it reaches and that this compilation knows as class files only. */
    public ResourceFragment resource(ApiResource resource) {
        OperationMapper operations = new OperationMapper(resource, types);
        List<OperationFragment> mapped =
                resource.operations().stream().map(operations::map).toList();
        return new ResourceFragment(
                resource.binaryName(),
                OperationMapper.text(resource.sourcePath()),
                resource.optedIn(),
                resource.isInterface(),
                implementing(resource),
                tags(resource),
                null,
                additions(
                        resource.annotations(),
                        resource.operations().stream()
                                .map(Operation::annotations)
                                .toList()),
                mapped,
                List.of(),
                embedded(reachable.from(resource), operations.views()));
    }

    /**
     * The declaration of a service.
     *
     * @param type binary name of the type that carries it, {@code com.acme.package-info} for a package
     */
    public ResourceFragment service(ApiService service, String type, String sourcePath) {
        return new ResourceFragment(
                type,
                OperationMapper.text(sourcePath),
                List.of(),
                ServiceMapper.map(service, new TypeMapper(types)),
                List.of(),
                embedded(reachable.from(service.annotations()), new Views(types)));
    }

    /** A type or package that describes a service which another one declares. */
    public ResourceFragment definition(ServiceDefinition definition) {
        return new ResourceFragment(
                        definition.type(),
                        OperationMapper.text(definition.sourcePath()),
                        List.of(),
                        null,
                        List.of(),
                        embedded(reachable.from(definition.annotations()), new Views(types)))
                .adding(additions(definition.annotations(), List.of()));
    }

    private @Nullable Service additions(Annotations annotations, List<Annotations> ofMembers) {
        return ServiceMapper.additions(annotations, ofMembers, new TypeMapper(types))
                .orElse(null);
    }

    /** An exception mapper. */
    public ResourceFragment mapper(ExceptionMapping mapping) {
        return new ResourceFragment(
                mapping.type(),
                OperationMapper.text(mapping.sourcePath()),
                false,
                false,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(new MapperFragment(mapping.exception(), ResponseMapper.mapped(mapping, new TypeMapper(types)))),
                embedded(reachable.from(mapping), new Views(types)));
    }

    /**
     * A top-level type with the types nested in it; none when none of them can be a schema.
     *
     * @param ofOne those of one top-level type
     */
    public Optional<TypeFragment> type(Collection<DtoType> ofOne) {
        List<DtoType> candidates = ofOne.stream()
                .filter(type -> SchemaCandidates.mayBeSchema(type, types))
                .sorted(Comparator.comparing(DtoType::binaryName))
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(fragment(candidates));
    }

    private TypeFragment fragment(List<DtoType> ofOne) {
        DtoType any = ofOne.get(0);
        return new TypeFragment(any.topLevel(), OperationMapper.text(any.sourcePath()), templates(ofOne));
    }

    private List<TypeTemplate> templates(List<DtoType> ofOne) {
        return ofOne.stream().map(type -> TemplateMapper.map(type, types)).toList();
    }

    private static List<String> implementing(ApiResource resource) {
        return resource.operations().stream()
                .filter(operation -> !operation.viaLocator())
                .flatMap(operation -> Stream.concat(Stream.of(operation.owner()), operation.overridden().stream()))
                .filter(type -> !type.equals(resource.binaryName()))
                .distinct()
                .toList();
    }

    private List<TypeFragment> embedded(Reachable.Reached reached, Views views) {
        Map<String, List<TypeTemplate>> byTopLevel = new TreeMap<>();
        for (DtoType type : reached.embedded()) {
            byTopLevel
                    .computeIfAbsent(type.topLevel(), name -> new ArrayList<>())
                    .add(TemplateMapper.map(type, types));
        }
        views.addTo(byTopLevel, reached.converting());
        List<TypeFragment> fragments = new ArrayList<>();
        byTopLevel.forEach((topLevel, templates) -> fragments.add(new TypeFragment(topLevel, null, templates)));
        return fragments;
    }

    /** The tags that the class declares, else one that is named and described as the class. */
    private static List<Tag> tags(ApiResource resource) {
        List<Tag> declared = ServiceMapper.tags(resource.annotations(), Optional.empty());
        if (!declared.isEmpty()) {
            return declared;
        }
        String name = resource.simpleName().replaceAll("(?<=.)(Resource|Controller|Endpoint|Api|Service)(Impl)?$", "");
        return List.of(new Tag(
                String.join(" ", WORD.split(name)),
                Prose.markdown(resource.doc().body(), resource.doc().markdown())));
    }
}

package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.Doc;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Kind;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.JacksonVersions;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import org.jspecify.annotations.Nullable;

/** Reads the types that payloads are made of, each once and when it is first asked for. */
public final class TypeReader implements TypeGraph {
    /** Packages whose types are never a team's own transfer objects. */
    private static final List<String> PLATFORM = List.of(
            "java.",
            "jdk.",
            "sun.",
            "com.sun.",
            "kotlin.",
            "kotlinx.",
            "scala.",
            "groovy.",
            "jakarta.ws.rs.",
            "javax.ws.rs.",
            "jakarta.json.",
            "javax.json.",
            "jakarta.servlet.",
            "javax.servlet.",
            "javax.xml.",
            "javax.activation.",
            "jakarta.activation.",
            "org.w3c.",
            "org.xml.",
            "com.fasterxml.jackson.",
            "tools.jackson.",
            "com.google.gson.",
            "org.reactivestreams.",
            "reactor.",
            "io.reactivex.",
            "io.smallrye.mutiny.",
            "io.vertx.",
            "io.netty.",
            "org.jboss.resteasy.",
            "org.glassfish.jersey.");

    private final Round round;
    private final ValueReader values;
    private final PropertyReader properties;
    private final AnyReader any;
    private final SubtypeReader subtypes;
    private final boolean jsonBinding;
    private final JacksonVersions jackson;
    private final PersistenceMarkers persistence;
    private final Map<String, Optional<DtoType>> types = new HashMap<>();
    private final Map<String, Missing.Entry> incomplete = new HashMap<>();
    private final Set<String> complete = new HashSet<>();
    private final Set<String> withoutPersistence = new HashSet<>();
    private final Map<String, Map<String, Boolean>> above = new HashMap<>();

    private @Nullable PersistedMembers persisted;

    TypeReader(Round round) {
        this.round = round;
        JsonLibraries libraries = JsonLibraries.of(round);
        values = new ValueReader(round, libraries);
        properties = new PropertyReader(round, values, libraries);
        any = new AnyReader(round);
        subtypes = new SubtypeReader(round);
        persistence = new PersistenceMarkers(round);
        jsonBinding = libraries.jsonBinding();
        jackson = new JacksonVersions(libraries.jackson2(), libraries.jackson3());
    }

    /** Whether a name is one of the JDK or of a library that a serialiser treats by itself. */
    static boolean isPlatformName(String binaryName) {
        for (String prefix : PLATFORM) {
            if (binaryName.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<DtoType> find(String binaryName) {
        Optional<DtoType> known = types.get(binaryName);
        return known == null ? readNow(binaryName) : known;
    }

    private Optional<DtoType> readNow(String binaryName) {
        Optional<DtoType> read = round.isPlatform(binaryName)
                ? Optional.empty()
                : round.signatures.type(binaryName).flatMap(this::read);
        types.put(binaryName, read);
        return read;
    }

    /** What is known by now, for work beside the compiler. */
    public TypeGraph settled() {
        Optional<Missing.Entry> before = round.missing.take();
        SettledTypes settled = SettledTypes.of(types, round);
        round.missing.take();
        round.missing.restore(before);
        return settled;
    }

    /** Whether the type was asked for before. */
    @Override
    public Optional<String> mappedTo(String binaryName) {
        return mapping(round.settings.types(), binaryName);
    }

    /** What a build says of a type, whether it writes a nested one as the compiler or as its source does. */
    static Optional<String> mapping(Map<String, String> mappings, String binaryName) {
        if (mappings.isEmpty()) {
            return Optional.empty();
        }
        String mapped = mappings.get(binaryName);
        return mapped == null && binaryName.indexOf('$') >= 0
                ? Optional.ofNullable(mappings.get(binaryName.replace('$', '.')))
                : Optional.ofNullable(mapped);
    }

    boolean isRead(String binaryName) {
        return types.containsKey(binaryName);
    }

    @Override
    public boolean isSubtype(String binaryName, String ofBinaryName) {
        if (binaryName.equals(ofBinaryName)) {
            return true;
        }
        Map<String, Boolean> known = above.computeIfAbsent(ofBinaryName, name -> new HashMap<>());
        Boolean subtype = known.get(binaryName);
        if (subtype == null) {
            subtype = isAbove(ofBinaryName, binaryName);
            known.put(binaryName, subtype);
        }
        return subtype;
    }

    private boolean isAbove(String binaryName, String below) {
        return round.signatures
                .type(below)
                .filter(t -> binaryName.equals("java.lang.Object")
                        || round.hierarchy(t).includes(binaryName))
                .isPresent();
    }

    @Override
    public Optional<String> storedBy(String enumName) {
        return Optional.ofNullable(persisted().enums().get(enumName));
    }

    @Override
    public Optional<String> columnOf(String columnName) {
        return Optional.ofNullable(persisted().columns().get(columnName));
    }

    private PersistedMembers persisted() {
        PersistedMembers known = persisted;
        if (known == null) {
            known = PersistedMembers.among(round, persistence);
            persisted = known;
        }
        return known;
    }

    @Override
    public boolean isWrittenByJsonBinding() {
        return jsonBinding;
    }

    @Override
    public JacksonVersions jackson() {
        return jackson;
    }

    @Override
    public boolean isKnown(String binaryName) {
        return round.signatures.type(binaryName).isPresent();
    }

    @Override
    public boolean mayReachPersistence(TypeRef type) {
        Deque<String> open = new ArrayDeque<>();
        type.mention(open);
        Set<String> visited = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!withoutPersistence.contains(name) && visited.add(name)) {
                Optional<DtoType> dto = find(name);
                if (dto.isPresent()) {
                    if (dto.get().persistence().isPresent()) {
                        return true;
                    }
                    open.addAll(dto.get().mentions());
                    for (TypeRef above : dto.get().superTypes()) {
                        above.mention(open);
                    }
                }
            }
        }
        withoutPersistence.addAll(visited);
        return false;
    }

    /** What the types of a resource, and theirs, name and the compiler does not know. */
    Optional<Missing.Entry> missing(ApiResource api) {
        Deque<String> open = new ArrayDeque<>();
        for (Operation operation : api.operations()) {
            mentioned(operation, open);
        }
        for (Operation ignored : api.ignored()) {
            mentioned(ignored, open);
        }
        for (Parameter member : api.members()) {
            member.type().type().mention(open);
        }
        Set<String> visited = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            if (complete.contains(name) || !visited.add(name)) {
                continue;
            }
            Optional<DtoType> type = find(name);
            if (incomplete.containsKey(name)) {
                return Optional.of(incomplete.get(name));
            }
            if (type.isPresent()) {
                open.addAll(type.get().mentions());
            }
        }
        complete.addAll(visited);
        return Optional.empty();
    }

    private static void mentioned(Operation operation, Deque<String> names) {
        for (Parameter parameter : operation.entities()) {
            parameter.type().type().mention(names);
        }
        for (Parameter parameter : operation.parameters()) {
            parameter.type().type().mention(names);
        }
        operation.reply().entity().ifPresent(e -> e.type().mention(names));
    }

    private Optional<DtoType> read(TypeElement type) {
        Optional<Kind> kind = kind(type.getKind());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Missing.Entry> before = round.missing.take();
        DtoType read = describe(type, kind.get());
        round.missing.take().ifPresent(m -> incomplete.put(read.binaryName(), m));
        round.missing.restore(before);
        return Optional.of(read);
    }

    private DtoType describe(TypeElement type, Kind kind) {
        Hierarchy hierarchy = round.hierarchy(type);
        Annotations annotations = round.mirrors.on(type);
        ClassSettings settings = ClassSettings.of(round, hierarchy);
        Doc doc = round.docs.of(type);
        List<Property> read = kind == Kind.ENUM ? List.of() : properties.read(hierarchy, settings, doc);
        Map<String, String> texts = kind == Kind.ENUM ? values.texts(type) : Map.of();
        Optional<TypeUse> written = !texts.isEmpty()
                ? Optional.empty()
                : kind == Kind.ENUM ? values.ofEnum(type, hierarchy) : values.value(hierarchy);
        Optional<TypeUse> value = texts.isEmpty() ? written.or(() -> values.adapted(annotations)) : written;
        Optional<TypeUse> as = value.or(() -> settings.writtenAs()
                .filter(other -> !other.is(round.signatures.binaryName(type)))
                .map(TypeUse::of));
        Optional<TypeUse> additional = kind == Kind.ENUM ? Optional.empty() : any.read(hierarchy);
        List<DtoType.Subtype> below = subtypes.subtypes(hierarchy, annotations, settings.typeInfo());
        Mentions mentions = new Mentions(round);
        mentions.addProperties(read);
        for (DtoType.Subtype subtype : below) {
            mentions.add(subtype.type());
        }
        as.ifPresent(mentions::add);
        additional.ifPresent(mentions::add);
        mentions.addArguments(hierarchy.superTypes());
        Round.Origin origin = round.origin(type);
        return new DtoType(
                round.signatures.binaryName(type),
                round.signatures.binaryName(origin.topLevel()),
                kind,
                type.getTypeParameters().stream()
                        .map(TypeParameterElement::getSimpleName)
                        .map(Object::toString)
                        .toList(),
                read,
                read.isEmpty() && kind == Kind.CLASS ? HiddenFields.of(round, hierarchy) : List.of(),
                kind == Kind.ENUM ? constants(type, annotations, texts) : List.of(),
                hierarchy.superTypes(),
                below,
                subtypes.discriminator(annotations, settings.typeInfo()),
                persistence.of(hierarchy),
                settings.custom() || value.isPresent(),
                as,
                additional,
                mentions.names(),
                constraints(annotations, settings),
                kind == Kind.ENUM && values.isParsed(type),
                annotations,
                doc,
                origin.source(),
                origin.path(),
                round.places.of(type));
    }

    private List<Constraint> constraints(Annotations annotations, ClassSettings settings) {
        List<Constraint> own = round.constraints.of(annotations);
        return settings.groups().isEmpty() ? own : ValidationGroups.with(own, settings.groups());
    }

    private List<DtoType.Constant> constants(TypeElement type, Annotations own, Map<String, String> texts) {
        Optional<String> naming = JacksonReader.strategy(JacksonReader.enumNaming(own));
        List<DtoType.Constant> constants = new ArrayList<>();
        for (Element member : round.enclosed(type)) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                String name = round.signatures.name(member);
                Annotations annotations = round.mirrors.on(member);
                constants.add(new DtoType.Constant(
                        name,
                        JacksonReader.constantName(annotations)
                                .or(() -> Optional.ofNullable(texts.get(name)))
                                .orElseGet(() -> JacksonNames.constant(name, naming)),
                        round.docs.of(member)));
            }
        }
        // compilers do not agree on the order of what they read from class files
        if (!round.isSource(type)) {
            constants.sort(Comparator.comparing(DtoType.Constant::javaName));
        }
        return constants;
    }

    private static Optional<Kind> kind(ElementKind kind) {
        return switch (kind) {
            case CLASS -> Optional.of(Kind.CLASS);
            case RECORD -> Optional.of(Kind.RECORD);
            case INTERFACE -> Optional.of(Kind.INTERFACE);
            case ENUM -> Optional.of(Kind.ENUM);
            default -> Optional.empty();
        };
    }

    static Optional<AnnotationUse> first(Annotations annotations, List<String> names) {
        for (String name : names) {
            Optional<AnnotationUse> use = annotations.find(name);
            if (use.isPresent()) {
                return use;
            }
        }
        return Optional.empty();
    }
}

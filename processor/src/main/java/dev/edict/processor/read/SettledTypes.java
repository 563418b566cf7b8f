package dev.edict.processor.read;

import dev.edict.processor.model.BinaryName;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.JacksonVersions;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.UnsettledType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a graph knew at one moment, for threads that may not ask the compiler.
 *
 * @param types by name; what is no type of the team's is empty
 * @param containers the collection types among those of the platform, each with which of them it is
 * @param sources canonical names of the top-level types of this compilation
 * @param mappings what a build says that types look like
 * @param isWrittenByJsonBinding whose forms the types have
 * @param jackson the same
 */
record SettledTypes(
        Map<String, Optional<DtoType>> types,
        Map<String, Set<String>> containers,
        Set<String> sources,
        Map<String, String> mappings,
        boolean isWrittenByJsonBinding,
        JacksonVersions jackson)
        implements TypeGraph {
    private static final List<String> CONTAINERS =
            List.of("java.util.Collection", "java.util.Set", "java.util.Map", "java.lang.Enum");

    /** Above every class; nobody asks for these by name. */
    private static final List<String> ROOTS = List.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

    static SettledTypes of(Map<String, Optional<DtoType>> known, Round round) {
        Map<String, Set<String>> containers = new HashMap<>();
        for (Map.Entry<String, Optional<DtoType>> entry : known.entrySet()) {
            if (entry.getValue().isEmpty() && round.isPlatform(entry.getKey())) {
                containers.put(entry.getKey(), containersAbove(entry.getKey(), round));
            }
        }
        for (String root : ROOTS) {
            containers.put(root, Set.of());
        }
        return new SettledTypes(
                new HashMap<>(known),
                containers,
                round.sourceTypes(),
                round.settings.types(),
                round.graph.isWrittenByJsonBinding(),
                round.graph.jackson());
    }

    private static Set<String> containersAbove(String name, Round round) {
        Set<String> above = new HashSet<>();
        for (String container : CONTAINERS) {
            if (round.graph.isSubtype(name, container)) {
                above.add(container);
            }
        }
        return above;
    }

    /**
     * @throws UnsettledType when nobody has asked for it so far
     */
    @Override
    public Optional<DtoType> find(String binaryName) {
        Optional<DtoType> known = types.get(binaryName);
        if (known != null) {
            return known;
        }
        if (TypeReader.isPlatformName(binaryName) && !sources.contains(BinaryName.topLevel(binaryName))) {
            return Optional.empty();
        }
        throw new UnsettledType(binaryName);
    }

    /**
     * @throws UnsettledType when only the compiler can tell
     */
    @Override
    public boolean isSubtype(String binaryName, String ofBinaryName) {
        if (binaryName.equals(ofBinaryName)) {
            return true;
        }
        Set<String> platform = containers.get(binaryName);
        if (platform != null && CONTAINERS.contains(ofBinaryName)) {
            return platform.contains(ofBinaryName);
        }
        DtoType type = find(binaryName).orElseThrow(() -> new UnsettledType(binaryName));
        for (TypeRef above : type.superTypes()) {
            if (above.is(ofBinaryName)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<String> mappedTo(String binaryName) {
        return TypeReader.mapping(mappings, binaryName);
    }

    /**
     * @throws UnsettledType always: it is about the class path
     */
    @Override
    public boolean isKnown(String binaryName) {
        throw new UnsettledType(binaryName);
    }

    /**
     * @throws UnsettledType always: it is for rules, which are checked in the compiler's thread
     */
    @Override
    public boolean mayReachPersistence(TypeRef type) {
        throw new UnsettledType(type.display());
    }

    /**
     * @throws UnsettledType always: it is for rules, as above
     */
    @Override
    public Optional<String> storedBy(String enumName) {
        throw new UnsettledType(enumName);
    }

    @Override
    public Optional<String> columnOf(String columnName) {
        throw new UnsettledType(columnName);
    }
}

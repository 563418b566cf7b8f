package dev.edict.processor.read;

import dev.edict.processor.model.BinaryName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What all readers of one round share. Compilers replace their elements between rounds, so that whatever was remembered
 * about one is worth nothing in the next.
 */
public final class Round {
    final Elements elements;
    final Types types;
    final ReadSettings settings;
    final Function<Element, Map<String, String>> enumTexts;
    final Missing missing = new Missing();
    final Signatures signatures;
    final Places places;
    final Mirrors mirrors;
    final TypeUses uses;
    final ConstraintReader constraints;
    final DocReader docs;
    final TypeReader graph;
    final NullMarks nullMarks = new NullMarks(this);
    private final SerialTraces traces;
    private final Sources sources;
    private final Map<TypeElement, Origin> origins = new HashMap<>();
    private final Map<TypeElement, Hierarchy> hierarchies = new HashMap<>();
    private final Map<TypeElement, List<? extends Element>> enclosed = new HashMap<>();
    private final Map<String, Boolean> platform = new HashMap<>();
    private List<TypeElement> declared = List.of();

    /** Where a type was declared. */
    record Origin(TypeElement topLevel, boolean source, String path) {}

    /** Without a look at what constants of enums are made of. */
    public Round(Elements elements, Types types, Sources sources, ReadSettings settings) {
        this(elements, types, sources, settings, member -> Map.of(), new ElementComments(elements));
    }

    /**
     * @param enumTexts the texts that a member gives the constants of its enum, by their names; empty where they cannot be told
     * @param comments those of this round
     */
    public Round(
            Elements elements,
            Types types,
            Sources sources,
            ReadSettings settings,
            Function<Element, Map<String, String>> enumTexts,
            Comments comments) {
        this.enumTexts = enumTexts;
        this.elements = elements;
        this.types = types;
        this.sources = sources;
        this.settings = settings;
        signatures = new Signatures(elements);
        traces = new SerialTraces(signatures);
        places = new Places(this);
        mirrors = new Mirrors(this);
        constraints = new ConstraintReader(this);
        uses = new TypeUses(this);
        docs = new DocReader(comments, elements);
        graph = new TypeReader(this);
    }

    /** The types that resources of this round mention; the same graph for all of them. */
    public TypeReader types() {
        return graph;
    }

    /** Whether it is worth asking what a serialiser sees in a type that nothing has mentioned yet. */
    public boolean mayBeSent(TypeElement type) {
        return graph.isRead(signatures.binaryName(type)) || traces.in(type);
    }

    /**
     * Lets go of the compiler's elements. What was read stays, places lose their positions, and types that nobody has asked for are
     * unknown from here on.
     */
    public void forget() {
        places.forget();
        mirrors.forget();
        signatures.forget();
        uses.forget();
        origins.clear();
        hierarchies.clear();
        enclosed.clear();
    }

    /** Whether a signature names a type, rather than a package. */
    public boolean isType(String signature) {
        return elements.getTypeElement(signature.replace('$', '.')) != null;
    }

    /** Whether a type is one of some, or has one of them above it, but for those of the JDK. */
    public boolean isAnyOf(String type, Set<String> some) {
        return signatures
                .type(type)
                .filter(found ->
                        hierarchy(found).levels().stream().anyMatch(level -> some.contains(level.binaryName())))
                .isPresent();
    }

    /** The hierarchy; whoever asks is told what is missing from it. */
    Hierarchy hierarchy(TypeElement type) {
        Hierarchy known = hierarchies.get(type);
        if (known == null) {
            known = Hierarchy.of(this, type, Map.of());
            hierarchies.put(type, known);
        }
        known.missing().ifPresent(missing::note);
        return known;
    }

    /** What is declared in a type, as the compiler orders it; compilers make the list anew each time. */
    public List<? extends Element> enclosed(TypeElement type) {
        List<? extends Element> known = enclosed.get(type);
        if (known == null) {
            known = List.copyOf(type.getEnclosedElements());
            enclosed.put(type, known);
        }
        return known;
    }

    /** Fields and methods in source order; those of a class file, which has none that compilers agree on, by name. */
    List<? extends Element> members(TypeElement type) {
        List<? extends Element> members = enclosed(type);
        if (isSource(type)) {
            return members;
        }
        List<Element> sorted = new ArrayList<>(members);
        sorted.removeIf(TypeElement.class::isInstance);
        sorted.sort(Comparator.comparing((Element m) -> !m.getKind().isField()).thenComparing(signatures::of));
        return sorted;
    }

    /** Whether the element is part of this compilation rather than of a class file. */
    boolean isSource(Element element) {
        TypeElement type = enclosingType(element);
        return type == null
                ? element.getKind() == ElementKind.PACKAGE
                : origin(type).source();
    }

    /**
     * Whether a type belongs to the JDK or to a library that a serialiser treats by itself. What is compiled here does not,
     * whatever its name: a library has resources and transfer objects of its own in its examples.
     */
    boolean isPlatform(String binaryName) {
        Boolean known = platform.get(binaryName);
        if (known == null) {
            known = TypeReader.isPlatformName(binaryName) && !sources.contains(BinaryName.topLevel(binaryName));
            platform.put(binaryName, known);
        }
        return known;
    }

    /** Canonical names of the top-level types of this compilation. */
    Set<String> sourceTypes() {
        return sources.names();
    }

    /**
     * Remembers what the roots of this round declare, so that nobody looks through them again.
     *
     * @param types nested ones too
     */
    void declares(List<TypeElement> types) {
        declared = types;
    }

    /** What the roots of this round declare, nested types too. */
    List<TypeElement> declared() {
        return declared;
    }

    /** The types of this compilation, those of earlier rounds and nested ones included, in no order. */
    List<TypeElement> sourceDeclarations() {
        List<TypeElement> all = new ArrayList<>(declared);
        for (String name : declared.isEmpty() ? sources.names() : sources.earlier()) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                RootResources.collect(this, type, all);
            }
        }
        return all;
    }

    Origin origin(TypeElement type) {
        return origins.computeIfAbsent(type, t -> {
            TypeElement top = topLevel(t);
            String name = top.getQualifiedName().toString();
            boolean source = sources.contains(name);
            return new Origin(top, source, source ? name.replace('.', '/') + ".java" : "");
        });
    }

    private static TypeElement topLevel(TypeElement type) {
        TypeElement top = type;
        for (Element e = type; e != null; e = e.getEnclosingElement()) {
            if (e instanceof TypeElement t) {
                top = t;
            }
        }
        return top;
    }

    private static @Nullable TypeElement enclosingType(Element element) {
        for (Element e = element; e != null; e = e.getEnclosingElement()) {
            if (e instanceof TypeElement type) {
                return type;
            }
        }
        return null;
    }
}

package dev.edict.processor.body;

import dev.edict.processor.model.BinaryName;
import dev.edict.processor.model.Namespaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which methods write, found by the types that declare or inherit them. */
final class Sinks {

    /** What a line says about the methods it names. */
    enum Tier {
        WRITES,
        WRITES_IF_SQL_DOES,
        MAY_WRITE,
        SENDS
    }

    /** How a sink is known. */
    enum Origin {
        /** A type of the table. */
        LIBRARY,
        /** A repository or mapper of the service, whose methods a library implements. */
        MAPPED,
        /** The user's own option. */
        LISTED
    }

    /** A sink that was met. */
    record Sink(String type, String method, Tier tier, Origin origin) {
        String display() {
            return BinaryName.simple(type) + "." + method;
        }
    }

    /** One line of the table. */
    record Row(String type, Tier tier, List<MethodPattern> methods, Origin origin) {}

    /** {@code name}, {@code name*}, {@code a*b*} or {@code name(FirstParameter)}. */
    record MethodPattern(
            String start,
            boolean prefix,
            @Nullable String word,
            @Nullable String firstParameter) {

        static MethodPattern parse(String text) {
            int parenthesis = text.indexOf('(');
            String name = parenthesis < 0 ? text : text.substring(0, parenthesis);
            String parameter = parenthesis < 0 ? null : text.substring(parenthesis + 1, text.length() - 1);
            int star = name.indexOf('*');
            if (star < 0) {
                return new MethodPattern(name, false, null, parameter);
            }
            String rest = name.substring(star + 1).replace("*", "");
            return new MethodPattern(name.substring(0, star), true, rest.isEmpty() ? null : rest, parameter);
        }

        boolean matches(String name) {
            if (!prefix) {
                return name.equals(start);
            }
            return name.startsWith(start) && (word == null || name.indexOf(word, start.length()) >= 0);
        }

        boolean matches(ExecutableElement method, Symbols symbols) {
            if (firstParameter == null || method.getParameters().isEmpty()) {
                return firstParameter == null;
            }
            TypeMirror given = method.getParameters().get(0).asType();
            TypeElement type = symbols.classOf(given);
            return type == null
                    ? given.toString().equals(firstParameter)
                    : type.getSimpleName().contentEquals(firstParameter);
        }
    }

    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<String, Tier> annotations = new HashMap<>();
    private final List<MethodPattern> mapped = patterns(SinkTable.MAPPER_METHODS);
    private final Set<String> names = new HashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();

    /** @param more {@code com.acme.Dao#write*}, from the user */
    Sinks(Collection<String> more) {
        SinkTable.TYPES.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(this::addLine);
        SinkTable.ANNOTATIONS.lines().forEach(l -> annotations.put(l.substring(2), tier(l.charAt(0))));
        for (String sink : more) {
            int hash = sink.indexOf('#');
            add(new Row(
                    sink.substring(0, hash),
                    Tier.WRITES,
                    List.of(MethodPattern.parse(sink.substring(hash + 1))),
                    Origin.LISTED));
        }
        mapped.forEach(this::index);
    }

    private void addLine(String line) {
        int colon = line.indexOf(':');
        add(new Row(
                line.substring(2, colon), tier(line.charAt(0)), patterns(line.substring(colon + 1)), Origin.LIBRARY));
    }

    private void add(Row row) {
        rows.computeIfAbsent(Namespaces.jakarta(row.type()), t -> new ArrayList<>())
                .add(row);
        row.methods().forEach(this::index);
    }

    private void index(MethodPattern pattern) {
        (pattern.prefix() ? prefixes : names).add(pattern.start());
    }

    Collection<Row> rows() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    Set<String> annotations() {
        return annotations.keySet();
    }

    /** @param receiver the static type that the method is called on; its supertypes count as the declaring type's do */
    Optional<Sink> find(ExecutableElement method, @Nullable TypeElement receiver, Symbols symbols) {
        String name = method.getSimpleName().toString();
        TypeElement owner = symbols.owner(method);
        if (mayBeNamed(name)) {
            Optional<Sink> ofOwner = find(method, name, owner, symbols);
            Optional<Sink> sink = ofOwner;
            if (receiver != null
                    && !receiver.equals(owner)
                    && sink.filter(found -> found.tier() != Tier.MAY_WRITE).isEmpty()) {
                sink = find(method, name, receiver, symbols).or(() -> ofOwner);
            }
            if (sink.isPresent()) {
                return sink;
            }
        }
        return method.getModifiers().contains(Modifier.ABSTRACT) && owner.getKind() == ElementKind.INTERFACE
                ? mapped(method, name, owner, symbols)
                : Optional.empty();
    }

    private boolean mayBeNamed(String name) {
        if (names.contains(name)) {
            return true;
        }
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Sink> find(ExecutableElement method, String name, TypeElement type, Symbols symbols) {
        for (String above : symbols.superTypes(type)) {
            for (Row row : rows.getOrDefault(Namespaces.jakarta(above), List.of())) {
                for (MethodPattern pattern : row.methods()) {
                    if (pattern.matches(name) && pattern.matches(method, symbols)) {
                        return Optional.of(new Sink(above, name, row.tier(), row.origin()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Repositories and mappers whose methods a library implements from what stands on them. */
    private Optional<Sink> mapped(ExecutableElement method, String name, TypeElement owner, Symbols symbols) {
        for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
            Tier tier = annotations.get(annotationName(annotation, symbols));
            if (tier != null) {
                return Optional.of(new Sink(symbols.name(owner), name, tier, Origin.MAPPED));
            }
        }
        return mapped.stream().anyMatch(p -> p.matches(name)) && has(owner, SinkTable.MAPPER, symbols)
                ? Optional.of(new Sink(symbols.name(owner), name, Tier.MAY_WRITE, Origin.MAPPED))
                : Optional.empty();
    }

    private static boolean has(Element element, String annotationType, Symbols symbols) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(a -> annotationName(a, symbols).equals(annotationType));
    }

    private static String annotationName(AnnotationMirror annotation, Symbols symbols) {
        return symbols.name((TypeElement) annotation.getAnnotationType().asElement());
    }

    private static List<MethodPattern> patterns(String text) {
        return Arrays.stream(text.trim().split(" ")).map(MethodPattern::parse).toList();
    }

    private static Tier tier(char letter) {
        return switch (letter) {
            case 'W' -> Tier.WRITES;
            case 'L' -> Tier.WRITES_IF_SQL_DOES;
            case 'U' -> Tier.MAY_WRITE;
            case 'M' -> Tier.SENDS;
            default -> throw new IllegalArgumentException("tier " + letter);
        };
    }
}

package dev.edict.processor.rule.paging;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a request can say about the page that it wants. */
final class PageRequest {
    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.util.OptionalInt",
            "java.util.OptionalLong");

    private final ApiResource api;
    private final Operation operation;
    private final List<Parameter> query;
    private final List<Property> body;

    PageRequest(ApiResource api, Operation operation) {
        this.api = api;
        this.operation = operation;
        this.query = Stream.concat(operation.parameters().stream(), api.members().stream())
                .filter(p -> p.source() == Parameter.Source.QUERY)
                .toList();
        this.body = operation.entities().stream()
                .flatMap(entity -> Envelope.type(api, entity.type()).stream())
                .flatMap(type -> type.properties().stream())
                .filter(Property::writable)
                .toList();
    }

    List<Parameter> cursors() {
        return query(p -> PageNames.isCursor(p.name()) && !isDate(p.type()));
    }

    /** {@code start} and {@code page} count only when they are numbers: they may be dates and tokens as well. */
    List<Parameter> offsets() {
        return query(p -> PageNames.isOffset(p.name()) && isNumber(p.type()));
    }

    List<Parameter> limits() {
        return query(p -> PageNames.isLimit(p.name()) && isNumber(p.type()));
    }

    boolean saysCursor() {
        return !cursors().isEmpty() || body.stream().anyMatch(p -> PageNames.isCursor(p.jsonName()));
    }

    boolean saysOffset() {
        return query.stream().anyMatch(p -> PageNames.isOffset(p.name()) && mayBeNumber(p.type()))
                || body.stream().anyMatch(p -> PageNames.isOffset(p.jsonName()));
    }

    boolean saysLimit() {
        return query.stream().anyMatch(p -> PageNames.isLimit(p.name()) && mayBeNumber(p.type()))
                || body.stream().anyMatch(p -> PageNames.isLimit(p.jsonName()));
    }

    boolean saysAnything() {
        return saysCursor()
                || saysOffset()
                || saysLimit()
                || operation.parameters().stream()
                        .anyMatch(p -> p.source() == Parameter.Source.HEADER
                                && p.name().equalsIgnoreCase("Range"));
    }

    /** Whether something that the declaration does not show may read it: the raw request, a body that cannot be seen. */
    boolean mayBeReadUnseen() {
        return operation.contextual()
                || operation.parameters().stream().anyMatch(p -> p.source() == Parameter.Source.UNKNOWN)
                || !operation.entities().isEmpty() && body.isEmpty();
    }

    /** Whether some other parameter may be the one under a name of the house. */
    boolean hasOther(Predicate<TypeUse> type) {
        return query.stream().anyMatch(p -> !PageNames.isPaging(p.name()) && type.test(p.type()));
    }

    static boolean isText(TypeUse use) {
        return unwrapped(use).is("java.lang.String");
    }

    static boolean isNumber(TypeUse use) {
        TypeRef type = unwrapped(use);
        return type instanceof TypeRef.Primitive p
                        && Set.of("int", "long", "short").contains(p.name())
                || NUMBERS.stream().anyMatch(type::is);
    }

    /** A type of the service or of a library, such as Dropwizard's {@code IntParam}, may be made from a number. */
    private boolean mayBeNumber(TypeUse use) {
        return isNumber(use)
                || unwrapped(use) instanceof TypeRef.Declared d
                        && !d.binaryName().startsWith("java.")
                        && api.types()
                                .find(d.binaryName())
                                .filter(type -> type.kind() == DtoType.Kind.ENUM)
                                .isEmpty();
    }

    private static boolean isDate(TypeUse use) {
        return unwrapped(use) instanceof TypeRef.Declared d
                && (d.binaryName().startsWith("java.time.") || d.is("java.util.Date"));
    }

    private static TypeRef unwrapped(TypeUse use) {
        return Optional.of(use.type())
                .filter(t -> t.is("java.util.Optional"))
                .map(t -> ((TypeRef.Declared) t).args())
                .filter(args -> args.size() == 1)
                .map(args -> args.get(0).type())
                .orElse(use.type());
    }

    private List<Parameter> query(Predicate<Parameter> which) {
        return query.stream().filter(which).toList();
    }
}

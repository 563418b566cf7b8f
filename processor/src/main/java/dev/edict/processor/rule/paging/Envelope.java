package dev.edict.processor.rule.paging;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.Optional;
import java.util.stream.Stream;

/** The object that carries a page of a list and tells how to get the next one. */
final class Envelope {
    private Envelope() {}

    /** The type, when its members are what is sent and can be seen. */
    static Optional<DtoType> type(ApiResource api, TypeUse use) {
        return use.type() instanceof TypeRef.Declared declared
                ? api.types().find(declared.binaryName()).filter(t -> t.kind() != DtoType.Kind.ENUM && !t.opaque())
                : Optional.empty();
    }

    /** What a client receives of it. */
    static Stream<Property> properties(ApiResource api, TypeUse use) {
        return type(api, use).stream().flatMap(t -> t.properties().stream()).filter(Property::readable);
    }

    static boolean isList(ApiResource api, Property property) {
        TypeRef type = property.type().type();
        if (type instanceof TypeRef.ArrayOf array) {
            return !(array.component().type() instanceof TypeRef.Primitive);
        }
        return type instanceof TypeRef.Declared d
                && (d.is("java.lang.Iterable")
                        || d.is("java.util.stream.Stream")
                        || api.types().isSubtype(d.binaryName(), "java.util.Collection"));
    }

    static String itemName(Property list) {
        TypeRef type = list.type().type();
        if (type instanceof TypeRef.ArrayOf array) {
            return array.component().type().display();
        }
        return type instanceof TypeRef.Declared d && d.args().size() == 1
                ? d.args().get(0).type().display()
                : "item";
    }

    /** Whether some member, or a member of one that describes the page, tells how the list goes on. */
    static boolean tellsContinuation(ApiResource api, TypeUse envelope) {
        return continuations(api, envelope).findAny().isPresent()
                || properties(api, envelope)
                        .anyMatch(p -> PageNames.isDescription(p.jsonName()) && isOpenEnded(api, p));
    }

    /** The members that tell how the list goes on. */
    static Stream<Property> continuations(ApiResource api, TypeUse envelope) {
        return Stream.concat(
                        properties(api, envelope),
                        properties(api, envelope)
                                .filter(p -> PageNames.isDescription(p.jsonName()) || p.unwrapped())
                                .flatMap(p -> properties(api, p.type())))
                .filter(p -> PageNames.isContinuation(p.jsonName()));
    }

    /** {@code Map<String, Link> links}, {@code List<Link> links}, or a form that a serialiser decides. */
    static boolean isOpenEnded(ApiResource api, Property property) {
        return property.custom()
                || isList(api, property)
                || property.type().type() instanceof TypeRef.Declared d
                        && (d.is("java.lang.Object")
                                || api.types().isSubtype(d.binaryName(), "java.util.Map")
                                || api.types()
                                        .find(d.binaryName())
                                        .filter(DtoType::opaque)
                                        .isPresent());
    }
}

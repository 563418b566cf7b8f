package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.DocText;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/** A property while its members are gathered: a field, a getter, a setter and a constructor parameter of one name. */
final class PropertyDraft {
    final String javaName;
    private final Map<String, AnnotationUse> annotations = new LinkedHashMap<>();
    private Optional<Member> field = Optional.empty();
    private Optional<Member> getter = Optional.empty();
    private Optional<Member> setter = Optional.empty();
    boolean ignored;
    boolean visibleField;
    boolean mutableField;
    boolean hasGetter;
    boolean hasSetter;

    /**
     * @param owner the level that declares it
     */
    record Member(Element element, TypeUse type, Hierarchy.Level owner, DocText doc) {

        /** An override without a comment has that of what it overrides. */
        private Member documentedBy(Member other) {
            return doc.isEmpty() || doc.text().equals("{@inheritDoc}")
                    ? new Member(element, type, owner, other.doc)
                    : this;
        }
    }

    PropertyDraft(String javaName) {
        this.javaName = javaName;
    }

    void add(Annotations more) {
        more.forEach(a -> annotations.putIfAbsent(a.type(), a));
        ignored |= JacksonReader.ignores(more) || JsonbReader.ignores(more);
    }

    /** Takes what another draft has and this one has not. */
    void join(PropertyDraft other) {
        other.annotations.forEach(annotations::putIfAbsent);
        field = field.or(() -> other.field);
        getter = getter.or(() -> other.getter);
        setter = setter.or(() -> other.setter);
        ignored |= other.ignored;
        visibleField |= other.visibleField;
        mutableField |= other.mutableField;
        hasGetter |= other.hasGetter;
        hasSetter |= other.hasSetter;
    }

    void field(Member member) {
        field = Optional.of(member);
    }

    void getter(Member member) {
        Member known = getter.orElse(member);
        // what a class returns may be narrower than what its interface promises
        boolean overrides = known.owner().isInterface() || !member.owner().isInterface();
        getter = Optional.of(overrides ? member.documentedBy(known) : known.documentedBy(member));
    }

    void setter(Member member) {
        setter = Optional.of(member);
    }

    Annotations annotations() {
        return annotations.isEmpty() ? Annotations.NONE : new Annotations(new ArrayList<>(annotations.values()));
    }

    /** What a message points at: a field before the accessors, as records have it. */
    Optional<Member> shown() {
        return field.or(() -> getter).or(() -> setter);
    }

    /** What is written on the wire decides the type; the field adds what it alone says about its arguments. */
    Optional<TypeUse> type() {
        Optional<Member> written = getter.or(() -> field).or(() -> setter);
        return written.map(
                w -> field.map(f -> TypeUses.union(w.type(), f.type())).orElse(w.type()));
    }

    DocText doc() {
        for (Optional<Member> member : List.of(field, getter, setter)) {
            if (member.isPresent() && !member.get().doc().isEmpty()) {
                return member.get().doc();
            }
        }
        return DocText.NONE;
    }
}

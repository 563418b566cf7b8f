package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.DocText;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** A property while its members are gathered: a field, a getter, a setter and a constructor parameter of one name. */
final class PropertyDraft {
    final String javaName;

    /** By {@link Kind}. */
    private final Annotations[] annotations = {Annotations.NONE, Annotations.NONE, Annotations.NONE, Annotations.NONE};

    private Optional<Member> field = Optional.empty();
    private Optional<Member> getter = Optional.empty();
    private Optional<Member> setter = Optional.empty();
    private int inClasses;
    boolean visibleField;
    boolean mutableField;
    boolean hasGetter;
    boolean hasSetter;
    boolean hasCreator;

    /** What a member is to its property, those first whose annotations count first where it is written. */
    enum Kind {
        GETTER,
        FIELD,
        CREATOR,
        SETTER
    }

    /**
     * @param owner the level that declares it
     */
    record Member(Element element, TypeUse type, Hierarchy.Level owner, DocText doc) {

        /** An override has the constraints of what it overrides, and without a comment has that as well. */
        private Member overriding(Member other) {
            boolean isDocumented = !doc.isEmpty() && !doc.text().equals("{@inheritDoc}");
            return new Member(element, TypeUses.inheriting(type, other.type), owner, isDocumented ? doc : other.doc);
        }
    }

    PropertyDraft(String javaName) {
        this.javaName = javaName;
    }

    /** What stands on one more member of the kind counts where those before say nothing. */
    void add(Kind kind, Annotations more) {
        annotations[kind.ordinal()] = nearest(annotations[kind.ordinal()], more);
    }

    /** What stands on an accessor counts before what stands on those that it overrides; a class comes before its interfaces. */
    void accessor(Kind kind, Annotations more, Hierarchy.Level level) {
        int ofKind = 1 << kind.ordinal();
        if (level.isInterface() && (inClasses & ofKind) != 0) {
            add(kind, more);
        } else {
            annotations[kind.ordinal()] = nearest(more, JsonbReader.inherited(annotations[kind.ordinal()]));
        }
        inClasses |= level.isInterface() ? 0 : ofKind;
    }

    /** A draft for each of several names that are written down: then a member counts for its own name alone. */
    List<PropertyDraft> ofEachName() {
        Set<String> names = new LinkedHashSet<>();
        for (Annotations own : annotations) {
            name(own).ifPresent(names::add);
        }
        if (names.size() < 2) {
            return List.of(this);
        }
        List<PropertyDraft> drafts = new ArrayList<>();
        for (String name : names) {
            drafts.add(only(name));
        }
        return drafts;
    }

    private PropertyDraft only(String name) {
        PropertyDraft draft = new PropertyDraft(javaName);
        for (Kind kind : Kind.values()) {
            if (isNamed(kind, name)) {
                draft.annotations[kind.ordinal()] = annotations[kind.ordinal()];
            }
        }
        // what a field demands of its value is demanded under every name
        draft.field = field;
        boolean isField = isNamed(Kind.FIELD, name);
        draft.visibleField = isField && visibleField;
        draft.mutableField = isField && mutableField;
        if (isNamed(Kind.GETTER, name)) {
            draft.getter = getter;
            draft.hasGetter = hasGetter;
        }
        if (isNamed(Kind.SETTER, name)) {
            draft.setter = setter;
            draft.hasSetter = hasSetter;
        }
        draft.hasCreator = hasCreator && isNamed(Kind.CREATOR, name);
        return draft;
    }

    private boolean isNamed(Kind kind, String name) {
        return name(annotations[kind.ordinal()]).filter(name::equals).isPresent();
    }

    private static Optional<String> name(Annotations own) {
        return JacksonReader.name(own).or(() -> JsonbReader.name(own));
    }

    private static Annotations nearest(Annotations first, Annotations then) {
        if (first.isEmpty() || then.isEmpty()) {
            return first.isEmpty() ? then : first;
        }
        Map<String, AnnotationUse> all = new LinkedHashMap<>();
        first.forEach(a -> all.putIfAbsent(a.type(), a));
        then.forEach(a -> all.putIfAbsent(a.type(), a));
        return new Annotations(new ArrayList<>(all.values()));
    }

    /** Takes what another draft has and this one has not. */
    void join(PropertyDraft other) {
        for (Kind kind : Kind.values()) {
            add(kind, other.annotations[kind.ordinal()]);
        }
        field = field.or(() -> other.field);
        getter = getter.or(() -> other.getter);
        setter = setter.or(() -> other.setter);
        visibleField |= other.visibleField;
        mutableField |= other.mutableField;
        hasGetter |= other.hasGetter;
        hasSetter |= other.hasSetter;
        hasCreator |= other.hasCreator;
    }

    /** A field hides one of the same name above, with all that stands on it. */
    void field(Member member, Annotations own) {
        field = Optional.of(member);
        annotations[Kind.FIELD.ordinal()] = own;
    }

    void getter(Member member) {
        Member known = getter.orElse(member);
        // what a class returns may be narrower than what its interface promises
        boolean overrides = known.owner().isInterface() || !member.owner().isInterface();
        getter = Optional.of(overrides ? member.overriding(known) : known.overriding(member));
    }

    boolean hasField() {
        return field.isPresent();
    }

    /** Whether there is no accessor of the name that the field has. */
    boolean isFieldAlone() {
        return field.isPresent() && getter.isEmpty() && setter.isEmpty();
    }

    void setter(Member member) {
        setter = Optional.of(member);
    }

    Annotations annotations() {
        Annotations all = annotations[0];
        for (int i = 1; i < annotations.length; i++) {
            all = nearest(all, annotations[i]);
        }
        return all;
    }

    /**
     * Takes away what is ignored. Jackson ignores all of a property when one member says so, unless another is marked as a property;
     * JSON Binding ignores what a getter says for writing, a setter for reading and a field for both (JSON Binding 3.0, section 4.1.1).
     *
     * @return whether anything is left
     */
    boolean isKept(boolean jackson) {
        boolean ignored = false;
        boolean marked = false;
        for (Annotations own : annotations) {
            if (own.forSerialisers()) {
                boolean ignores = JacksonReader.ignores(own) || JsonbReader.ignores(own);
                ignored |= ignores;
                marked |= !ignores && JacksonReader.marks(own);
            }
        }
        if (!ignored) {
            return true;
        }
        if (jackson ? !marked : isIgnored(Kind.FIELD)) {
            return false;
        }
        if (takes(Kind.GETTER)) {
            getter = Optional.empty();
            hasGetter = false;
            visibleField &= jackson;
        }
        if (takes(Kind.FIELD)) {
            field = Optional.empty();
            visibleField = false;
            mutableField = false;
        }
        if (takes(Kind.SETTER)) {
            setter = Optional.empty();
            hasSetter = false;
            mutableField &= jackson;
        }
        hasCreator &= !takes(Kind.CREATOR);
        return true;
    }

    private boolean takes(Kind kind) {
        boolean taken = isIgnored(kind);
        if (taken) {
            annotations[kind.ordinal()] = Annotations.NONE;
        }
        return taken;
    }

    private boolean isIgnored(Kind kind) {
        Annotations own = annotations[kind.ordinal()];
        return JacksonReader.ignores(own) || JsonbReader.ignores(own);
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

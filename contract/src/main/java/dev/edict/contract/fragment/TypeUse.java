package dev.edict.contract.fragment;

/** A type where it is used: its shape, whether null may stand there, and what is demanded and said of the value. */
public record TypeUse(Shape shape, boolean nullable, Constraints constraints) {

    public static TypeUse of(Shape shape) {
        return new TypeUse(shape, false, Constraints.NONE);
    }

    public static TypeUse any() {
        return of(new Shape.Any());
    }

    public TypeUse orNull() {
        return new TypeUse(shape, true, constraints);
    }

    /** Whether it has a keyword of its own, such as a description that an author wrote for this use. */
    public boolean says(String keyword) {
        return constraints.keywords().has(keyword);
    }

    public TypeUse constrainedBy(Constraints more) {
        return more.isEmpty() ? this : new TypeUse(shape, nullable, constraints.and(more));
    }
}

package dev.edict.contract.assemble;

/** What a component schema is named after where its author chose no name. */
public enum SchemaNameStyle {
    /** {@code Order}; where several types are called so, with as much of their packages as it takes. */
    SIMPLE,
    /** {@code com.acme.Order}: no other type can ever change it. */
    QUALIFIED
}

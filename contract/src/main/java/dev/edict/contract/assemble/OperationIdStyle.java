package dev.edict.contract.assemble;

/** What an operation's id is made of where its author chose none; one that several operations would share takes in more. */
public enum OperationIdStyle {
    /** {@code create}. */
    METHOD,
    /** {@code OrderResource_create}. */
    CLASS_METHOD,
    /** {@code com_acme_OrderResource_create}. */
    PACKAGE_CLASS_METHOD
}

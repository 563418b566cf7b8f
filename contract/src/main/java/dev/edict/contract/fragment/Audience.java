package dev.edict.contract.fragment;

/** For whom an operation is made. */
public enum Audience {
    PUBLIC,
    PARTNER,
    PRIVATE_APP,
    INTERNAL,
    ADMIN
}

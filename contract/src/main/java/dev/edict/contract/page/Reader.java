package dev.edict.contract.page;

/** For whom pages are made. */
public enum Reader {
    /** Those who build the service: every operation, with roles, audiences and where it stands in the source. */
    TEAM,
    /** Those who call it from outside the house: what {@link Published} leaves. */
    CLIENT
}

package dev.edict.contract.fragment;

/** How much of an operation may change without notice. */
public enum Stability {
    STABLE,
    BETA,
    BEST_EFFORT
}

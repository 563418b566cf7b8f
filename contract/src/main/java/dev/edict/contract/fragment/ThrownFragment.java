package dev.edict.contract.fragment;

import java.util.List;

/**
 * An exception that an operation declares.
 *
 * @param types binary names of it and of what is above it, in the order in which mappers are looked for
 */
public record ThrownFragment(List<String> types) {

    public ThrownFragment {
        types = List.copyOf(types);
    }
}

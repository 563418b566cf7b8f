package dev.edict.contract.fragment;

import java.util.List;

/**
 * What an exception mapper says of its answers.
 *
 * @param exception binary name of the exceptions that it maps, those below it included
 */
public record MapperFragment(String exception, List<ResponseFragment> responses) {

    public MapperFragment {
        responses = List.copyOf(responses);
    }
}

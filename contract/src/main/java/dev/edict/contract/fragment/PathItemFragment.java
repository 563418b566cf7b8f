package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import java.util.List;

/**
 * What belongs together at one place: a webhook, or a component of this kind.
 *
 * @param parameters that all of its requests take
 * @param members of the Path Item Object that have no place of their own here: summary, servers, extensions; a reference stands alone
 */
public record PathItemFragment(
        String name, List<OutgoingRequest> requests, List<ParameterFragment> parameters, JsonObject members) {

    public PathItemFragment {
        requests = List.copyOf(requests);
        parameters = List.copyOf(parameters);
    }
}

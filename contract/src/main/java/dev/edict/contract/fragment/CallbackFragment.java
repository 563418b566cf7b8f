package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import java.util.List;

/**
 * Requests that the service sends later on account of an operation.
 *
 * @param members of the Callback Object that have no place of their own here: addresses whose requests are a component; a reference
 *     stands alone
 */
public record CallbackFragment(String name, List<OutgoingRequest> requests, JsonObject members) {

    public CallbackFragment {
        requests = List.copyOf(requests);
    }

    public CallbackFragment(String name, List<OutgoingRequest> requests) {
        this(name, requests, JsonObject.EMPTY);
    }
}

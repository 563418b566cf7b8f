package dev.edict.contract.fragment;

import java.util.List;

/** Requests that the service sends later on account of an operation. */
public record CallbackFragment(String name, List<OutgoingRequest> requests) {

    public CallbackFragment {
        requests = List.copyOf(requests);
    }
}

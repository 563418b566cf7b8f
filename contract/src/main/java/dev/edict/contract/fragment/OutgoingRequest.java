package dev.edict.contract.fragment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that the service sends, in a callback or a webhook.
 *
 * @param path the runtime expression of a callback, or the name of a webhook
 * @param responses what the receiver is expected to answer
 * @param security what the receiver demands; the alternatives
 * @param callbacks what it leads to in turn
 */
public record OutgoingRequest(
        String path,
        String method,
        Documentation documentation,
        List<ParameterFragment> parameters,
        @Nullable RequestFragment request,
        List<ResponseFragment> responses,
        List<SecurityRequirement> security,
        List<CallbackFragment> callbacks) {

    public OutgoingRequest {
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        security = List.copyOf(security);
        callbacks = List.copyOf(callbacks);
    }
}

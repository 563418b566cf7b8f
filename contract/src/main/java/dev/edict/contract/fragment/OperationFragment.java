package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a resource.
 *
 * @param signature {@code binary.Name#method(erased.Parameter,…)}, stable as long as the method is
 * @param responses what the handler answers, errors included where the author wrote them out
 * @param problems the errors that are declared or follow from the declaration
 * @param callbacks requests that it leads to
 * @param responsesMembers members of the Responses Object besides the answers: extensions
 * @param thrown exceptions of which a mapper, perhaps of another module, may say what becomes of them
 */
public record OperationFragment(
        Route route,
        String signature,
        Documentation documentation,
        List<ParameterFragment> parameters,
        @Nullable RequestFragment request,
        List<ResponseFragment> responses,
        List<ProblemFragment> problems,
        Access access,
        Promises promises,
        List<CallbackFragment> callbacks,
        JsonObject responsesMembers,
        List<ThrownFragment> thrown) {

    public OperationFragment {
        thrown = List.copyOf(thrown);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        problems = List.copyOf(problems);
        callbacks = List.copyOf(callbacks);
    }

    public OperationFragment(
            Route route,
            String signature,
            Documentation documentation,
            List<ParameterFragment> parameters,
            @Nullable RequestFragment request,
            List<ResponseFragment> responses,
            List<ProblemFragment> problems,
            Access access,
            Promises promises) {
        this(
                route,
                signature,
                documentation,
                parameters,
                request,
                responses,
                problems,
                access,
                promises,
                List.of(),
                JsonObject.EMPTY,
                List.of());
    }

    /** The same operation with further answers. */
    public OperationFragment answering(List<ResponseFragment> all) {
        return new OperationFragment(
                route,
                signature,
                documentation,
                parameters,
                request,
                all,
                problems,
                access,
                promises,
                callbacks,
                responsesMembers,
                thrown);
    }
}

package dev.edict.contract.rule;

import dev.edict.contract.fragment.Access;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.Promises;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Route;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resource fragments with nothing but what service-wide rules look at. */
final class Resources {

    private final String type;
    private final boolean optedIn;
    private final List<OperationFragment> operations = new ArrayList<>();
    private boolean isInterface;
    private List<String> implementing = List.of();

    private Resources(String type, boolean optedIn) {
        this.type = type;
        this.optedIn = optedIn;
    }

    static Resources optedIn(String type) {
        return new Resources(type, true);
    }

    static Resources plain(String type) {
        return new Resources(type, false);
    }

    Resources asInterface() {
        isInterface = true;
        return this;
    }

    Resources implementing(String type) {
        implementing = List.of(type);
        return this;
    }

    Resources get(String method, String path) {
        return operation(method, new Route("GET", path, Map.of()), null);
    }

    Resources post(String method, String path, List<String> consumes, List<String> produces) {
        return operation(method, new Route("POST", path, Map.of(), consumes, produces, false), null);
    }

    Resources named(String method, String path, String operationId) {
        return operation(method, Route.of("GET", path), operationId);
    }

    Resources hidden(String method, String path, String operationId) {
        return documented(
                method, Route.of("GET", path), new Documentation(operationId, null, null, List.of(), null, true));
    }

    Resources operation(String method, Route route, @Nullable String operationId) {
        return documented(method, route, new Documentation(operationId, null, null, List.of(), null));
    }

    private Resources documented(String method, Route route, Documentation documentation) {
        operations.add(new OperationFragment(
                route,
                type + "#" + method + "()",
                documentation,
                List.of(),
                null,
                List.of(),
                List.of(),
                Access.UNDECIDED,
                Promises.NONE));
        return this;
    }

    /** A paged list with its query parameters, for callers with a role. */
    Resources listed(String method, String path, String cursor, String limit, String filter, String role) {
        operations.add(new OperationFragment(
                Route.of("GET", path),
                type + "#" + method + "()",
                new Documentation(null, null, null, List.of(), null),
                Stream.of(cursor, limit, filter)
                        .map(name -> ParameterFragment.of(ParameterFragment.In.QUERY, name, TypeUse.any(), false))
                        .toList(),
                null,
                List.of(),
                List.of(),
                new Access(Access.Decision.PROTECTED, List.of(role), List.of()),
                Promises.NONE));
        return this;
    }

    /** What declares the service, and no operation. */
    static ResourceFragment service(String type, Service.Habits habits, String... scopes) {
        return new ResourceFragment(
                type,
                null,
                List.of(),
                new Service(
                        null,
                        null,
                        null,
                        JsonObject.EMPTY,
                        null,
                        List.of(),
                        null,
                        Service.Errors.DETECT,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(scopes),
                        habits,
                        null,
                        List.of(),
                        JsonObject.EMPTY),
                List.of(),
                List.of());
    }

    ResourceFragment build() {
        return new ResourceFragment(
                type,
                null,
                optedIn,
                isInterface,
                implementing,
                List.of(),
                null,
                null,
                operations,
                List.of(),
                List.of());
    }
}

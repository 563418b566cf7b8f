package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Access;
import dev.edict.contract.fragment.Definition;
import dev.edict.contract.fragment.Definition.ObjectDefinition;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ParameterFragment.In;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.Promises;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.Route;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.Shape.Reference;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Fragments in few words. */
final class Samples {

    static final TypeUse STRING = TypeUse.of(Scalars.STRING);
    static final String JSON = "application/json";

    private Samples() {}

    static TypeUse ref(String type, TypeUse... arguments) {
        return TypeUse.of(Reference.to(type, arguments));
    }

    static TypeUse listOf(TypeUse items) {
        return TypeUse.of(new Shape.ArrayOf(items, false));
    }

    static TypeUse variable(String name) {
        return TypeUse.of(new Shape.Variable(name));
    }

    static TypeFragment type(String name, Definition definition, String... variables) {
        return new TypeFragment(name, null, List.of(template(name, definition, variables)));
    }

    static TypeTemplate template(String name, Definition definition, String... variables) {
        return new TypeTemplate(name, null, List.of(variables), null, null, false, definition);
    }

    static ObjectDefinition object(Property... properties) {
        return new ObjectDefinition(List.of(properties), List.of(), null);
    }

    static TypeFragment object(String name, Property... properties) {
        return type(name, object(properties));
    }

    static ResourceFragment resource(String name, OperationFragment... operations) {
        return new ResourceFragment(name, null, List.of(), null, List.of(operations), List.of());
    }

    static ResourceFragment service(String name, Service service) {
        return new ResourceFragment(name, null, List.of(), service, List.of(), List.of());
    }

    static Service titled(String title, String applicationPath) {
        return new Service(
                title,
                "1",
                null,
                JsonObject.EMPTY,
                applicationPath,
                List.of(),
                "https://api.example.com/errors/",
                Service.Errors.PROBLEM,
                Map.of(),
                List.of(),
                List.of());
    }

    static Op op(String method, String path, String signature) {
        return new Op(method, path, signature);
    }

    /** An operation in the making. */
    static final class Op {

        private final String method;
        private final String path;
        private final String signature;
        private Map<String, String> patterns = Map.of();
        private Documentation documentation = Documentation.NONE;
        private final List<ParameterFragment> parameters = new ArrayList<>();
        private RequestFragment request;
        private final List<ResponseFragment> responses = new ArrayList<>();
        private final List<ProblemFragment> problems = new ArrayList<>();
        private Access access = Access.UNDECIDED;
        private Promises promises = Promises.NONE;

        private Op(String method, String path, String signature) {
            this.method = method;
            this.path = path;
            this.signature = signature;
        }

        Op pattern(String variable, String pattern) {
            patterns = Map.of(variable, pattern);
            return this;
        }

        Op documented(Documentation value) {
            documentation = value;
            return this;
        }

        Op id(String id) {
            return documented(new Documentation(id, null, null, List.of(), null));
        }

        Op takes(In in, String name, TypeUse type) {
            return takes(ParameterFragment.of(in, name, type, false));
        }

        Op takes(ParameterFragment... values) {
            parameters.addAll(Arrays.asList(values));
            return this;
        }

        Op body(TypeUse type) {
            return body(JSON, type);
        }

        Op body(String mediaType, TypeUse type) {
            request = new RequestFragment(true, null, Map.of(mediaType, type));
            return this;
        }

        Op answers(int status, TypeUse type) {
            return answers(status, JSON, type);
        }

        Op answers(int status, String mediaType, TypeUse type) {
            responses.add(ResponseFragment.of(status, mediaType, type));
            return this;
        }

        Op answers(int status) {
            responses.add(ResponseFragment.withoutContent(status));
            return this;
        }

        Op fails(ProblemFragment... values) {
            problems.addAll(Arrays.asList(values));
            return this;
        }

        Op access(Access value) {
            access = value;
            return this;
        }

        Op promises(Promises value) {
            promises = value;
            return this;
        }

        OperationFragment build() {
            return new OperationFragment(
                    new Route(method, path, patterns),
                    signature,
                    documentation,
                    parameters,
                    request,
                    responses,
                    problems,
                    access,
                    promises);
        }
    }
}

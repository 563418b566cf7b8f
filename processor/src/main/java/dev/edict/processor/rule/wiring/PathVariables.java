package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which template variables the paths of a resource have, and which parameters read them. */
final class PathVariables {
    private final ApiResource api;

    /** Members of the class that read a path variable. */
    private final List<Parameter> shared = new ArrayList<>();

    private final Map<String, Parameter> members = new LinkedHashMap<>();

    /** Operations share most parts of their paths. */
    private final Map<String, Boolean> malformed = new HashMap<>();

    PathVariables(ApiResource api) {
        this.api = api;
        for (Parameter member : api.members()) {
            if (member.source() == Parameter.Source.PATH) {
                shared.add(member);
                addMember(member);
            }
        }
        for (Operation operation : api.operations()) {
            if (!operation.viaLocator()) {
                for (Parameter parameter : operation.parameters()) {
                    if (parameter.source() == Parameter.Source.PATH) {
                        addMember(parameter);
                    }
                }
            }
        }
    }

    private void addMember(Parameter parameter) {
        if (parameter.site() != Parameter.Site.METHOD_PARAMETER) {
            members.putIfAbsent(parameter.signature(), parameter);
        }
    }

    /**
     * Whether the whole path of an operation is known. Below a locator it is not: several may lead to one class. A property
     * placeholder ({@code ${api.base}}) becomes whatever the configuration says, and a malformed value whatever was meant.
     */
    boolean areKnown(Operation operation) {
        if (operation.viaLocator()) {
            return false;
        }
        for (PathPart part : operation.path()) {
            if (isUncertain(part.value())) {
                return false;
            }
        }
        return true;
    }

    private boolean isUncertain(String value) {
        if (value.indexOf('{') < 0 && value.indexOf('}') < 0) {
            return false;
        }
        Boolean known = malformed.get(value);
        if (known == null) {
            known = value.contains("${") || TemplateSyntax.problem(value).isPresent();
            malformed.put(value, known);
        }
        return known;
    }

    boolean areAllKnown() {
        for (Operation operation : api.operations()) {
            if (!areKnown(operation)) {
                return false;
            }
        }
        return !api.operations().isEmpty();
    }

    /** Everything that reads a path variable when the operation is called: what it takes itself, and its class. */
    List<Parameter> readBy(Operation operation) {
        List<Parameter> readers = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.source() == Parameter.Source.PATH) {
                readers.add(parameter);
            }
        }
        readers.addAll(shared);
        return readers;
    }

    List<Variable> unreadBy(Operation operation) {
        List<Variable> variables = operation.template().variables();
        if (variables.isEmpty()) {
            return variables;
        }
        List<Parameter> readers = readBy(operation);
        List<Variable> unread = new ArrayList<>();
        for (Variable variable : variables) {
            if (!reads(readers, variable.name())) {
                unread.add(variable);
            }
        }
        return unread;
    }

    private static boolean reads(List<Parameter> readers, String variable) {
        for (Parameter reader : readers) {
            if (reader.name().equals(variable)) {
                return true;
            }
        }
        return false;
    }

    /** Fields, setters and members of beans; each once. */
    Collection<Parameter> membersThatRead() {
        return members.values();
    }

    boolean isDeclaredAnywhere(String variable) {
        for (Operation operation : api.operations()) {
            if (operation.template().variable(variable).isPresent()) {
                return true;
            }
        }
        for (Locator locator : api.locators()) {
            for (PathPart part : locator.path()) {
                if (part.template().variable(variable).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }
}

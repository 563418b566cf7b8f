package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.PathTemplate.Variable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which template variables the paths of a resource have, and which parameters read them. */
final class PathVariables {
    private final ApiResource api;
    private final Map<String, Parameter> members = new LinkedHashMap<>();

    PathVariables(ApiResource api) {
        this.api = api;
        Stream.concat(
                        api.members().stream(),
                        api.operations().stream().filter(o -> !o.viaLocator()).flatMap(o -> o.parameters().stream()))
                .filter(p -> p.source() == Parameter.Source.PATH)
                .filter(p -> p.site() != Parameter.Site.METHOD_PARAMETER)
                .forEach(p -> members.putIfAbsent(p.signature(), p));
    }

    /**
     * Whether the whole path of an operation is known. Below a locator it is not: several may lead to one class. A property
     * placeholder ({@code ${api.base}}) becomes whatever the configuration says, and a malformed value whatever was meant.
     */
    boolean areKnown(Operation operation) {
        return !operation.viaLocator()
                && operation.path().stream()
                        .map(PathPart::value)
                        .noneMatch(value -> value.contains("${")
                                || TemplateSyntax.problem(value).isPresent());
    }

    boolean areAllKnown() {
        return !api.operations().isEmpty() && api.operations().stream().allMatch(this::areKnown);
    }

    /** Everything that reads a path variable when the operation is called: what it takes itself, and its class. */
    Stream<Parameter> readBy(Operation operation) {
        return Stream.concat(
                        operation.parameters().stream().filter(p -> p.source() == Parameter.Source.PATH),
                        api.members().stream().filter(p -> p.source() == Parameter.Source.PATH))
                .distinct();
    }

    Stream<Variable> unreadBy(Operation operation) {
        List<Variable> variables = operation.template().variables();
        if (variables.isEmpty()) {
            return Stream.empty();
        }
        return variables.stream()
                .filter(v -> readBy(operation).noneMatch(p -> p.name().equals(v.name())));
    }

    /** Fields, setters and members of beans; each once. */
    Collection<Parameter> membersThatRead() {
        return members.values();
    }

    boolean isDeclaredAnywhere(String variable) {
        return Stream.concat(
                        api.operations().stream().map(Operation::template),
                        api.locators().stream().map(Locator::path).flatMap(PathVariables::templates))
                .anyMatch(template -> template.variable(variable).isPresent());
    }

    private static Stream<PathTemplate> templates(Collection<PathPart> parts) {
        return parts.stream().map(part -> PathTemplate.parse(part.value()));
    }
}

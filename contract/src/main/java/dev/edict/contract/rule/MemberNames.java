package dev.edict.contract.rule;

import dev.edict.contract.fragment.Definition;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.rule.House.Poll;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resources whose payloads are spelled otherwise than the service says, or than most of its payloads. What differs within one resource
 * is seen where that is compiled.
 */
public final class MemberNames implements ServiceRule {
    /** How many names of several words show a habit, and how many of a hundred follow it. */
    public static final int ENOUGH = 10;

    public static final int PERCENT = 80;

    private static final int SHOWN = 3;

    /** Names that standards have chosen (RFC 6749, OpenID Connect). */
    private static final Set<String> STANDARD = Set.of(
            "access_token",
            "refresh_token",
            "id_token",
            "token_type",
            "expires_in",
            "error_description",
            "error_uri",
            "client_id",
            "redirect_uri");

    @Override
    public String id() {
        return "json-name-case";
    }

    /** Whether a name shows a style: one of one word is right in any, and a standard's is nobody's choice. */
    public static boolean votes(String name) {
        return !STANDARD.contains(name) && SegmentCase.votes(name, SegmentCase.of(name));
    }

    /** The names of several words that a resource takes and answers, by type and name. */
    private record Members(OperationFragment first, Map<String, String> names) {

        /** The style of the resource's own, where it has one; what differs from it is told elsewhere. */
        Optional<SegmentCase> house() {
            Poll<SegmentCase> poll = new Poll<>();
            names.values().forEach(name -> poll.vote(SegmentCase.of(name)));
            return poll.house(ENOUGH, PERCENT).map(House::habit);
        }
    }

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        return List.of();
    }

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources, List<TypeFragment> types) {
        SegmentCase declared = declared(resources);
        if (isUniform(types, declared)) {
            return List.of();
        }
        Map<String, TypeTemplate> templates = new HashMap<>();
        for (TypeFragment type : types) {
            for (TypeTemplate template : type.templates()) {
                templates.putIfAbsent(template.type(), template);
            }
        }
        List<Members> all = new ArrayList<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            if (resource.optedIn() && !resource.operations().isEmpty()) {
                Search search = new Search(templates);
                for (OperationFragment operation : resource.operations()) {
                    search.operation(operation);
                }
                all.add(new Members(resource.operations().get(0), search.names));
            }
        }
        House<SegmentCase> house = declared == null ? house(all) : new House<>(declared, 0, 0);
        return house == null ? List.of() : outliers(all, house);
    }

    private static @Nullable SegmentCase declared(List<ResourceFragment> resources) {
        SegmentCase declared = null;
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            Service service = resource.service();
            if (service != null && service.habits() != null && service.habits().jsonCase() != null) {
                declared = SegmentCase.valueOf(service.habits().jsonCase().name());
            }
        }
        return declared;
    }

    /** Most services spell everything in one style, and need not be walked through. */
    private static boolean isUniform(List<TypeFragment> types, @Nullable SegmentCase declared) {
        SegmentCase style = declared;
        for (TypeFragment type : types) {
            for (TypeTemplate template : type.templates()) {
                if (template.definition() instanceof Definition.ObjectDefinition object) {
                    for (Property property : object.properties()) {
                        SegmentCase other = SegmentCase.of(property.name());
                        if (SegmentCase.votes(property.name(), other)) {
                            if (style != null && style != other) {
                                return false;
                            }
                            style = other;
                        }
                    }
                }
            }
        }
        return true;
    }

    private static @Nullable House<SegmentCase> house(List<Members> all) {
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(members -> names.putAll(members.names()));
        Poll<SegmentCase> poll = new Poll<>();
        names.values().forEach(name -> poll.vote(SegmentCase.of(name)));
        return poll.house(ENOUGH, PERCENT).filter(house -> !house.isUnanimous()).orElse(null);
    }

    private static List<ServiceFinding> outliers(List<Members> all, House<SegmentCase> house) {
        List<ServiceFinding> findings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Members members : all) {
            boolean seen = house.all() > 0 && members.house().equals(Optional.of(house.habit()));
            List<String> others = new ArrayList<>();
            members.names().forEach((member, name) -> {
                if (SegmentCase.of(name) != house.habit() && told.add(member) && !seen) {
                    others.add(name);
                }
            });
            if (!others.isEmpty()) {
                findings.add(finding(members, others, house, all));
            }
        }
        return findings;
    }

    private static ServiceFinding finding(
            Members members, List<String> others, House<SegmentCase> house, List<Members> all) {
        String style = house.habit().display();
        String why = house.all() == 0
                ? "and the service says that members are in " + style
                : "where " + house.votes() + " of " + house.all() + " members of the service are in " + style;
        String shown = String.join("', '", others.subList(0, Math.min(SHOWN, others.size())));
        Members example = all.stream()
                .filter(other ->
                        other.names().values().stream().anyMatch(name -> SegmentCase.of(name) == house.habit()))
                .findFirst()
                .orElse(members);
        return new ServiceFinding(
                new Side(
                        members.first().signature(),
                        ServiceOrder.subject(members.first()),
                        "and its neighbours have members that are spelled otherwise ('" + shown + "'"
                                + (others.size() > SHOWN ? " and " + (others.size() - SHOWN) + " more" : "") + "), "
                                + why
                                + "; a client that guesses a name finds nothing there, and is not told. Spell them in "
                                + style
                                + "."),
                new Side(
                        example.first().signature(),
                        ServiceOrder.subject(example.first()),
                        "has members in " + style + "."),
                false);
    }

    /** What one resource's operations reach. */
    private static final class Search {
        private final Map<String, TypeTemplate> templates;
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();

        Search(Map<String, TypeTemplate> templates) {
            this.templates = templates;
        }

        void operation(OperationFragment operation) {
            if (operation.request() != null) {
                operation.request().content().values().forEach(this::use);
            }
            for (ResponseFragment response : operation.responses()) {
                if (response.status().startsWith("2")) {
                    response.content().values().forEach(this::use);
                }
            }
        }

        private void use(TypeUse use) {
            Shape shape = use.shape();
            if (shape instanceof Shape.Reference reference) {
                reference.arguments().forEach(this::use);
                TypeTemplate template = templates.get(reference.type());
                if (template != null && seen.add(reference.type())) {
                    definition(reference.type(), template.definition());
                }
            } else if (shape instanceof Shape.ArrayOf array) {
                use(array.items());
            } else if (shape instanceof Shape.MapOf map) {
                use(map.values());
            }
        }

        private void definition(String type, Definition definition) {
            if (definition instanceof Definition.ObjectDefinition object) {
                for (Property property : object.properties()) {
                    if (votes(property.name())) {
                        names.putIfAbsent(type + "#" + property.name(), property.name());
                    }
                    use(property.type());
                }
                object.unwrapped().forEach(unwrapped -> use(unwrapped.type()));
            } else if (definition instanceof Definition.UnionDefinition union) {
                union.alternatives().forEach(alternative -> use(alternative.type()));
            } else if (definition instanceof Definition.AliasDefinition alias) {
                use(alias.type());
            }
        }
    }
}

package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Definition;
import dev.edict.contract.fragment.Definition.AliasDefinition;
import dev.edict.contract.fragment.Definition.Alternative;
import dev.edict.contract.fragment.Definition.ObjectDefinition;
import dev.edict.contract.fragment.Definition.UnionDefinition;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.Shape.Reference;
import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.contract.fragment.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The instances of templates that can be reached from what was added, each with its type parameters bound. */
final class TypeGraph {

    /** A type that contains itself with ever larger arguments has no finite schema; beyond this depth its argument is any value. */
    private static final int MAX_ARGUMENT_DEPTH = 6;

    private final Map<String, TypeTemplate> templates;
    private final Findings findings;
    private final Map<Reference, Definition> definitions = new LinkedHashMap<>();
    private final Deque<Reference> pending = new ArrayDeque<>();

    TypeGraph(Map<String, TypeTemplate> templates, Findings findings) {
        this.templates = templates;
        this.findings = findings;
    }

    /** Adds what a use refers to, and all that can be reached from there. */
    void add(TypeUse use, String subject) {
        collect(resolve(use, subject));
        while (!pending.isEmpty()) {
            Reference reference = pending.remove();
            Definition definition = instantiate(reference);
            definitions.put(reference, definition);
            for (TypeUse used : uses(definition)) {
                collect(used);
            }
        }
    }

    Map<Reference, Definition> definitions() {
        return definitions;
    }

    TypeTemplate template(Reference reference) {
        return Objects.requireNonNull(templates.get(reference.type()));
    }

    /** The use with every reference in its one normal form: to a template that exists, with an argument for each parameter. */
    TypeUse resolve(TypeUse use) {
        return resolve(use, null);
    }

    TypeUse resolve(TypeUse use, @Nullable String subject) {
        return nested(use, subject, 0);
    }

    /** Most uses are in their normal form as they are. */
    private TypeUse nested(TypeUse use, @Nullable String subject, int depth) {
        Shape shape = use.shape();
        return shape instanceof Shape.Scalar || shape instanceof Reference reference && isNormal(reference)
                ? use
                : normal(use, subject, depth);
    }

    private boolean isNormal(Reference reference) {
        TypeTemplate template = templates.get(reference.type());
        return template != null
                && template.variables().isEmpty()
                && reference.arguments().isEmpty();
    }

    private TypeUse normal(TypeUse use, @Nullable String subject, int depth) {
        Shape shape = use.shape();
        Shape resolved = resolve(shape, subject, depth);
        return resolved == shape ? use : new TypeUse(resolved, use.nullable(), use.constraints());
    }

    /**
     * @param depth how deep inside the argument of a reference; zero outside
     */
    private Shape resolve(Shape shape, @Nullable String subject, int depth) {
        boolean mayGrow = shape instanceof Reference || shape instanceof Shape.ArrayOf || shape instanceof Shape.MapOf;
        if (mayGrow && depth > MAX_ARGUMENT_DEPTH) {
            report(
                    "schema-unbounded",
                    subject,
                    subject
                            + " uses a type with ever larger type arguments, which has no finite schema; the document cuts it off."
                            + " Use a type of its own for the inner level");
            return new Shape.Any();
        }
        int inside = depth == 0 ? 0 : depth + 1;
        if (shape instanceof Reference reference) {
            return resolve(reference, subject, depth);
        }
        if (shape instanceof Shape.ArrayOf array) {
            return new Shape.ArrayOf(nested(array.items(), subject, inside), array.unique());
        }
        if (shape instanceof Shape.MapOf map) {
            return new Shape.MapOf(nested(map.values(), subject, inside));
        }
        if (shape instanceof Shape.Inline object) {
            return new Shape.Inline(object.properties().stream()
                    .map(property -> property.withType(nested(property.type(), subject, depth)))
                    .toList());
        }
        if (shape instanceof Shape.Composed composed) {
            return composed.map(use -> nested(use, subject, depth));
        }
        return shape instanceof Shape.Variable ? new Shape.Any() : shape;
    }

    private Shape resolve(Reference reference, @Nullable String subject, int depth) {
        TypeTemplate template = templates.get(reference.type());
        if (template == null) {
            report(
                    "schema-unresolved",
                    subject,
                    subject + " uses " + reference.type()
                            + ", of which no schema is known: the document says nothing about its form."
                            + " Compile its module with Edict or put it on the class path");
            return new Shape.Any();
        }
        if (reference.arguments().isEmpty() && template.variables().isEmpty()) {
            return reference;
        }
        List<TypeUse> arguments = reference.arguments().size()
                        == template.variables().size()
                ? reference.arguments()
                : template.variables().stream().map(variable -> TypeUse.any()).toList();
        return new Reference(
                reference.type(),
                arguments.stream()
                        .map(argument -> nested(argument, subject, depth + 1))
                        .toList());
    }

    /** What has no subject was reported when it was added. */
    private void report(String id, @Nullable String subject, String message) {
        if (subject != null) {
            findings.add(id, subject, message);
        }
    }

    private void collect(TypeUse use) {
        Shape shape = use.shape();
        if (shape instanceof Reference reference) {
            if (!definitions.containsKey(reference)) {
                definitions.put(reference, new Definition.OpaqueDefinition());
                pending.add(reference);
            }
        } else if (shape instanceof Shape.ArrayOf array) {
            collect(array.items());
        } else if (shape instanceof Shape.MapOf map) {
            collect(map.values());
        } else if (shape instanceof Shape.Inline object) {
            for (Property property : object.properties()) {
                collect(property.type());
            }
        } else if (shape instanceof Shape.Composed composed) {
            composed.uses().forEach(this::collect);
        }
    }

    private Definition instantiate(Reference reference) {
        TypeTemplate template = template(reference);
        Binding binding = Binding.of(template.variables(), reference.arguments());
        String subject = reference.type();
        Definition definition = template.definition();
        if (definition instanceof ObjectDefinition object) {
            return new Flattening(this).definition(object, binding, reference);
        }
        if (definition instanceof UnionDefinition union) {
            return new UnionDefinition(
                    union.alternatives().stream()
                            .map(alternative -> new Alternative(
                                    resolve(binding.bind(alternative.type()), subject), alternative.tag()))
                            .toList(),
                    union.discriminator());
        }
        if (definition instanceof AliasDefinition alias) {
            return new AliasDefinition(resolve(binding.bind(alias.type()), subject));
        }
        return definition;
    }

    private static List<TypeUse> uses(Definition definition) {
        if (definition instanceof ObjectDefinition object) {
            List<TypeUse> uses = new ArrayList<>();
            for (Property property : object.properties()) {
                uses.add(property.type());
            }
            if (object.additional() != null) {
                uses.add(object.additional());
            }
            if (object.besides() != null) {
                uses.add(object.besides());
            }
            return uses;
        }
        if (definition instanceof UnionDefinition union) {
            return union.alternatives().stream().map(Alternative::type).toList();
        }
        return definition instanceof AliasDefinition alias ? List.of(alias.type()) : List.of();
    }
}

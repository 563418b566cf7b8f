package dev.edict.processor;

import dev.edict.contract.assemble.Extract;
import dev.edict.processor.document.MappedForm;
import dev.edict.processor.read.KnownNames;
import dev.edict.processor.report.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the types, packages and methods that options name against those that there are: what is misspelt has no effect, and says so
 * nowhere. A build of many modules gives all of them the same options, so that a name without a neighbour is no mistake by itself.
 */
final class OptionNames {
    private final KnownNames known;
    private final List<UnknownName> unknown = new ArrayList<>();

    private OptionNames(KnownNames known) {
        this.known = known;
    }

    static List<UnknownName> unknown(Options options, KnownNames known) {
        OptionNames names = new OptionNames(known);
        names.mappings(options.get(Options.TYPES));
        names.types(Options.VALIDATION_GROUPS, options.get(Options.VALIDATION_GROUPS));
        names.types(Options.AUTH_ANNOTATIONS, options.get(Options.AUTH_ANNOTATIONS));
        names.types(Options.ENTITY_MARKERS, options.get(Options.ENTITY_MARKERS));
        names.packages(Options.ENTITY_PACKAGES, options.get(Options.ENTITY_PACKAGES));
        names.methods(options.get(Options.SINKS));
        return names.unknown;
    }

    private void mappings(List<String> written) {
        for (String mapping : written) {
            int equals = mapping.indexOf('=');
            String type = mapping.substring(0, equals);
            String form = mapping.substring(equals + 1);
            type(Options.TYPES, type);
            if (known.isType(type) && !MappedForm.isKnown(form) && !known.isType(form)) {
                String hint = form.indexOf('.') < 0 ? DidYouMean.hint(form, MappedForm.JSON) : hint(form);
                unknown.add(new UnknownName(
                        sentence(Options.TYPES, form, "no type that the compiler knows, nor one of JSON") + hint,
                        true));
            }
        }
    }

    private void types(Option<?> option, List<String> written) {
        written.forEach(type -> type(option, type));
    }

    private void type(Option<?> option, String type) {
        if (!known.isType(type)) {
            String hint = hint(type);
            unknown.add(
                    new UnknownName(sentence(option, type, "no type that the compiler knows") + hint, !hint.isEmpty()));
        }
    }

    private void packages(Option<?> option, List<String> written) {
        for (String entry : written) {
            String name = Extract.named(entry);
            if (!known.isPackage(name)) {
                String hint = DidYouMean.qualified(name, ResourceNames.withPackages(known.compiled()));
                unknown.add(new UnknownName(
                        sentence(option, entry, "no package that the compiler knows") + hint, !hint.isEmpty()));
            }
        }
    }

    private void methods(List<String> written) {
        for (String entry : written) {
            int hash = entry.indexOf('#');
            String type = entry.substring(0, hash);
            int end = entry.indexOf('(', hash);
            String method = entry.substring(hash + 1, end < 0 ? entry.length() : end);
            type(Options.SINKS, type);
            if (known.isType(type) && method.indexOf('*') < 0) {
                Set<String> methods = known.methodsOf(type);
                if (!methods.contains(method)) {
                    unknown.add(new UnknownName(
                            sentence(Options.SINKS, entry, "no method of that type") + DidYouMean.hint(method, methods),
                            true));
                }
            }
        }
    }

    private static String sentence(Option<?> option, String name, String what) {
        return option.name() + ": '" + name + "' is " + what;
    }

    private String hint(String type) {
        String written = type.replace('$', '.');
        int dot = written.lastIndexOf('.');
        Set<String> names = new TreeSet<>(known.compiled());
        if (dot > 0) {
            String owner = written.substring(0, dot);
            known.typesIn(owner).forEach(name -> names.add(owner + "." + name));
        }
        return DidYouMean.qualified(written, names);
    }
}

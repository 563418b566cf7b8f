package dev.edict.runtime.rest;

import java.util.ArrayList;
import java.util.List;

/**
 * The generated bindings of all jars on the class path: {@code META-INF/edict/bindings} holds one class name a line in
 * each of them.
 */
final class BindingIndex {

    static final String RESOURCE = "META-INF/edict/bindings";

    private BindingIndex() {}

    static List<ResourceBinding> load(ClassLoader loader) {
        List<ResourceBinding> bindings = new ArrayList<>();
        for (String name : CompilerNotes.lines(loader, RESOURCE)) {
            bindings.add(instantiate(name, loader));
        }
        return List.copyOf(bindings);
    }

    private static ResourceBinding instantiate(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(ResourceBinding.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new IllegalStateException(RESOURCE + " names " + name + ", which " + why(e), e);
        }
    }

    private static String why(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof NoClassDefFoundError missing) {
                return "needs " + missing.getMessage()
                        + ": it is not on the class path. Add the library that has it, or, if it is one"
                        + " of the service's own classes, compile the service anew.";
            }
        }
        return "cannot be used: the jar was built by another version of edict-processor, or its classes are incomplete. Compile it"
                + " anew.";
    }
}

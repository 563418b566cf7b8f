package dev.edict.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The generated bindings of all jars on the class path: {@code META-INF/edict/bindings} holds one class name a line in
 * each of them.
 */
final class BindingIndex {

    static final String RESOURCE = "META-INF/edict/bindings";

    private BindingIndex() {}

    static List<ResourceBinding> load(ClassLoader loader) {
        Set<String> names = new TreeSet<>();
        try {
            for (URL file : Collections.list(loader.getResources(RESOURCE))) {
                names.addAll(lines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        List<ResourceBinding> bindings = new ArrayList<>();
        for (String name : names) {
            bindings.add(instantiate(name, loader));
        }
        return List.copyOf(bindings);
    }

    private static List<String> lines(URL file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.openStream(), UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private static ResourceBinding instantiate(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(ResourceBinding.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new IllegalStateException(
                    RESOURCE + " names " + name + ", which cannot be used: the jar was built by another version of"
                            + " edict-processor, or its classes are incomplete. Compile it anew.",
                    e);
        }
    }
}

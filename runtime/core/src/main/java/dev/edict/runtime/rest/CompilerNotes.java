package dev.edict.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What the compiler has noted a line each, in a file of the same name in every jar on the class path. */
final class CompilerNotes {

    private CompilerNotes() {}

    static Set<String> lines(ClassLoader loader, String file) {
        Set<String> lines = new TreeSet<>();
        try {
            for (URL each : Collections.list(loader.getResources(file))) {
                try (BufferedReader reader = new BufferedReader(new InputStreamReader(each.openStream(), UTF_8))) {
                    reader.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(lines::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return lines;
    }
}

package dev.edict.cli;

import dev.edict.annotations.ApiResource;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** One call of the command line on sources in a folder, with its files in there too. */
record Run(int exit, String out, String err) {

    static Run of(java.nio.file.Path folder, String verb, String... more) {
        List<String> arguments = new ArrayList<>(List.of(verb));
        arguments.addAll(List.of(more));
        if (!verb.startsWith("-")) {
            arguments.addAll(arguments(folder));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Edict.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        int exit = line.execute(arguments.toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }

    static List<String> arguments(java.nio.file.Path folder) {
        return List.of(
                folder.resolve("src").toString(),
                "--class-path",
                classPath(),
                "--report",
                folder.resolve("report").toString(),
                "--ratchet",
                folder.resolve("ratchet.json").toString());
    }

    static String classPath() {
        return Stream.of(Path.class, ApiResource.class).map(Run::home).collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        try {
            return java.nio.file.Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static java.nio.file.Path source(java.nio.file.Path folder, String name, String text) {
        try {
            java.nio.file.Path file = folder.resolve("src/com/acme/" + name + ".java");
            Files.createDirectories(file.getParent());
            return Files.writeString(file, "package com.acme;\nimport jakarta.ws.rs.*;\n" + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

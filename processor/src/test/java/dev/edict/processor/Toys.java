package dev.edict.processor;

import dev.edict.processor.rule.Rule;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.Reported;
import java.util.List;

/** Compilations with toy rules, and how their results are compared. */
final class Toys {
    static final String IMPORTS = "import dev.edict.annotations.*; import jakarta.ws.rs.*; ";

    private Toys() {}

    static Compilation compile(Compiler compiler, Rule... rules) {
        return Compilation.with(compiler).processor(new EdictProcessor(List.of(rules)));
    }

    /** A class of the package {@code com.acme}, on one line more than it has. */
    static String acme(String body) {
        return "package com.acme; " + IMPORTS + "\n" + body;
    }

    /** {@code R.java:3 ERROR toy}. */
    static List<String> lines(CompileResult result) {
        return result.findings().stream()
                .map(d -> name(d) + ":" + d.line() + " " + d.severity() + " " + d.rule())
                .toList();
    }

    static List<String> notes(CompileResult result) {
        return result.diagnostics().stream()
                .filter(d -> d.rule().isEmpty() && d.message().startsWith("Edict"))
                .map(Reported::message)
                .toList();
    }

    private static String name(Reported diagnostic) {
        return diagnostic.file().substring(diagnostic.file().lastIndexOf('/') + 1);
    }
}

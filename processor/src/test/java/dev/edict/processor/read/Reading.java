package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.model.Waiver;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RoundProcessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Reads small sources as the processor does and renders what came out as text. Every reading is done by both compilers,
 * with the sources in both orders, and all of them must agree.
 */
final class Reading {
    private static final String IMPORTS = "import dev.edict.annotations.*; import jakarta.annotation.security.*;"
            + " import jakarta.validation.Valid; import jakarta.validation.constraints.*; import jakarta.ws.rs.*;"
            + " import jakarta.ws.rs.core.*; import java.util.*; ";

    private final Map<String, String> sources = new LinkedHashMap<>();
    private ReadSettings settings = ReadSettings.DEFAULT;
    private UnaryOperator<Compilation> change = UnaryOperator.identity();
    private boolean compiles = true;

    static Reading of(String typeName, String text) {
        return new Reading().and(typeName, text);
    }

    /** A source without a package gets that of its type and the usual imports. */
    Reading and(String typeName, String text) {
        String packageName = typeName.substring(0, typeName.lastIndexOf('.'));
        sources.put(typeName, text.contains("package ") ? text : "package " + packageName + "; " + IMPORTS + text);
        return this;
    }

    Reading with(ReadSettings readSettings) {
        settings = readSettings;
        return this;
    }

    Reading compilation(UnaryOperator<Compilation> more) {
        UnaryOperator<Compilation> before = change;
        change = c -> more.apply(before.apply(c));
        return this;
    }

    /** For sources that compilers reject. */
    Reading broken() {
        compiles = false;
        return this;
    }

    /** All resources and the types they reach. */
    String all() {
        return agreed(Snapshot::everything);
    }

    /** Operations only, one line each. */
    String operations() {
        return agreed(Snapshot::operations);
    }

    /** The types that the resources reach, or those of the given names. */
    String types(String... names) {
        return agreed(s -> s.types(names));
    }

    /** What the given question gives under every compiler. */
    String agreed(Function<Snapshot, String> question) {
        List<String> answers = new ArrayList<>();
        for (Compiler compiler : Compiler.values()) {
            answers.add(run(compiler, false, question).orElseThrow());
            answers.add(run(compiler, true, question).orElseThrow());
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.get(0)));
        return answers.get(0);
    }

    /** What the question gives under one compiler. */
    String answer(Compiler compiler, Function<Snapshot, String> question) {
        return ask(compiler, question).orElseThrow();
    }

    /** What it gives, unless the compiler stops at an error before it asks any processor. */
    Optional<String> ask(Compiler compiler, Function<Snapshot, String> question) {
        return run(compiler, false, question);
    }

    private Optional<String> run(Compiler compiler, boolean reversed, Function<Snapshot, String> question) {
        Compilation compilation = change.apply(Compilation.with(compiler));
        List<String> names = new ArrayList<>(sources.keySet());
        if (reversed) {
            Collections.reverse(names);
        }
        names.forEach(n -> compilation.source(n, sources.get(n)));
        Reader reader = new Reader(settings, question);
        CompileResult result = compilation.processor(reader).run();
        assertThat(result.output()).doesNotContain("at dev.edict.");
        if (compiles) {
            assertThat(result.success())
                    .as(() -> compiler + " " + result.diagnostics())
                    .isTrue();
        }
        return reader.answers.isEmpty() ? Optional.empty() : Optional.of(String.join("", reader.answers));
    }

    private static final class Reader extends RoundProcessor {
        private final ReadSettings settings;
        private final Function<Snapshot, String> question;
        private final Sources seen = new Sources();
        private final List<String> deferred = new ArrayList<>();
        final List<String> answers = new ArrayList<>();

        Reader(ReadSettings settings, Function<Snapshot, String> question) {
            this.settings = settings;
            this.question = question;
        }

        @Override
        protected void look(RoundEnvironment environment) {
            seen.add(environment.getRootElements());
            Round round = new Round(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), seen, settings);
            ServiceReader services = new ServiceReader(round, environment.getRootElements());
            RootResources roots = RootResources.among(round, environment.getRootElements());
            List<TypeElement> resources = new ArrayList<>();
            deferred.forEach(n -> resources.add(processingEnv.getElementUtils().getTypeElement(n)));
            deferred.clear();
            resources.addAll(roots.resources());
            ResourceReader reader = new ResourceReader(round);
            List<ReadResult> results = new ArrayList<>();
            for (TypeElement resource : resources) {
                ReadResult result = reader.read(resource, services.serviceOf(resource));
                if (result instanceof ReadResult.Deferred) {
                    deferred.add(resource.getQualifiedName().toString());
                }
                results.add(result);
            }
            Map<String, List<Waiver>> waivers = new WaiverReader(round).read(environment.getRootElements());
            answers.add(question.apply(new Snapshot(round, roots, results, waivers)));
        }
    }
}

package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compilations that share one JVM, as those of build tools do, one after the other and at the same time. */
class SharingTest {
    private static final int RUNS = 12;

    /** Each differs from the others in names, findings and options. */
    private static Outcome compile(Compiler compiler, int number) {
        String name = "R" + number;
        Compilation compilation = Compilation.with(compiler)
                .processor(new EdictProcessor())
                .option("edict.scope", "all")
                .option(
                        "edict.rules",
                        number % 2 == 0 ? "*:off,path-param-undeclared:error" : "path-param-undeclared:off")
                .source("com.acme." + name, acme("@Path(\"r" + number + "\") public class " + name + """
                         {
                          public record View(String id) {}
                          @GET @Path("{id}") public View get(@PathParam("key") String key) { return null; }
                          @POST @NotIdempotent("x") public View create(java.util.List<View> in) { return null; }
                        }
                        """));
        if (compiler == Compiler.JAVAC && number % 3 == 0) {
            compilation.task(task -> new EdictPlugin().init((JavacTask) task));
        }
        CompileResult result = compilation.run();
        return new Outcome(
                result.diagnostics().stream()
                        .map(d -> d.message().replace(name, "R").replace("r" + number, "r"))
                        .toList(),
                result.files().keySet().stream()
                        .map(f -> f.replace(name, "R"))
                        .sorted()
                        .toList(),
                result.files());
    }

    private record Outcome(List<String> messages, List<String> names, Map<String, byte[]> files) {
        boolean isLike(Outcome other) {
            return messages.equals(other.messages) && names.equals(other.names);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theyGiveWhatEachGivesAlone(Compiler compiler) throws Exception {
        Outcome even = compile(compiler, 0);
        Outcome odd = compile(compiler, 1);
        assertThat(even.messages()).anyMatch(m -> m.contains("[edict:path-param-undeclared]"));
        assertThat(odd.messages()).noneMatch(m -> m.contains("[edict:path-param-undeclared]"));

        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Outcome>> runs = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                int number = i;
                runs.add(() -> compile(compiler, number));
            }
            List<Future<Outcome>> outcomes = threads.invokeAll(runs);
            for (int i = 0; i < RUNS; i++) {
                Outcome outcome = outcomes.get(i).get();
                assertThat(outcome.isLike(i % 2 == 0 ? even : odd))
                        .as(outcome.messages() + " " + outcome.names())
                        .isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }
}

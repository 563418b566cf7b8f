package com.example.shop.recall;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.recall.MutatedShop.Said;
import com.example.shop.recall.Mutation.Kind;
import dev.edict.processor.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clean shop is broken in many ways; each is noticed by the rule that it breaks, at its place. Compilations go side by side. */
@Execution(ExecutionMode.CONCURRENT)
class RecallTest {
    private static final Path MUTATIONS = Path.of("src/test/mutations");
    private static final Path WITHOUT = MUTATIONS.resolve("without.txt");

    private static MutatedShop clean;

    @TempDir
    private Path classes;

    @BeforeAll
    static void readTheShop() throws IOException {
        clean = MutatedShop.clean();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void isNoticed(Mutation mutation) throws IOException {
        List<Said> said = clean.with(mutation).compile(classes, mutation.options());
        assertThat(said)
                .as("what the compiler itself says")
                .noneMatch(
                        s -> s.kind() == Diagnostic.Kind.ERROR && !s.message().contains("[edict:"));
        if (mutation.rule().isEmpty()) {
            assertThat(said).noneMatch(s -> s.message().contains("[edict:"));
        } else {
            String tag = "[edict:" + mutation.rule().get() + "]";
            assertThat(said).anyMatch(s -> s.message().contains(tag) && s.line().contains(mutation.at()));
        }
    }

    /** Three ways each: in plain sight, where the compiler has to be asked, and where a name stands for a value. */
    @Test
    void coversEveryRule() throws IOException {
        Map<String, Set<Kind>> kinds = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Mutation mutation : mutations().toList()) {
            mutation.rule().ifPresent(rule -> {
                kinds.computeIfAbsent(rule, r -> EnumSet.noneOf(Kind.class)).add(mutation.kind());
                counts.merge(rule, 1, Integer::sum);
            });
        }
        assertThat(Rules.ids()).as("rules that are mutated").containsAll(counts.keySet());
        Set<String> without = new TreeSet<>(Rules.ids());
        without.removeIf(rule -> counts.getOrDefault(rule, 0) >= 3
                && kinds.get(rule).equals(EnumSet.complementOf(EnumSet.of(Kind.SILENT))));
        assertThat(reasons().keySet()).as("rules of " + WITHOUT).isEqualTo(without);
    }

    /** Rules that the shop cannot break in three ways, each with the reason. */
    private static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(WITHOUT)) {
            int colon = line.indexOf(": ");
            if (colon > 0 && !line.startsWith("#")) {
                reasons.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return reasons;
    }

    static Stream<Mutation> mutations() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(MUTATIONS)) {
            files = all.filter(f -> f.toString().endsWith(".mutations"))
                    .sorted()
                    .toList();
        }
        List<Mutation> mutations = new ArrayList<>();
        for (Path file : files) {
            mutations.addAll(MutationFile.read(file));
        }
        return mutations.stream();
    }
}

package dev.edict.processor.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RoundProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractFilesTest {
    private static final String FILE = "META-INF/openapi.json";

    static Stream<Arguments> ways() {
        return Stream.of(Compiler.values())
                .flatMap(compiler -> Stream.of(true, false).map(direct -> Arguments.of(compiler, direct)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aFileIsWholeOrNotThere(Compiler compiler, boolean direct, @TempDir Path folder) {
        compiled(compiler, direct, folder, files -> {
            assertThat(files.document("META-INF/whole.json", ContractFiles.Content.of(new byte[] {'{', '}'})))
                    .isEmpty();
            assertThat(files.document(FILE, to -> {
                        to.write('{');
                        throw new IOException("the disk is full");
                    }))
                    .hasValueSatisfying(
                            why -> assertThat(why).contains(FILE, "could not be written", "the disk is full"));
        });

        assertThat(folder.resolve("META-INF/whole.json")).hasContent("{}");
        assertThat(folder.resolve(FILE)).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aFaultLeavesNoHalfOfAFile(Compiler compiler, boolean direct, @TempDir Path folder) {
        compiled(
                compiler,
                direct,
                folder,
                files -> assertThatIllegalStateException()
                        .isThrownBy(() -> files.document(FILE, to -> {
                            to.write('{');
                            throw new IllegalStateException("a fault");
                        })));

        assertThat(folder.resolve(FILE)).doesNotExist();
    }

    private static void compiled(Compiler compiler, boolean direct, Path folder, Consumer<ContractFiles> work) {
        Compilation.with(compiler)
                .output(folder)
                .processor(new Writing(direct, work))
                .source("com.acme.R", "package com.acme; class R {}")
                .run();
    }

    /** Writes files where a processor would. */
    private static final class Writing extends RoundProcessor {
        private final boolean direct;
        private final Consumer<ContractFiles> work;

        Writing(boolean direct, Consumer<ContractFiles> work) {
            this.direct = direct;
            this.work = work;
        }

        @Override
        protected void look(RoundEnvironment round) {
            ContractFiles files = new ContractFiles(
                    processingEnv.getFiler(),
                    processingEnv.getElementUtils(),
                    new ClassOutput(processingEnv.getFiler()),
                    direct);
            assertThat(files.areFree()).isEqualTo(direct);
            work.accept(files);
        }
    }
}

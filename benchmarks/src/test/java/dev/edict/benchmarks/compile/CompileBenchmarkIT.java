package dev.edict.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileBenchmarkIT {

    @Test
    void everySubjectCompilesTheServiceAndEdictFindsNothingInIt(@TempDir Path scratch) throws Exception {
        Layout layout = Layout.find();
        for (Subject subject : Subjects.all(layout)) {
            List<Path> sources = ServiceGenerator.generate(scratch.resolve(subject.name()), 3, subject.repeats());
            TimedRun run = new Measurement(layout, "512m").run(subject, sources, scratch);
            assertThat(run.seconds()).as(subject.name()).isPositive();
            assertThat(run.output()).as(subject.name()).doesNotContain("[edict:");
        }
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Result.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
        assertThat(Result.median(new double[] {5, 1, 3})).isEqualTo(3);
    }
}

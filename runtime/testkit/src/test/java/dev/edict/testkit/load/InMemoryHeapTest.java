package dev.edict.testkit.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code -Dedict.load=1000000} is the size that the documentation speaks of, with the heap that it states. */
class InMemoryHeapTest {

    private static final int RECORDS = Integer.getInteger("edict.load", 100_000);

    /** A record of 512 bytes of body takes 1.1 KiB; a heap wants some air. */
    private static final long HEAP_MEBIBYTES = 30 + RECORDS / 800;

    @Test
    @Timeout(600)
    void theRecordsFitTheHeap() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseG1GC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xmx" + HEAP_MEBIBYTES + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hoard.class.getName(),
                        Integer.toString(RECORDS)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        System.out.print("heap of " + HEAP_MEBIBYTES + " MiB: " + told);
        assertThat(process.waitFor()).isZero();
        assertThat(told).startsWith(RECORDS + " records");
    }
}

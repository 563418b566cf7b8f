package dev.edict.runtime.idempotency.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A file system of a megabyte in memory. To mount one is root's: for others the test is skipped. */
public final class SmallDisk implements AutoCloseable {

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    public static SmallDisk mount(Path path) throws IOException, InterruptedException {
        Files.createDirectories(path);
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", path.toString()), "no mount");
        return new SmallDisk(path);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    public Path path() {
        return path;
    }

    /** To the last byte. */
    public void fill() throws IOException {
        FileStore disk = Files.getFileStore(path);
        try (OutputStream filler = Files.newOutputStream(path.resolve("filler"))) {
            while (disk.getUsableSpace() > 0) {
                filler.write(new byte[4_096]);
            }
        }
    }

    public void makeReadOnly() throws InterruptedException {
        Assumptions.assumeTrue(run("mount", "-o", "remount,ro", path.toString()), "no remount");
    }

    @Override
    public void close() throws InterruptedException {
        if (!run("umount", path.toString())) {
            throw new IllegalStateException(path + " is still mounted");
        }
    }
}

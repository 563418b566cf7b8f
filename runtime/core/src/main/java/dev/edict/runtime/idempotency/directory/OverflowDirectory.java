package dev.edict.runtime.idempotency.directory;

import dev.edict.runtime.idempotency.OverflowStore;
import dev.edict.runtime.idempotency.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Large bodies as files of a directory. Several instances share it if they share its file system, which must have an atomic rename.
 * A file has its name when its bytes have reached the disk, and its time of modification is when it goes. On file systems with POSIX
 * permissions its owner alone can read it.
 */
public final class OverflowDirectory implements OverflowStore {

    /** Clocks of instances differ, and a record counts from its claim by the clock of its store. */
    private static final Duration SLACK = Duration.ofHours(1);

    private static final int SHARDS = 256;

    /** Of a body, or of what a crash has left of one. Other files are not ours, though the directory be one that has long been there. */
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:[0-9]+\\.part)?");

    private final Path directory;
    private final boolean posix;

    /** Not from the first one: instances that are restarted before they have been through all would never see the last ones. */
    private final AtomicInteger nextShard =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(SHARDS));

    private OverflowDirectory(Path directory) {
        this.directory = directory;
        this.posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * In a directory, which is made if it is not there.
     *
     * @throws IOException if it cannot be made or written to
     */
    public static OverflowDirectory at(Path directory) throws IOException {
        OverflowDirectory made = new OverflowDirectory(directory.toAbsolutePath());
        Files.createDirectories(made.directory, made.only("rwx------"));
        if (!Files.isWritable(made.directory)) {
            throw new IOException(directory + " cannot be written to");
        }
        return made;
    }

    /** An operation may have left its thread interrupted, and files are closed under such a thread: that is not meant for its answer. */
    @Override
    public void put(String id, byte[] bytes, Duration keepFor) throws StoreException {
        boolean interrupted = Thread.interrupted();
        try {
            keep(id, bytes, keepFor);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void keep(String id, byte[] bytes, Duration keepFor) throws StoreException {
        Path file = fileOf(id);
        Path shard = shardOf(id);
        try {
            Files.createDirectories(shard, only("rwx------"));
            Path unfinished = Files.createTempFile(shard, id, ".part", only("rw-------"));
            try {
                write(unfinished, bytes);
                Files.setLastModifiedTime(
                        unfinished, FileTime.from(Instant.now().plus(keepFor)));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            sync(shard);
            sync(directory);
        } catch (IOException e) {
            throw new StoreException("a body could not be written to " + directory, e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** A name is on the disk when its directory is. Where a directory cannot be opened (Windows) its file system sees to that. */
    private void sync(Path folder) throws IOException {
        if (posix) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public Optional<byte[]> get(String id) throws StoreException {
        try {
            return Optional.of(Files.readAllBytes(fileOf(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException("a body could not be read from " + directory, e);
        }
    }

    /** Looks at a 256th of the files each time. */
    @Override
    public int purge(int limit) throws StoreException {
        Path shard = directory.resolve(nameOf(Math.floorMod(nextShard.getAndIncrement(), SHARDS)));
        FileTime over = FileTime.from(Instant.now().minus(SLACK));
        int purged = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(shard)) {
            for (Path file : files) {
                if (purged == limit) {
                    nextShard.getAndDecrement();
                    return purged;
                }
                if (isOwn(file) && isOlder(file, over) && Files.deleteIfExists(file)) {
                    purged++;
                }
            }
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException | DirectoryIteratorException e) {
            throw new StoreException("bodies could not be removed from " + shard, e);
        }
        return purged;
    }

    private static boolean isOwn(Path file) {
        return OWN.matcher(file.getFileName().toString()).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Other instances purge as well. */
    private static boolean isOlder(Path file, FileTime time) throws IOException {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).compareTo(time) < 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Path fileOf(String id) {
        return shardOf(id).resolve(id);
    }

    /** A name that is a UUID leads nowhere else. */
    private Path shardOf(String id) {
        UUID uuid = UUID.fromString(id);
        if (!uuid.toString().equals(id)) {
            throw new IllegalArgumentException("no UUID in its 36 characters");
        }
        return directory.resolve(nameOf((int) (uuid.getMostSignificantBits() >>> 56)));
    }

    private static String nameOf(int shard) {
        return "%02x".formatted(shard);
    }

    private FileAttribute<?>[] only(String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

package dev.edict.testkit.store;

import dev.edict.runtime.idempotency.OverflowStore;
import dev.edict.runtime.idempotency.directory.OverflowDirectory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class OverflowDirectoryContractTest extends OverflowContract {

    @TempDir
    private Path directory;

    @Override
    protected OverflowStore store() throws IOException {
        return OverflowDirectory.at(directory.resolve("bodies"));
    }

    @Override
    protected OverflowStore again() throws IOException {
        return store();
    }
}

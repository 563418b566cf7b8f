package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BindingIndexTest {

    private static final String LACKING = "com.acme.Payments_Idempotency$Binding";

    /** Finds a binding whose library is missing. */
    private static final class Incomplete extends URLClassLoader {
        Incomplete(URL folder) {
            super(new URL[] {folder}, BindingIndexTest.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.equals(LACKING)) {
                throw new NoClassDefFoundError("com/acme/json/Pointer");
            }
            return super.findClass(name);
        }
    }

    @TempDir
    private Path folder;

    private void load(String named) throws Exception {
        Path index = folder.resolve(BindingIndex.RESOURCE);
        Files.createDirectories(index.getParent());
        Files.writeString(index, named + "\n");
        try (URLClassLoader loader = new Incomplete(folder.toUri().toURL())) {
            BindingIndex.load(loader);
        }
    }

    @Test
    void whatABindingLacksIsNamed() {
        assertThatThrownBy(() -> load(LACKING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs com/acme/json/Pointer: it is not on the class path");
    }

    @Test
    void whatIsNoneIsOfAnotherVersion() {
        assertThatThrownBy(() -> load(Object.class.getName()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another version of edict-processor");
    }
}

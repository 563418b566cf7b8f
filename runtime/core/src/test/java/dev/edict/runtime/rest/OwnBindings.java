package dev.edict.runtime.rest;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bindings that are in no other test's application, while it is open. */
final class OwnBindings implements AutoCloseable {

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader withIndex;

    OwnBindings(Path folder, Class<? extends ResourceBinding> binding) throws IOException {
        Path index = folder.resolve(BindingIndex.RESOURCE);
        Files.createDirectories(index.getParent());
        Files.writeString(index, binding.getName() + "\n");
        withIndex = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before);
        Thread.currentThread().setContextClassLoader(withIndex);
    }

    @Override
    public void close() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        withIndex.close();
    }
}

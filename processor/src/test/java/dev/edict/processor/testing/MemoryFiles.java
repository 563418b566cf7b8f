package dev.edict.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** A file manager that reads from disk and keeps every output in memory. */
public final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, Output> outputs = new TreeMap<>();

    public MemoryFiles(StandardJavaFileManager disk) {
        super(disk);
    }

    /** Everything written, by path relative to its output folder. */
    public Map<String, byte[]> written() {
        Map<String, byte[]> written = new TreeMap<>();
        outputs.forEach((name, file) -> written.put(name, file.bytes));
        return written;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        return output(className.replace('.', '/') + kind.extension, kind);
    }

    @Override
    public FileObject getFileForOutput(
            Location location, String packageName, String relativeName, @Nullable FileObject sibling) {
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        return output(folder + relativeName, JavaFileObject.Kind.OTHER);
    }

    @Override
    public @Nullable FileObject getFileForInput(Location location, String packageName, String relativeName)
            throws IOException {
        if (!isOutput(location)) {
            return super.getFileForInput(location, packageName, relativeName);
        }
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        Output known = outputs.get(folder + relativeName);
        if (known == null) {
            throw new NoSuchFileException(folder + relativeName);
        }
        return known;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (!isOutput(location)) {
            return super.list(location, packageName, kinds, recurse);
        }
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        List<JavaFileObject> found = new ArrayList<>();
        outputs.forEach((name, file) -> {
            if (kinds.contains(file.getKind())
                    && name.startsWith(folder)
                    && (recurse || name.indexOf('/', folder.length()) < 0)) {
                found.add(file);
            }
        });
        return found;
    }

    @Override
    public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
        if (file instanceof Output output) {
            String path = output.path;
            return path.substring(0, path.length() - file.getKind().extension.length())
                    .replace('/', '.');
        }
        return super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        if (a instanceof Output || b instanceof Output) {
            // javac compares each new file with all others
            return a instanceof Output one && b instanceof Output other && one.path.equals(other.path);
        }
        return a instanceof SimpleJavaFileObject || b instanceof SimpleJavaFileObject
                ? a.toUri().equals(b.toUri())
                : super.isSameFile(a, b);
    }

    @Override
    public boolean hasLocation(JavaFileManager.Location location) {
        return isOutput(location) || super.hasLocation(location);
    }

    private static boolean isOutput(Location location) {
        return location == StandardLocation.CLASS_OUTPUT || location == StandardLocation.SOURCE_OUTPUT;
    }

    private Output output(String path, JavaFileObject.Kind kind) {
        Output output = new Output(path, kind);
        outputs.put(path, output);
        return output;
    }

    private static final class Output extends SimpleJavaFileObject {
        private final String path;
        private byte[] bytes = {};

        Output(String path, Kind kind) {
            super(URI.create("memory:///" + path), kind);
            this.path = path;
        }

        @Override
        public OutputStream openOutputStream() {
            ByteArrayOutputStream buffer = new ByteArrayOutputStream();
            return new FilterOutputStream(buffer) {
                @Override
                public void write(byte[] b, int off, int len) {
                    buffer.write(b, off, len);
                }

                @Override
                public void close() {
                    bytes = buffer.toByteArray();
                }
            };
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}

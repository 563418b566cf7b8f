package dev.edict.processor.report;

import dev.edict.contract.json.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder to which the paths of a report are relative: the work tree of Git where there is one, because a code host knows files
 * by their path in it; else the folder that holds all sources.
 */
final class SourceBase {
    /** The name that code hosts know. */
    static final String ID = "%SRCROOT%";

    private final @Nullable Path folder;

    private SourceBase(@Nullable Path folder) {
        this.folder = folder;
    }

    static SourceBase of(Collection<Position> positions) {
        Path common = null;
        for (Position position : positions) {
            Path root = file(position.file()).map(f -> root(f, position.path())).orElse(null);
            if (root == null) {
                continue;
            }
            common = common == null ? root : common(common, root);
            if (common == null) {
                return new SourceBase(null);
            }
        }
        return new SourceBase(common == null ? null : workTree(common).orElse(common));
    }

    /** Ends with a slash, as SARIF demands of a base (3.14.14). */
    Optional<String> uri() {
        return Optional.ofNullable(folder)
                .map(f -> f.toUri().toString())
                .map(text -> text.endsWith("/") ? text : text + "/");
    }

    JsonObject artifact(Position position) {
        Path base = folder;
        Optional<Path> file = file(position.file()).filter(f -> base != null && f.startsWith(base));
        return file.isPresent() && base != null
                ? JsonObject.builder()
                        .put("uri", relative(base.toUri(), file.get().toUri()))
                        .put("uriBaseId", ID)
                        .build()
                : JsonObject.builder().put("uri", position.file().toString()).build();
    }

    /** Encoded as a URI is, which a path is not. */
    private static String relative(URI base, URI file) {
        return base.relativize(file).toString();
    }

    private static @Nullable Path common(Path one, Path other) {
        Path common = one;
        while (common != null && !other.startsWith(common)) {
            common = common.getParent();
        }
        return common;
    }

    private static @Nullable Path root(Path file, String path) {
        Path root = file;
        for (int i = 0; root != null && i < Path.of(path).getNameCount(); i++) {
            root = root.getParent();
        }
        return root;
    }

    /** {@code .git} is a file in a work tree that is not the first one. */
    private static Optional<Path> workTree(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> file(URI uri) {
        return "file".equals(uri.getScheme())
                ? Optional.of(Path.of(uri).toAbsolutePath().normalize())
                : Optional.empty();
    }
}

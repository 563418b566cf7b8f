package dev.edict.contract.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Swagger UI, as it comes from its makers, with its licence. */
final class ViewerFiles {

    static final String FOLDER = "viewer/";
    static final String SCRIPT = FOLDER + "swagger-ui-bundle.js";
    static final String STYLE = FOLDER + "swagger-ui.css";

    private static final List<String> FILES =
            List.of(SCRIPT, STYLE, FOLDER + "swagger-ui-bundle.js.LICENSE.txt", FOLDER + "LICENSE", FOLDER + "NOTICE");

    private ViewerFiles() {}

    static SortedMap<String, byte[]> all() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        FILES.forEach(file -> files.put(file, bytes(file)));
        return files;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(ViewerFiles.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

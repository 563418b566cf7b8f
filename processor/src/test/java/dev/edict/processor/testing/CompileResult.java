package dev.edict.processor.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What a compilation left behind.
 *
 * @param output what the compiler printed outside its diagnostics
 * @param files classes, sources and resources written, by path relative to their output folder
 */
public record CompileResult(
        Compiler compiler, boolean success, List<Reported> diagnostics, String output, Map<String, byte[]> files) {

    /** What the given rule reported. */
    public List<Reported> of(String rule) {
        return diagnostics.stream().filter(d -> d.rule().equals(rule)).toList();
    }

    /** What any rule reported; the compiler's own diagnostics left out. */
    public List<Reported> findings() {
        return diagnostics.stream().filter(d -> !d.rule().isEmpty()).toList();
    }

    /** A written file as UTF-8 text. */
    public String text(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new NoSuchElementException(path + " was not written; " + files.keySet() + " were");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

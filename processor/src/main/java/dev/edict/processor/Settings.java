package dev.edict.processor;

import dev.edict.processor.report.Ratchet;
import dev.edict.processor.report.ReportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** From options to what the stages take. */
final class Settings {
    private Settings() {}

    /**
     * @throws IllegalArgumentException when the ratchet cannot be read, with a sentence that says why
     */
    static ReportSettings report(Options options) {
        return new ReportSettings(
                options.get(Options.PROFILE),
                options.get(Options.RULES),
                ratchet(options.get(Options.RATCHET)),
                options.get(Options.WARNINGS) == Options.Warnings.NOTE,
                options.get(Options.REPORT),
                options.get(Options.TODAY),
                options.get(Options.EXPLAIN));
    }

    private static Ratchet ratchet(Optional<Path> file) {
        if (file.isEmpty()) {
            return Ratchet.NONE;
        }
        try {
            return Ratchet.parse(Files.readString(file.get()), file.get().toString());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "option " + Options.RATCHET.name() + ": cannot read "
                            + file.get().toAbsolutePath(),
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("option " + Options.RATCHET.name() + ": " + e.getMessage(), e);
        }
    }
}

package dev.edict.processor;

import dev.edict.processor.model.House;
import dev.edict.processor.report.Ratchet;
import dev.edict.processor.report.ReportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;

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
                read(options, Options.RATCHET, Ratchet.NONE, Ratchet::parse),
                options.get(Options.WARNINGS) == Options.Warnings.NOTE,
                options.get(Options.REPORT),
                options.get(Options.TODAY),
                options.get(Options.EXPLAIN));
    }

    /**
     * @throws IllegalArgumentException when the file cannot be read, with a sentence that says why
     */
    static House house(Options options) {
        return read(options, Options.PROPERTIES, House.UNDECIDED, (text, file) -> HouseFile.parse(text));
    }

    private static <T> T read(
            Options options, Option<Optional<Path>> option, T absent, BiFunction<String, String, T> parser) {
        Optional<Path> file = options.get(option);
        if (file.isEmpty()) {
            return absent;
        }
        try {
            return parser.apply(Files.readString(file.get()), file.get().toString());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "option " + option.name() + ": cannot read " + file.get().toAbsolutePath(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("option " + option.name() + ": " + e.getMessage(), e);
        }
    }
}

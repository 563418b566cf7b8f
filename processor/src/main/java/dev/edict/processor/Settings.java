package dev.edict.processor;

import dev.edict.processor.model.House;
import dev.edict.processor.report.Ratchet;
import dev.edict.processor.report.ReportSettings;
import dev.edict.processor.rule.DatedRule;
import dev.edict.processor.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Those that know of days on the day of the build, where it has one. */
    static List<Rule> rules(List<Rule> rules, Options options) {
        return options.get(Options.TODAY)
                .map(today -> rules.stream()
                        .map(rule -> rule instanceof DatedRule dated ? dated.on(today) : rule)
                        .toList())
                .orElse(rules);
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

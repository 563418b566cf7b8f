package dev.edict.processor.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a build says about reporting.
 *
 * @param warningsAsNotes for builds where any warning fails
 * @param folder where the report file goes
 * @param today what dates in waivers are compared with; nothing when empty, so that builds stay reproducible
 * @param question what the build wants to have explained
 */
public record ReportSettings(
        Profile profile,
        SeverityOverrides overrides,
        Ratchet ratchet,
        boolean warningsAsNotes,
        Optional<Path> folder,
        Optional<LocalDate> today,
        Optional<Question> question) {}

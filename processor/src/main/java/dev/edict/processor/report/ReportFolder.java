package dev.edict.processor.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of {@code edict.report}: for programs, for code hosts, and for people. */
final class ReportFolder {
    private ReportFolder() {}

    /** Makes the folder if it is not there. */
    static void write(Path folder, Report report, Printer printer) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(ReportFile.NAME), ReportFile.of(report, printer).toJson());
        Files.writeString(folder.resolve(Sarif.NAME), Sarif.of(report, printer).toJson());
        Files.writeString(folder.resolve(Summary.NAME), Summary.of(report, printer));
    }
}

package dev.edict.cli;

import java.io.PrintWriter;
import java.util.List;

/** What whoever reads the findings has to know about how they came about. */
final class Notices {
    private static final int SHOWN = 3;

    private Notices() {}

    static void print(Reviewed reviewed, PrintWriter err) {
        List<String> errors = reviewed.compilerErrors();
        if (!errors.isEmpty()) {
            err.println("edict: the sources do not compile (" + errors.size()
                    + (errors.size() == 1 ? " error" : " errors")
                    + "), so that some of them are not looked at; --class-path may lack something:");
            errors.stream()
                    .limit(SHOWN)
                    .forEach(line -> err.println("  " + line.lines().findFirst().orElse("")));
        }
        reviewed.notes().stream()
                .filter(note -> note.contains("not checked"))
                .limit(SHOWN)
                .forEach(err::println);
    }
}

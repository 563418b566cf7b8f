package dev.edict.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "fix",
        description = "Shows the changes that findings propose, as a diff; with --write it makes them.",
        mixinStandardHelpOptions = true)
final class FixCommand implements Callable<Integer> {
    @Mixin
    private Input.Only input = new Input.Only();

    @Option(names = "--write", description = "Changes the sources.")
    private boolean write;

    @Option(names = "--rule", split = ",", paramLabel = "ID", description = "Only what these rules propose.")
    private List<String> rules = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Reviewed reviewed = new Reviewer(input).ratcheted().review();
        Notices.print(reviewed, spec.commandLine().getErr());
        Map<Path, List<Change>> changes = Change.proposed(reviewed.findings(), Set.copyOf(rules));
        PrintWriter out = spec.commandLine().getOut();
        int made = 0;
        for (Map.Entry<Path, List<Change>> file : changes.entrySet()) {
            Patch patch = Patch.of(Files.readString(file.getKey(), input.encoding()), file.getValue());
            made += patch.changes().size();
            if (write) {
                Files.writeString(file.getKey(), patch.after(), input.encoding());
                out.println("changed " + shown(file.getKey()) + " in "
                        + patch.changes().size() + (patch.changes().size() == 1 ? " place" : " places"));
            } else {
                out.print(patch.diff(shown(file.getKey())));
            }
            if (patch.leftOut() > 0) {
                spec.commandLine()
                        .getErr()
                        .println("edict: " + patch.leftOut() + " of the changes of " + shown(file.getKey())
                                + " meet another; run this again after --write");
            }
        }
        out.println(
                made == 0
                        ? "No finding proposes a change."
                        : write ? "Review again to see what is left." : "Nothing is changed; --write does it.");
        return 0;
    }

    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file).toString().replace('\\', '/');
    }
}

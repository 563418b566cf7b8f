package dev.edict.cli;

import dev.edict.contract.json.JsonObject;
import dev.edict.processor.report.Ratchet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "ratchet",
        description =
                "Rewrites the ratchet file: what sources have now is listed, what they no longer have is taken out.",
        mixinStandardHelpOptions = true)
final class RatchetCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Mixin
    private Input.Only input = new Input.Only();

    @Option(
            names = "--no-growth",
            description = "Changes nothing and exits with 3 when something would have to be added: for CI.")
    private boolean noGrowth;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Ratchet before = before();
        Reviewed reviewed = new Reviewer(input).ratcheted().review();
        Notices.print(reviewed, spec.commandLine().getErr());
        if (!reviewed.isWhole()) {
            throw new UnableException(
                    "not all of the sources could be read, so that what is gone cannot be told from what"
                            + " was not seen; " + input.ratchet() + " is as it was");
        }
        if (reviewed.operations().isEmpty()) {
            throw new UnableException("no resource was found; is Jakarta REST on --class-path?");
        }
        SortedSet<Ratchet.Entry> added = entries(reviewed.findings().stream()
                .filter(f -> f.text("status").orElse("").equals("reported"))
                .toList());
        SortedSet<Ratchet.Entry> removed = entries(reviewed.stale());
        PrintWriter out = spec.commandLine().getOut();
        tell(out, "added", added);
        tell(out, "removed", removed);
        if (noGrowth && !added.isEmpty()) {
            out.println(input.ratchet() + " would grow; it is as it was.");
            return Edict.GROWN;
        }
        SortedSet<Ratchet.Entry> entries = new TreeSet<>(before.entries());
        entries.removeAll(removed);
        entries.addAll(added);
        Files.writeString(input.ratchet(), new Ratchet(entries, new TreeSet<>(reviewed.operations())).render());
        out.println(input.ratchet() + " lists " + entries.size() + (entries.size() == 1 ? " finding." : " findings.")
                + " Commit it, and compile with -Aedict.ratchet=" + input.ratchet() + ".");
        return 0;
    }

    private Ratchet before() throws IOException {
        Path file = input.ratchet();
        if (!Files.exists(file)) {
            return Ratchet.NONE;
        }
        try {
            return Ratchet.parse(Files.readString(file), file.toString());
        } catch (IllegalArgumentException e) {
            throw new UnableException(String.valueOf(e.getMessage()), e);
        }
    }

    private static SortedSet<Ratchet.Entry> entries(List<JsonObject> written) {
        SortedSet<Ratchet.Entry> entries = new TreeSet<>();
        written.forEach(entry -> entries.add(new Ratchet.Entry(
                entry.text("rule").orElseThrow(),
                entry.text("subject").orElseThrow(),
                entry.text("detail").orElse(""))));
        return entries;
    }

    private static void tell(PrintWriter out, String what, SortedSet<Ratchet.Entry> entries) {
        if (!entries.isEmpty()) {
            out.println(what + ": " + entries.size());
            entries.stream().limit(SHOWN).forEach(entry -> out.println("  " + entry));
            if (entries.size() > SHOWN) {
                out.println("  and " + (entries.size() - SHOWN) + " more");
            }
        }
    }
}

package dev.edict.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        description = "Looks at sources, prints a summary and writes the reports. Nothing in the sources is changed.",
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    @Mixin
    private Input.Only input = new Input.Only();

    @Option(names = "--all", description = "Prints every finding before the summary.")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Reviewed reviewed = new Reviewer(input).ratcheted().review();
        Notices.print(reviewed, spec.commandLine().getErr());
        if (all) {
            reviewed.printed().forEach(out::println);
            out.println();
        }
        out.print(reviewed.summary());
        List<String> operations = reviewed.operations();
        if (operations.isEmpty()) {
            throw new UnableException("no resource was found; is Jakarta REST on --class-path?");
        }
        out.println();
        out.println("The reports are in " + input.report() + ".");
        return reviewed.hasErrors() ? Edict.FOUND : 0;
    }
}

package dev.edict.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = "Says why a rule spoke or stayed silent at an element.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final String MARK = "Edict explains ";

    @Mixin
    private Input.WithQuestion input = new Input.WithQuestion();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Reviewed reviewed = new Reviewer(input)
                .ratcheted()
                .option("edict.explain", input.question())
                .review();
        Notices.print(reviewed, spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        reviewed.notes().stream()
                .filter(note -> note.startsWith(MARK))
                .map(note -> note.substring(MARK.length()))
                .forEach(out::println);
        return 0;
    }
}

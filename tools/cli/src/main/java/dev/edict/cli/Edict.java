package dev.edict.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar edict.jar}. */
@Command(
        name = "edict",
        description = "Reviews the HTTP API of a Java source tree.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ReviewCommand.class,
            RatchetCommand.class,
            ExplainCommand.class,
            FixCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is an error",
            "1:something is an error",
            "2:the arguments make no sense, or the sources cannot be reviewed",
            "3:the ratchet would grow, which --no-growth forbids"
        })
public final class Edict implements Callable<Integer> {
    static final int FOUND = 1;
    static final int UNABLE = 2;
    static final int GROWN = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Edict());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (fault instanceof UnableException) {
                err.println("edict: " + fault.getMessage());
            } else {
                fault.printStackTrace(err);
            }
            return UNABLE;
        });
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do: review, ratchet, explain or fix");
    }
}

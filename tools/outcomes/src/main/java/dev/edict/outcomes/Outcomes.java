package dev.edict.outcomes;

import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar edict-outcomes.jar}. */
@Command(
        name = Outcomes.NAME,
        description = "Lists the idempotency keys whose outcome nobody knows, and resolves them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = HelpCommand.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:nothing was resolved, for the outcome is not, or no longer, unknown",
            "2:the arguments make no sense",
            "3:the store is out of reach, or refuses"
        })
public final class Outcomes implements Callable<Integer> {
    static final String NAME = "edict-outcomes";
    static final int NOT_RESOLVED = 1;
    static final int OUT_OF_REACH = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new Outcomes())
                .addSubcommand(new ListCommand(environment))
                .addSubcommand(new ResolveCommand(environment))
                .registerConverter(Scope.class, ResolveCommand::scope);
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (fault instanceof StoreException) {
                err.println(NAME + ": " + sentence(fault));
            } else {
                fault.printStackTrace(err);
            }
            return OUT_OF_REACH;
        });
        return line;
    }

    /** What failed and why, for the reason is what a driver or a client has to say. What is said already is left out. */
    private static String sentence(Throwable fault) {
        StringBuilder sentence = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (sentence.indexOf(message) < 0) {
                sentence.append(sentence.isEmpty() ? "" : ": ").append(message);
            }
        }
        return sentence.toString();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do: list or resolve");
    }
}

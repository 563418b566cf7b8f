package dev.edict.testkit.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class with a {@code main} in a process of its own, that starts soon and can be killed. */
public final class ChildProcess {

    private ChildProcess() {}

    /**
     * What it will be started as, with the class path of this process; what becomes of its output is left to say.
     *
     * @param main has a main method
     * @param arguments of it
     */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}

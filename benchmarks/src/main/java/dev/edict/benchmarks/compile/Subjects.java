package dev.edict.benchmarks.compile;

import dev.edict.benchmarks.compile.ServiceGenerator.Repeats;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is compared: nothing, floors, Edict, and a peer. */
public final class Subjects {
    static final String JAVAC = "javac, no processing";
    static final String EMPTY = "empty processor";
    static final String FLOOR = "floor";
    static final String FLOOR_CLASSES = "floor, a class per POST";
    static final String EDICT = "Edict, checks and document";
    public static final String EDICT_BODIES = "Edict, with body rules";
    static final String EDICT_WRAPPERS = "Edict, a wrapper per POST";
    static final String EDICT_ALL = "Edict, everything";
    static final String ERROR_PRONE = "Error Prone";

    private Subjects() {}

    static List<Subject> all(Layout layout) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(javac());
        subjects.add(plain(EMPTY, Repeats.DECLARED, ours(layout, EmptyProcessor.class)));
        subjects.add(plain(FLOOR, Repeats.DECLARED, ours(layout, FloorProcessor.class)));
        subjects.add(plain(
                FLOOR_CLASSES,
                Repeats.DECLARED,
                Stream.concat(Stream.of(ours(layout, FloorProcessor.class)), Stream.of("-Afloor.classes=true"))
                        .toArray(String[]::new)));
        subjects.add(plain(EDICT, Repeats.DECLARED, processor(layout, "-Aedict.bodies=ignore")));
        subjects.add(edict(layout));
        subjects.add(plain(EDICT_WRAPPERS, Repeats.PROTECTED, processor(layout, "-Aedict.bodies=ignore")));
        subjects.add(everything(layout));
        layout.errorProne().ifPresent(jars -> subjects.add(errorProne(jars)));
        return List.copyOf(subjects);
    }

    /** Edict with all that it does, wrappers included. */
    static Subject everything(Layout layout) {
        return plain(EDICT_ALL, Repeats.PROTECTED, processor(layout));
    }

    /** The compile alone. */
    public static Subject javac() {
        return plain(JAVAC, Repeats.DECLARED, "-proc:none");
    }

    /** Edict as users have it, on the service that needs no wrappers. */
    public static Subject edict(Layout layout) {
        return plain(EDICT_BODIES, Repeats.DECLARED, processor(layout));
    }

    private static Subject plain(String name, Repeats repeats, String... javacOptions) {
        return new Subject(name, repeats, List.of(), List.of(javacOptions));
    }

    private static String[] ours(Layout layout, Class<?> processor) {
        return new String[] {"-processorpath", layout.ownClasses().toString(), "-processor", processor.getName()};
    }

    private static String[] processor(Layout layout, String... options) {
        return Stream.concat(Stream.of("-processorpath", layout.processorJar().toString()), Stream.of(options))
                .toArray(String[]::new);
    }

    /** Error Prone as its manual installs it on JDK 16 and newer. */
    private static Subject errorProne(List<String> jars) {
        List<String> vm = new ArrayList<>();
        for (String opened : List.of("api", "file", "main", "model", "parser", "processing", "tree", "util")) {
            vm.add("--add-exports=jdk.compiler/com.sun.tools.javac." + opened + "=ALL-UNNAMED");
        }
        for (String opened : List.of("code", "comp")) {
            vm.add("--add-opens=jdk.compiler/com.sun.tools.javac." + opened + "=ALL-UNNAMED");
        }
        return new Subject(
                ERROR_PRONE,
                Repeats.DECLARED,
                vm,
                List.of(
                        "-processorpath",
                        String.join(File.pathSeparator, jars),
                        "-XDcompilePolicy=simple",
                        "--should-stop=ifError=FLOW",
                        "-Xplugin:ErrorProne"));
    }
}

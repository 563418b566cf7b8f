package dev.edict.processor.lifecycle;

/** Who runs the processor, as far as it decides what a round can know. */
public enum Host {
    /** javac with its own environment: plain javac and Maven. All sources of the module are roots. */
    JAVAC,
    /** javac below a build tool's environment: Gradle, IntelliJ. A round may hold only what changed. */
    WRAPPED_JAVAC,
    /** The Eclipse compiler on a command line. All sources of the module are roots, there are no trees. */
    ECJ,
    /** Anything else; an editor that compiles what was saved. */
    EDITOR;

    /** Whether everything that is absent is absent from the module. */
    public boolean seesWholeModule() {
        return this == JAVAC || this == ECJ;
    }
}

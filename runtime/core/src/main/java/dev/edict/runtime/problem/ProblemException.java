package dev.edict.runtime.problem;

import java.io.Serial;

/** A failure that knows its problem: the only exception whose text reaches a client. */
public class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** A failure without a cause. */
    public ProblemException(Problem problem) {
        super(problem.status() + " " + problem.title());
        this.problem = problem;
    }

    /** A failure with a cause, which only the log sees. */
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.status() + " " + problem.title(), cause);
        this.problem = problem;
    }

    /** What the client is told. */
    public Problem problem() {
        return problem;
    }
}

package dev.edict.processor.report;

import dev.edict.processor.model.Where;
import java.util.Optional;
import javax.tools.Diagnostic;

/** Puts a message where the user sees it. */
public interface Printer {

    void print(Diagnostic.Kind kind, String message, Where where);

    /** Prints what has no place in the source. */
    void print(Diagnostic.Kind kind, String message);

    /** Empty when the compiler does not tell, or when the place is not in the source. */
    Optional<Position> position(Where where);

    /** The name of a declaration, all of anything else; empty when {@link #position} is. */
    Optional<Region> marked(Where where);

    /** All that stands from the start to the end of a position. */
    Optional<Region> whole(Where where);

    /** Equal for two places that a reader cannot tell apart. */
    Object identity(Where where);
}

package dev.edict.processor;

import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Hygiene;
import dev.edict.processor.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fault of Edict's own, as something to report. */
final class Crash {
    private Crash() {}

    static Finding finding(String stage, Throwable fault, Where where) {
        return finding(stage, describe(fault), where);
    }

    static Finding finding(String stage, String fault, Where where) {
        return new Finding(
                Hygiene.INTERNAL_ERROR,
                where,
                where.signature(),
                Severity.ERROR,
                Optional.empty(),
                stage,
                Set.of(),
                "Edict " + sentence(stage + " at " + where.signature(), fault),
                List.of());
    }

    /** A fault that belongs to no place in the source. */
    static String sentence(String stage, Throwable fault) {
        return sentence(stage, describe(fault)) + " [edict:" + Hygiene.INTERNAL_ERROR.id() + "]";
    }

    private static String sentence(String stage, String fault) {
        return "failed in " + stage + ": " + fault + ". Everything else was still checked; please report this fault.";
    }

    private static String describe(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}

package dev.edict.processor.body;

import com.sun.source.tree.Tree;
import dev.edict.processor.body.MethodFacts.Delegation;
import dev.edict.processor.body.MethodFacts.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** A body that is being read, and under which circumstances its current statement runs. */
final class Frame {
    final MethodKey key;
    final Kind kind;
    final TreeWhere where;
    final List<Call> calls = new ArrayList<>();
    final List<Raise> raises = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    final Details.Draft details = new Details.Draft();

    @Nullable
    Delegation delegation;

    /** The parameters that may be an HTTP status, by name. */
    Map<Name, Integer> statuses = Map.of();

    /** Exceptions that the {@code try} statements around catch. */
    List<String> caught = List.of();

    /** Whether something that was looked for is known to be missing. */
    boolean absent;

    /** What the condition asks that the current statement depends on directly. */
    Refusal refusal = Refusal.NONE;

    /** Whether it depends on more than that: only some requests get as far. */
    boolean partial;

    /** Whether what the body returns is an exception. */
    boolean makesExceptions;

    /** How many {@code throw} statements were met. */
    int thrown;

    /** How many statements it has, those of blocks in it included. */
    int statements;

    /** How many conditions, loops, cases and clauses let it go another way. */
    int branches;

    /** Whether a condition may keep the current statement from running, once its body or clause does. */
    boolean conditional;

    Frame(MethodKey key, Kind kind, TreeWhere where) {
        this.key = key;
        this.kind = kind;
        this.where = where;
    }

    /** What was read of a call of this body; none of one that leads nowhere. */
    @Nullable
    Call call(Tree tree) {
        for (int i = calls.size() - 1; i >= 0; i--) {
            if (calls.get(i).where().tree() == tree) {
                return calls.get(i);
            }
        }
        return null;
    }

    /** A parameter that is assigned is no longer what the body was given. */
    void assigned(Name variable) {
        if (statuses.containsKey(variable)) {
            statuses = new HashMap<>(statuses);
            statuses.remove(variable);
        }
    }

    MethodFacts facts() {
        details.sized(statements, branches);
        return new MethodFacts(
                key, kind, where, calls, raises, answers, Optional.ofNullable(delegation), details.finished());
    }
}

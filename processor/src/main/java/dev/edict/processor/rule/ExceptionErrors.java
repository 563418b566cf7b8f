package dev.edict.processor.rule;

import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.TypeGraph;
import java.util.List;

/**
 * What the exceptions of a compilation declare that no operation of it does.
 *
 * @param undeclared by the names of the exceptions
 * @param declared the errors that operations of the compilation declare, for comparison
 * @param types as the compiler knows them now
 * @param together whether all of them belong to one service for certain
 */
public record ExceptionErrors(
        List<ErrorReply> undeclared, List<ErrorReply> declared, TypeGraph types, boolean together) {
    public ExceptionErrors {
        undeclared = List.copyOf(undeclared);
        declared = List.copyOf(declared);
    }
}

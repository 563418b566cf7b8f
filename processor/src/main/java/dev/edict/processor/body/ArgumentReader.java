package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds statuses among the arguments of calls: constants, and what the body is given as one. Most arguments are neither, which is told
 * before anything is asked of the compiler.
 */
final class ArgumentReader {
    private final Constants constants;

    ArgumentReader(Constants constants) {
        this.constants = constants;
    }

    /** The parameters of a method that may be a status, by name. */
    static Map<Name, Integer> parameters(ExecutableElement method) {
        Map<Name, Integer> found = Map.of();
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (mayBeStatus(parameters.get(i).asType())) {
                found = found.isEmpty() ? new HashMap<>() : found;
                found.put(parameters.get(i).getSimpleName(), i);
            }
        }
        return found;
    }

    private static boolean mayBeStatus(TypeMirror type) {
        if (type.getKind() == TypeKind.INT) {
            return true;
        }
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        Name name = declared.asElement().getSimpleName();
        return name.contentEquals("Status")
                || name.contentEquals("StatusType")
                || name.contentEquals("HttpStatus")
                || name.contentEquals("Integer");
    }

    Arguments read(TreePath around, List<? extends ExpressionTree> arguments, Frame frame) {
        Map<Integer, Integer> named = Map.of();
        Map<Integer, Integer> given = Map.of();
        for (int i = 0; i < arguments.size(); i++) {
            Integer parameter = given(arguments.get(i), frame);
            OptionalInt status =
                    mayBeStatus(arguments.get(i)) ? constants.status(around, arguments.get(i)) : OptionalInt.empty();
            if (parameter != null) {
                given = given.isEmpty() ? new HashMap<>() : given;
                given.put(i, parameter);
            } else if (status.isPresent() && status.getAsInt() >= 100 && status.getAsInt() <= 599) {
                named = named.isEmpty() ? new HashMap<>() : named;
                named.put(i, status.getAsInt());
            }
        }
        return named.isEmpty() && given.isEmpty() ? Arguments.NONE : new Arguments(named, given);
    }

    /** A status as it is written. */
    Status status(TreePath around, ExpressionTree expression, Frame frame) {
        Integer parameter = given(expression, frame);
        return parameter == null
                ? Status.of(constants.status(around, expression))
                : new Status(OptionalInt.empty(), OptionalInt.of(parameter));
    }

    private static @Nullable Integer given(ExpressionTree argument, Frame frame) {
        return !frame.statuses.isEmpty() && argument instanceof IdentifierTree name
                ? frame.statuses.get(name.getName())
                : null;
    }

    private static boolean mayBeStatus(ExpressionTree argument) {
        if (argument instanceof LiteralTree literal) {
            return literal.getValue() instanceof Integer;
        }
        Name name = argument instanceof MemberSelectTree select
                ? select.getIdentifier()
                : argument instanceof IdentifierTree identifier ? identifier.getName() : null;
        return name != null
                && name.length() > 1
                && Character.isUpperCase(name.charAt(0))
                && Character.isUpperCase(name.charAt(name.length() - 1));
    }
}

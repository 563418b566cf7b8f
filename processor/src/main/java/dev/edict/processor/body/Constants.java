package dev.edict.processor.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Constant expressions (JLS 15.29), as far as statuses and statements are written with them. */
final class Constants {
    private final Symbols symbols;

    Constants(Symbols symbols) {
        this.symbols = symbols;
    }

    /**
     * The constant beginning of a text.
     *
     * @param whole whether it is all of the text
     */
    record Text(String value, boolean whole) {}

    Optional<Text> text(TreePath around, ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree inner) {
            return text(around, inner.getExpression());
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            Optional<Text> left = text(around, sum.getLeftOperand());
            if (left.isEmpty() || !left.get().whole()) {
                return left;
            }
            String start = left.get().value();
            return Optional.of(text(around, sum.getRightOperand())
                    .map(right -> new Text(start + right.value(), right.whole()))
                    .orElse(new Text(start, false)));
        }
        return value(around, expression) instanceof String text ? Optional.of(new Text(text, true)) : Optional.empty();
    }

    Optional<Boolean> flag(TreePath around, ExpressionTree expression) {
        return value(around, expression) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    Optional<Integer> number(TreePath around, ExpressionTree expression) {
        return value(around, expression) instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    /** An HTTP status: an {@code int}, or a constant of {@code Response.Status} and enums like it. */
    OptionalInt status(TreePath around, ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree inner) {
            return status(around, inner.getExpression());
        }
        return value(around, expression) instanceof Integer number
                ? OptionalInt.of(number)
                : statusConstant(around, expression);
    }

    /** A constant of {@code Response.Status} and enums like it. */
    OptionalInt statusConstant(TreePath around, ExpressionTree expression) {
        if (!(expression instanceof MemberSelectTree || expression instanceof IdentifierTree)
                || !(symbols.element(around, expression) instanceof VariableElement constant)) {
            return OptionalInt.empty();
        }
        if (constant.getKind() == ElementKind.ENUM_CONSTANT || constant.getKind() == ElementKind.FIELD) {
            return HttpStatus.named(
                    symbols.name(symbols.owner(constant)),
                    constant.getSimpleName().toString());
        }
        return OptionalInt.empty();
    }

    private @Nullable Object value(TreePath around, ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return literal.getValue();
        }
        if (expression instanceof MemberSelectTree || expression instanceof IdentifierTree) {
            return symbols.element(around, expression) instanceof VariableElement variable
                    ? variable.getConstantValue()
                    : null;
        }
        return null;
    }
}

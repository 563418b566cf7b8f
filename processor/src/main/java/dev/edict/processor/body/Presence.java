package dev.edict.processor.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import java.util.Set;

/** What a condition asks about: that something looked for is there, that it is missing, or anything else. */
enum Presence {
    PRESENT,
    ABSENT,
    UNRELATED;

    private static final Set<String> PRESENT_WHEN_TRUE =
            Set.of("isPresent", "nonNull", "exists", "existsById", "existsBy", "contains", "containsKey", "hasNext");
    private static final Set<String> ABSENT_WHEN_TRUE = Set.of("isEmpty", "isNull");
    private static final List<String> NOT_FOUND =
            List.of("NoResult", "NotFound", "EmptyResult", "NoSuch", "DoesNotExist", "NoData");

    /** What {@code findOr…} does where there is nothing. */
    private static final List<String> CREATIONS =
            List.of("Create", "Insert", "Save", "New", "Add", "Register", "Init", "Put", "Provision", "Default");

    Presence negated() {
        return switch (this) {
            case PRESENT -> ABSENT;
            case ABSENT -> PRESENT;
            case UNRELATED -> UNRELATED;
        };
    }

    static Presence askedBy(ExpressionTree condition) {
        if (condition instanceof ParenthesizedTree inner) {
            return askedBy(inner.getExpression());
        }
        if (condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return askedBy(not.getExpression()).negated();
        }
        if (condition instanceof BinaryTree both) {
            return askedByBinary(both);
        }
        if (condition instanceof MethodInvocationTree call) {
            String name = methodName(call);
            if (ABSENT_WHEN_TRUE.contains(name)) {
                return ABSENT;
            }
            return PRESENT_WHEN_TRUE.contains(name) || name.startsWith("exists") ? PRESENT : UNRELATED;
        }
        return UNRELATED;
    }

    private static Presence askedByBinary(BinaryTree both) {
        switch (both.getKind()) {
            case CONDITIONAL_AND, CONDITIONAL_OR -> {
                Presence left = askedBy(both.getLeftOperand());
                return left == UNRELATED ? askedBy(both.getRightOperand()) : left;
            }
            case EQUAL_TO, NOT_EQUAL_TO -> {
                if (isNothing(both.getLeftOperand()) || isNothing(both.getRightOperand())) {
                    return both.getKind() == Tree.Kind.EQUAL_TO ? ABSENT : PRESENT;
                }
                return UNRELATED;
            }
            case GREATER_THAN -> {
                return isNothing(both.getRightOperand()) ? PRESENT : UNRELATED;
            }
            default -> {
                return UNRELATED;
            }
        }
    }

    /** {@code null}, or the zero that a count is compared with. */
    private static boolean isNothing(ExpressionTree expression) {
        return expression instanceof LiteralTree literal
                && (literal.getKind() == Tree.Kind.NULL_LITERAL
                        || literal.getValue() instanceof Number number && number.longValue() == 0);
    }

    /** Whether what follows an {@code if} runs only when its condition did not hold. */
    static boolean leaves(IfTree statement) {
        return statement.getElseStatement() == null && leaves(statement.getThenStatement());
    }

    private static boolean leaves(StatementTree statement) {
        if (statement instanceof BlockTree block) {
            List<? extends StatementTree> statements = block.getStatements();
            return !statements.isEmpty() && leaves(statements.get(statements.size() - 1));
        }
        return switch (statement.getKind()) {
            case RETURN, THROW, CONTINUE, BREAK -> true;
            default -> false;
        };
    }

    /** Whether its branch ends by returning, perhaps a value. */
    static boolean answers(IfTree statement) {
        StatementTree last = statement.getThenStatement();
        while (last instanceof BlockTree block && !block.getStatements().isEmpty()) {
            last = block.getStatements().get(block.getStatements().size() - 1);
        }
        return last.getKind() == Tree.Kind.RETURN;
    }

    /** Whether it only asks what class something has, so that where it has not, nothing is known of it. */
    static boolean onlyAsksType(ExpressionTree condition) {
        if (condition instanceof ParenthesizedTree inner) {
            return onlyAsksType(inner.getExpression());
        }
        if (condition instanceof BinaryTree either && either.getKind() == Tree.Kind.CONDITIONAL_OR) {
            return onlyAsksType(either.getLeftOperand()) && onlyAsksType(either.getRightOperand());
        }
        return condition.getKind() == Tree.Kind.INSTANCE_OF;
    }

    /** {@code text != null}. */
    static boolean onlyAsksForNull(ExpressionTree condition) {
        if (condition instanceof ParenthesizedTree inner) {
            return onlyAsksForNull(inner.getExpression());
        }
        return condition instanceof BinaryTree comparison
                && comparison.getKind() == Tree.Kind.NOT_EQUAL_TO
                && (isNothing(comparison.getLeftOperand()) || isNothing(comparison.getRightOperand()));
    }

    /** Whether an exception says that nothing was found. */
    static boolean isNotFound(String exception) {
        return NOT_FOUND.stream().anyMatch(exception::contains);
    }

    /** Whether a method is called as one that creates what it does not find. */
    static boolean isGetOrCreate(String method) {
        if (method.regionMatches(true, 0, "ensure", 0, "ensure".length())) {
            return true;
        }
        for (int or = method.indexOf("Or", 1); or > 0; or = method.indexOf("Or", or + 1)) {
            char before = method.charAt(or - 1);
            if (before >= 'a' && before <= 'z' && creates(method, or + "Or".length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean creates(String method, int at) {
        for (String creation : CREATIONS) {
            if (method.startsWith(creation, at)) {
                return true;
            }
        }
        return false;
    }

    private static String methodName(MethodInvocationTree call) {
        ExpressionTree select = call.getMethodSelect();
        return select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : select.toString();
    }
}

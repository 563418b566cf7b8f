package dev.edict.processor.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.edict.processor.body.Answer.Use;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** What becomes of the value of an expression that may be a response. */
final class ResponseUse {
    /** Methods that hand on what they are given: {@code Uni.createFrom().item(…)}, {@code completedFuture(…)}, {@code orElse(…)}. */
    private static final Set<String> WRAPPERS = Set.of("item", "completedFuture", "completedStage", "just", "orElse");

    private ResponseUse() {}

    static Use of(TreePath expression) {
        Tree inner = expression.getLeaf();
        for (TreePath at = expression.getParentPath(); at != null; at = at.getParentPath()) {
            Tree leaf = at.getLeaf();
            if (leaf instanceof ReturnTree || leaf instanceof LambdaExpressionTree) {
                return Use.RETURNED;
            }
            if (leaf instanceof NewClassTree) {
                return Use.THROWN;
            }
            if (leaf instanceof VariableTree variable) {
                return isResponse(variable.getType()) && Returned.isAllThatHappens(variable, at)
                        ? Use.RETURNED
                        : Use.OTHER;
            }
            if (leaf instanceof MethodInvocationTree call) {
                String name = nameOf(call);
                if (name.equals("abortWith")) {
                    return Use.ABORTS;
                }
                if (name.equals("resume")) {
                    return Use.RESUMES;
                }
                if (!WRAPPERS.contains(name)) {
                    return Use.OTHER;
                }
            } else if (leaf instanceof YieldTree) {
                at = switchAround(at);
                if (at == null) {
                    return Use.OTHER;
                }
            } else if (!isPartOf(leaf, inner)) {
                return Use.OTHER;
            }
            inner = at.getLeaf();
        }
        return Use.OTHER;
    }

    /** Whether the value of the inner one may be that of the outer one. */
    private static boolean isPartOf(Tree outer, Tree inner) {
        return outer instanceof ParenthesizedTree
                || outer instanceof ConditionalExpressionTree condition && condition.getCondition() != inner
                || outer instanceof CaseTree branch && branch.getBody() == inner
                || outer instanceof SwitchExpressionTree choice && choice.getExpression() != inner;
    }

    private static @Nullable TreePath switchAround(TreePath yield) {
        TreePath at = yield;
        while (at != null && !(at.getLeaf() instanceof SwitchExpressionTree)) {
            at = at.getParentPath();
        }
        return at;
    }

    private static String nameOf(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    /** Told by the name, for a class of one's own that is called so is returned or not as well. */
    private static boolean isResponse(@Nullable Tree type) {
        if (type instanceof ParameterizedTypeTree generic) {
            return isResponse(generic.getType());
        }
        Name name = type instanceof IdentifierTree simple
                ? simple.getName()
                : type instanceof MemberSelectTree qualified ? qualified.getIdentifier() : null;
        return name != null && (name.contentEquals("Response") || name.contentEquals("RestResponse"));
    }

    /** What is kept in a variable that is returned, and of which nothing else is asked than whether there is something, is as good as returned. */
    private static final class Returned extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Name name;
        private boolean returned;
        private boolean other;

        private Returned(Name name) {
            this.name = name;
        }

        static boolean isAllThatHappens(VariableTree variable, TreePath declaration) {
            TreePath around = declaration.getParentPath();
            if (around == null || !(around.getLeaf() instanceof BlockTree)) {
                return false;
            }
            Returned uses = new Returned(variable.getName());
            uses.scan(around, null);
            return uses.returned && !uses.other;
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            if (!tree.getName().equals(name)) {
                return null;
            }
            Tree around = getCurrentPath().getParentPath().getLeaf();
            if (around instanceof ReturnTree) {
                returned = true;
            } else if (!(around instanceof BinaryTree comparison && isAskedForNull(comparison))) {
                other = true;
            }
            return null;
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            other |= tree.getVariable() instanceof IdentifierTree assigned
                    && assigned.getName().equals(name);
            return super.visitAssignment(tree, null);
        }

        private static boolean isAskedForNull(BinaryTree comparison) {
            return comparison.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL
                    || comparison.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
        }
    }
}

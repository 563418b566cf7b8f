package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;

/** Steps of reactive chains that only some exceptions come to, though the type of the parameter does not say which. */
final class NarrowedFailures {
    private NarrowedFailures() {}

    /** {@code uni.onFailure(OutOfStock.class).recoverWithItem(e -> …)}, {@code mono.onErrorResume(e -> …, e -> …)}. */
    static boolean isGiven(TreePath lambda) {
        TreePath parent = lambda.getParentPath();
        if (parent == null || !(parent.getLeaf() instanceof MethodInvocationTree call)) {
            return false;
        }
        if (call.getArguments().size() > 1
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().toString().startsWith("onError")) {
            return true;
        }
        ExpressionTree at = call;
        while (at instanceof MethodInvocationTree link && link.getMethodSelect() instanceof MemberSelectTree select) {
            if (select.getIdentifier().contentEquals("onFailure") && link != call) {
                return !link.getArguments().isEmpty();
            }
            at = select.getExpression();
        }
        return false;
    }
}

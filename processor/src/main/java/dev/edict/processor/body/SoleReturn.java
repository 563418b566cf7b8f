package dev.edict.processor.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * What a method returns that does nothing else. Only of the top-level class around: it is attributed as a whole, while others may
 * not be yet, or no more.
 *
 * @param expression what is returned, with the way there
 */
record SoleReturn(TreePath expression) {

    static Optional<SoleReturn> of(ExecutableElement method, TreePath within, Symbols symbols) {
        TreePath top = null;
        for (TreePath path = within; path != null; path = path.getParentPath()) {
            top = path.getLeaf() instanceof ClassTree ? path : top;
        }
        return Optional.ofNullable(top == null ? null : find(method, top, symbols));
    }

    private static @Nullable SoleReturn find(ExecutableElement method, TreePath type, Symbols symbols) {
        for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
            TreePath path = new TreePath(type, member);
            SoleReturn found = null;
            if (member instanceof ClassTree) {
                found = find(method, path, symbols);
            } else if (member instanceof MethodTree declared
                    && declared.getName().equals(method.getSimpleName())
                    && method.equals(symbols.method(path))) {
                found = of(declared.getBody(), path);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable SoleReturn of(@Nullable BlockTree body, TreePath method) {
        return body != null
                        && body.getStatements().size() == 1
                        && body.getStatements().get(0) instanceof ReturnTree sole
                        && sole.getExpression() != null
                ? new SoleReturn(new TreePath(new TreePath(new TreePath(method, body), sole), sole.getExpression()))
                : null;
    }

    ExpressionTree tree() {
        return (ExpressionTree) expression.getLeaf();
    }

    /** What stands around the expression. */
    TreePath around() {
        return expression.getParentPath();
    }
}

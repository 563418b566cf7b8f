package dev.edict.processor.body;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.edict.processor.model.Namespaces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Reads what a body returns where there is nothing: {@code null}, or a look-up that documents that it may find none. */
final class NothingReader {
    private static final Map<String, Set<String>> LOOK_UPS = Map.of(
            "orElse", Set.of("java.util.Optional"),
            "find",
                    Set.of(
                            "jakarta.persistence.EntityManager",
                            "org.hibernate.Session",
                            "org.hibernate.SharedSessionContract"),
            "get", Set.of("java.util.Map", "org.hibernate.Session", "org.hibernate.SharedSessionContract"),
            "findById",
                    Set.of(
                            "io.quarkus.hibernate.orm.panache.PanacheEntityBase",
                            "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase"),
            "getSingleResultOrNull", Set.of("jakarta.persistence.TypedQuery"));

    private final Symbols symbols;
    private final Constants constants;

    NothingReader(Symbols symbols, Constants constants) {
        this.symbols = symbols;
        this.constants = constants;
    }

    /** The part of what is returned that may be null for sure; none when that is not known. */
    @Nullable
    Tree in(@Nullable ExpressionTree returned, TreePath around) {
        if (returned == null) {
            return null;
        }
        if (returned.getKind() == Tree.Kind.NULL_LITERAL) {
            return returned;
        }
        if (returned instanceof ParenthesizedTree inner) {
            return in(inner.getExpression(), around);
        }
        if (returned instanceof ConditionalExpressionTree choice) {
            Tree first = in(choice.getTrueExpression(), around);
            return first != null ? first : in(choice.getFalseExpression(), around);
        }
        return returned instanceof MethodInvocationTree call && isLookUp(call, around) ? call : null;
    }

    /** Whether a body does nothing but return {@code null} or a text that is always the same. */
    boolean isFixed(MethodTree method, TreePath around) {
        List<? extends StatementTree> statements = method.getBody().getStatements();
        if (statements.size() != 1
                || !method.getParameters().isEmpty()
                || !(statements.get(0) instanceof ReturnTree only)
                || only.getExpression() == null) {
            return false;
        }
        ExpressionTree returned = only.getExpression();
        return returned.getKind() == Tree.Kind.NULL_LITERAL
                || constants
                        .text(around, returned)
                        .filter(Constants.Text::whole)
                        .isPresent();
    }

    private boolean isLookUp(MethodInvocationTree call, TreePath around) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return false;
        }
        String name = select.getIdentifier().toString();
        Set<String> owners = LOOK_UPS.get(name);
        if (owners == null
                || name.equals("orElse") && call.getArguments().get(0).getKind() != Tree.Kind.NULL_LITERAL) {
            return false;
        }
        ExecutableElement method = symbols.method(around, call);
        if (method == null) {
            return false;
        }
        for (String above : symbols.superTypes(symbols.owner(method))) {
            if (owners.contains(Namespaces.jakarta(above))) {
                return true;
            }
        }
        return false;
    }
}

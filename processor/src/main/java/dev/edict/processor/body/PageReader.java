package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Details.NumberOf;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Reads how a body pages through a list: texts that it takes for numbers, and queries for a part of a list without an order. */
final class PageReader {
    private static final Set<String> PARSERS = Set.of("parseInt", "parseLong", "valueOf");
    private static final Set<String> NUMBERS = Set.of("java.lang.Integer", "java.lang.Long");
    private static final Set<String> CREATORS = Set.of("createQuery", "createNativeQuery", "createSelectionQuery");

    private final Symbols symbols;
    private final Constants constants;

    PageReader(Symbols symbols, Constants constants) {
        this.symbols = symbols;
        this.constants = constants;
    }

    /** {@code Long.parseLong(cursor)}, {@code Integer.valueOf(page.cursor())}. */
    Optional<NumberOf> number(TreePath call, ExecutableElement method, Function<Tree, TreeWhere> place) {
        if (!PARSERS.contains(method.getSimpleName().toString())
                || method.getParameters().isEmpty()
                || !NUMBERS.contains(symbols.name(symbols.owner(method)))) {
            return Optional.empty();
        }
        MethodInvocationTree tree = (MethodInvocationTree) call.getLeaf();
        String name = nameOf(tree.getArguments().get(0));
        return name == null || method.getParameters().get(0).asType().getKind().isPrimitive()
                ? Optional.empty()
                : Optional.of(new NumberOf(name, place.apply(tree)));
    }

    private static @Nullable String nameOf(ExpressionTree expression) {
        if (expression instanceof IdentifierTree identifier) {
            return identifier.getName().toString();
        }
        return expression instanceof MethodInvocationTree call
                        && call.getArguments().isEmpty()
                        && call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : null;
    }

    /** {@code em.createQuery("select o from Order o").setMaxResults(20)}, all in one expression. */
    Optional<TreeWhere> unordered(TreePath call, ExecutableElement method, Function<Tree, TreeWhere> place) {
        if (!method.getSimpleName().contentEquals("setMaxResults")) {
            return Optional.empty();
        }
        ExpressionTree at = (ExpressionTree) call.getLeaf();
        while (at instanceof MethodInvocationTree link && link.getMethodSelect() instanceof MemberSelectTree select) {
            if (CREATORS.contains(select.getIdentifier().toString())) {
                List<? extends ExpressionTree> arguments = link.getArguments();
                return arguments.isEmpty() || !isUnordered(arguments.get(0), call)
                        ? Optional.empty()
                        : Optional.of(place.apply(arguments.get(0)));
            }
            at = select.getExpression();
        }
        return Optional.empty();
    }

    private boolean isUnordered(ExpressionTree query, TreePath around) {
        return constants
                .text(around, query)
                .filter(Constants.Text::whole)
                .map(text -> text.value().toLowerCase(Locale.ROOT))
                .filter(text -> !text.contains("order by") && !text.contains("order  by"))
                .isPresent();
    }
}

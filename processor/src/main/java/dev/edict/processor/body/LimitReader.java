package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.edict.processor.model.Namespaces;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Reads calls that say how many rows a query reads, where a parameter says it and nothing has looked at it. */
final class LimitReader {
    private static final Map<String, Set<String>> LIMITERS = Map.of(
            "setMaxResults",
                    Set.of(
                            "jakarta.persistence.Query",
                            "jakarta.persistence.TypedQuery",
                            "org.hibernate.query.SelectionQuery"),
            "limit", Set.of("org.jooq.SelectLimitStep", "com.mongodb.client.FindIterable"),
            "of", Set.of("org.springframework.data.domain.PageRequest", "io.quarkus.panache.common.Page"));

    private final Symbols symbols;

    LimitReader(Symbols symbols) {
        this.symbols = symbols;
    }

    /** The name of the parameter. */
    Optional<String> read(TreePath path, ExecutableElement method) {
        Set<String> owners = LIMITERS.get(method.getSimpleName().toString());
        if (owners == null || !(path.getLeaf() instanceof MethodInvocationTree call) || !isLimiter(method, owners)) {
            return Optional.empty();
        }
        int size = call.getArguments().size();
        ExpressionTree rows = size == 0 ? null : call.getArguments().get(size - 1);
        if (!(rows instanceof IdentifierTree name)) {
            return Optional.empty();
        }
        Element element = symbols.element(path, name);
        MethodTree around = around(path);
        return element != null
                        && element.getKind() == ElementKind.PARAMETER
                        && around != null
                        && uses(around, name.getName()) == 1
                ? Optional.of(name.getName().toString())
                : Optional.empty();
    }

    private boolean isLimiter(ExecutableElement method, Set<String> owners) {
        for (String above : symbols.superTypes(symbols.owner(method))) {
            if (owners.contains(Namespaces.jakarta(above))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable MethodTree around(TreePath path) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof MethodTree method) {
                return method;
            }
        }
        return null;
    }

    private static int uses(MethodTree method, Name name) {
        int[] uses = new int[1];
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
                if (identifier.getName().equals(name)) {
                    uses[0]++;
                }
                return null;
            }
        }.scan(method.getBody(), null);
        return uses[0];
    }
}

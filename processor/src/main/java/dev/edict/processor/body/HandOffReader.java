package dev.edict.processor.body;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Details.HandOff;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;

/** Reads calls that give work to another thread, and of whose result nothing is done. */
final class HandOffReader {
    private static final Map<String, String> METHODS = Map.of(
            "execute", "java.util.concurrent.Executor",
            "submit", "java.util.concurrent.ExecutorService",
            "schedule", "java.util.concurrent.ScheduledExecutorService",
            "runAsync", "java.util.concurrent.CompletableFuture",
            "supplyAsync", "java.util.concurrent.CompletableFuture",
            "start", "java.lang.Thread",
            "startVirtualThread", "java.lang.Thread");

    private static final String MANAGED = "org.eclipse.microprofile.context.ManagedExecutor";

    private final Symbols symbols;

    HandOffReader(Symbols symbols) {
        this.symbols = symbols;
    }

    Optional<HandOff> read(TreePath call, ExecutableElement method, Function<Tree, TreeWhere> place) {
        String owner = METHODS.get(method.getSimpleName().toString());
        if (owner == null || !(call.getParentPath().getLeaf() instanceof ExpressionStatementTree)) {
            return Optional.empty();
        }
        Set<String> above = symbols.superTypes(symbols.owner(method));
        return above.contains(owner) || above.contains(MANAGED)
                ? Optional.of(new HandOff(
                        symbols.owner(method).getSimpleName() + "." + method.getSimpleName(),
                        place.apply(call.getLeaf())))
                : Optional.empty();
    }
}

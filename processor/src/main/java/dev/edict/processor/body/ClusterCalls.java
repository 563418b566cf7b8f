package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.edict.processor.body.Sinks.Sink;
import dev.edict.processor.model.BinaryName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Calls of clients of clusters and container engines, of which names and chains tell what types do not. */
final class ClusterCalls {
    private static final String DOCKER = "com.github.dockerjava.";
    private static final String KUBERNETES = "io.kubernetes.client.";
    private static final List<String> CLIENTS = List.of(DOCKER, KUBERNETES, "io.fabric8.kubernetes.");

    /** {@code RemoveContainerCmd} is about a container, {@code CommitCmd} about who knows what. */
    private static final Pattern COMMAND = Pattern.compile("[A-Z][a-z]+.*?([A-Z][a-z]+)Cmd");

    /** {@code deleteNamespacedPod}. */
    private static final Pattern OPERATION = Pattern.compile(
            "(?:create|delete|replace|patch)(?:Collection)?(?:Namespaced|Cluster(?=Custom))?([A-Z][A-Za-z]*?)(?:Async|WithHttpInfo|Call|ValidateBeforeCall)?");

    private final Constants constants;

    ClusterCalls(Constants constants) {
        this.constants = constants;
    }

    static boolean isOfClient(String type) {
        for (String client : CLIENTS) {
            if (type.startsWith(client)) {
                return true;
            }
        }
        return false;
    }

    /** What the name of the command, or of the operation, says that it is about. */
    static Optional<String> object(Sink sink) {
        Matcher named;
        if (sink.type().startsWith(DOCKER)) {
            named = COMMAND.matcher(BinaryName.simple(sink.type()));
        } else if (sink.type().startsWith(KUBERNETES)) {
            named = OPERATION.matcher(sink.method());
        } else {
            return Optional.empty();
        }
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /**
     * Whether the call is only tried (dry run), or creates what is a question (a review of access or of a token) or a log (an
     * event).
     */
    boolean leavesAlone(TreePath call, Optional<String> what) {
        return what.filter(object -> object.endsWith("Review") || object.equals("Event"))
                        .isPresent()
                || isTried(call);
    }

    /** {@code resource.dryRun().create()}, {@code createNamespacedPod(…).dryRun("All").execute()}, or that as an argument. */
    private boolean isTried(TreePath call) {
        ExpressionTree at = (ExpressionTree) call.getLeaf();
        while (at instanceof MethodInvocationTree link && link.getMethodSelect() instanceof MemberSelectTree select) {
            if (isDryRun(select)) {
                return true;
            }
            at = select.getExpression();
        }
        if (at instanceof IdentifierTree variable && isTriedBefore(call, variable.getName())) {
            return true;
        }
        for (TreePath path = call.getParentPath(); path != null; path = path.getParentPath()) {
            Tree leaf = path.getLeaf();
            if (leaf instanceof MemberSelectTree select && isDryRun(select)) {
                return true;
            }
            if (leaf instanceof VariableTree request) {
                return isTriedLater(path.getParentPath(), request.getName());
            }
            if (!(leaf instanceof MemberSelectTree) && !(leaf instanceof MethodInvocationTree)) {
                break;
            }
        }
        return ((MethodInvocationTree) call.getLeaf())
                .getArguments().stream()
                        .anyMatch(argument -> constants
                                .text(call, argument)
                                .filter(text -> text.value().equals("All"))
                                .isPresent());
    }

    /** {@code request.dryRun("All")}, where a variable holds what is to be executed. */
    private static boolean isTriedLater(TreePath block, Name request) {
        return has(
                block.getLeaf(),
                tree -> tree instanceof MemberSelectTree select
                        && isDryRun(select)
                        && select.getExpression() instanceof IdentifierTree variable
                        && variable.getName().equals(request));
    }

    /** {@code var pods = client.pods().dryRun();}, and then a call of that. */
    private static boolean isTriedBefore(TreePath call, Name held) {
        TreePath method = call;
        while (method != null && !(method.getLeaf() instanceof MethodTree)) {
            method = method.getParentPath();
        }
        return method != null
                && has(
                        method.getLeaf(),
                        tree -> tree instanceof VariableTree variable
                                && variable.getName().equals(held)
                                && variable.getInitializer() != null
                                && has(
                                        variable.getInitializer(),
                                        part -> part instanceof MemberSelectTree select && isDryRun(select)));
    }

    private static boolean has(Tree tree, Predicate<Tree> sought) {
        return Boolean.TRUE.equals(
                new TreeScanner<@Nullable Boolean, @Nullable Void>() {
                    @Override
                    public @Nullable Boolean scan(@Nullable Tree part, @Nullable Void unused) {
                        return part != null && sought.test(part) ? Boolean.TRUE : super.scan(part, unused);
                    }

                    @Override
                    public Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                }.scan(tree, null));
    }

    private static boolean isDryRun(MemberSelectTree select) {
        return select.getIdentifier().contentEquals("dryRun");
    }
}

package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Details.Extension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;

/** Reads the names under which further members are added to problem details. */
final class ExtensionReader {
    private static final Map<String, Set<String>> METHODS = Map.of(
            "with",
            Set.of(
                    "dev.edict.runtime.problem.Problem$Builder",
                    "org.zalando.problem.ProblemBuilder",
                    "com.tietoevry.quarkus.resteasy.problem.HttpProblem$Builder",
                    "io.quarkiverse.resteasy.problem.HttpProblem$Builder"),
            "setProperty",
            Set.of("org.springframework.http.ProblemDetail"));

    private final Symbols symbols;
    private final Constants constants;

    ExtensionReader(Symbols symbols, Constants constants) {
        this.symbols = symbols;
        this.constants = constants;
    }

    Optional<Extension> read(TreePath call, ExecutableElement method, Function<Tree, TreeWhere> place) {
        Set<String> owners = METHODS.get(method.getSimpleName().toString());
        if (owners == null || !owners.contains(symbols.name(symbols.owner(method)))) {
            return Optional.empty();
        }
        List<? extends ExpressionTree> arguments = ((MethodInvocationTree) call.getLeaf()).getArguments();
        if (arguments.size() != 2) {
            return Optional.empty();
        }
        ExpressionTree name = arguments.get(0);
        return constants
                .text(call, name)
                .filter(Constants.Text::whole)
                .map(text -> new Extension(text.value(), place.apply(name)));
    }
}

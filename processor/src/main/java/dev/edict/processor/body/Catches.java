package dev.edict.processor.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which exceptions stop at a {@code try} statement. */
final class Catches {
    private Catches() {}

    /** What the clauses catch and do not throw on, after what is caught further out. */
    static List<String> within(TryTree tree, TreePath path, List<String> outside, Symbols symbols) {
        if (tree.getCatches().isEmpty()) {
            return outside;
        }
        List<String> caught = new ArrayList<>(outside);
        for (CatchTree clause : tree.getCatches()) {
            if (throwsOn(clause)) {
                continue;
            }
            Tree type = clause.getParameter().getType();
            List<? extends Tree> alternatives =
                    type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
            for (Tree alternative : alternatives) {
                TypeMirror mirror = symbols.type(path, alternative);
                TypeElement exception = symbols.classOf(mirror);
                if (exception != null) {
                    caught.add(symbols.name(exception));
                }
            }
        }
        return List.copyOf(caught);
    }

    private static final Set<String> EVERYTHING =
            Set.of("Exception", "Throwable", "RuntimeException", "java.lang.Exception", "java.lang.Throwable");

    /** @param type as it is written */
    static boolean isCatchAll(String type) {
        return EVERYTHING.contains(type);
    }

    /**
     * The error status that a clause answers, told by what was found in it; a status of none where it returns null. Empty when
     * it does neither.
     */
    static Optional<OptionalInt> answer(Frame frame, int answersBefore, int nothingsBefore) {
        for (int i = answersBefore; i < frame.answers.size(); i++) {
            Answer answer = frame.answers.get(i);
            if (answer.isSent() && answer.status().orElse(0) >= 400) {
                return Optional.of(answer.status());
            }
        }
        return frame.details.nothings() > nothingsBefore ? Optional.of(OptionalInt.empty()) : Optional.empty();
    }

    private static boolean throwsOn(CatchTree clause) {
        return Boolean.TRUE.equals(
                new Rethrow().find(clause.getBlock(), clause.getParameter().getName()));
    }

    private static final class Rethrow extends TreeScanner<@Nullable Boolean, javax.lang.model.element.Name> {
        @Nullable
        Boolean find(BlockTree block, javax.lang.model.element.Name exception) {
            return scan(block, exception);
        }

        @Override
        public @Nullable Boolean visitThrow(ThrowTree tree, javax.lang.model.element.Name exception) {
            return tree.getExpression() instanceof IdentifierTree thrown
                    && thrown.getName().equals(exception);
        }

        @Override
        public @Nullable Boolean visitLambdaExpression(
                LambdaExpressionTree tree, javax.lang.model.element.Name exception) {
            return false;
        }

        @Override
        public @Nullable Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }
    }
}

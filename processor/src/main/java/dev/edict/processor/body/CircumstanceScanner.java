package dev.edict.processor.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePathScanner;
import dev.edict.processor.body.Details.CatchAll;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Keeps in mind under which circumstances statements run, while they are gone through. */
abstract class CircumstanceScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    final Symbols symbols;
    final DisclosureReader disclosures;
    private final RefusalReader refusals;

    CircumstanceScanner(Symbols symbols, Constants constants) {
        this.symbols = symbols;
        this.disclosures = new DisclosureReader(symbols);
        this.refusals = new RefusalReader(symbols, constants);
    }

    /** The body that is being read. */
    abstract Frame current();

    abstract TreeWhere place(Tree tree);

    @Override
    public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
        Frame current = current();
        boolean before = current.absent;
        boolean conditional = current.conditional;
        boolean partial = current.partial;
        current.statements += tree.getStatements().size();
        for (StatementTree statement : tree.getStatements()) {
            scan(statement, null);
            if (statement instanceof IfTree condition && Presence.leaves(condition)) {
                current.absent |= Presence.askedBy(condition.getCondition()) == Presence.PRESENT;
                current.conditional |= !Presence.onlyAsksType(condition.getCondition());
                current.partial |= answersSome(condition);
            }
        }
        current.absent = before;
        current.conditional = conditional;
        current.partial = partial;
        return null;
    }

    /** Whether some requests have their answer by then, and none that says what is missing or who may not. */
    private boolean answersSome(IfTree condition) {
        return Presence.answers(condition)
                && Presence.askedBy(condition.getCondition()) != Presence.ABSENT
                && refusals.when(true, condition.getCondition(), getCurrentPath())
                        .isOf(Refusal.Ground.NONE);
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
        scan(tree.getCondition(), null);
        branches(tree.getCondition(), tree.getThenStatement(), tree.getElseStatement());
        return null;
    }

    @Override
    public @Nullable Void visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void unused) {
        scan(tree.getCondition(), null);
        branches(tree.getCondition(), tree.getTrueExpression(), tree.getFalseExpression());
        return null;
    }

    private void branches(ExpressionTree condition, Tree whenTrue, @Nullable Tree whenFalse) {
        Frame current = current();
        current.branches++;
        boolean before = current.absent;
        boolean conditional = current.conditional;
        boolean partial = current.partial;
        Refusal refusal = current.refusal;
        Presence asked = Presence.askedBy(condition);
        current.conditional = conditional || !Presence.onlyAsksForNull(condition);
        current.absent = before || asked == Presence.ABSENT;
        current.refusal = refusal(true, condition, partial);
        current.partial = true;
        scan(whenTrue, null);
        current.absent = before || asked == Presence.PRESENT;
        if (whenFalse != null) {
            current.refusal = refusal(false, condition, partial);
            current.conditional = conditional || !Presence.onlyAsksType(condition);
            scan(whenFalse, null);
        }
        current.absent = before;
        current.conditional = conditional;
        current.partial = partial;
        current.refusal = refusal;
    }

    private Refusal refusal(boolean value, ExpressionTree condition, boolean partial) {
        Refusal asked = refusals.when(value, condition, getCurrentPath());
        return partial ? asked.inPart() : asked;
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        Frame current = current();
        List<String> outside = current.caught;
        current.caught = Catches.within(tree, getCurrentPath(), outside, symbols);
        scan(tree.getResources(), null);
        scan(tree.getBlock(), null);
        current.caught = outside;
        for (CatchTree clause : tree.getCatches()) {
            clause(clause, current);
        }
        return scan(tree.getFinallyBlock(), null);
    }

    private void clause(CatchTree clause, Frame current) {
        current.branches++;
        String type = clause.getParameter().getType().toString();
        boolean absent = current.absent;
        boolean conditional = current.conditional;
        Refusal refusal = current.refusal;
        current.absent = absent || Presence.isNotFound(type);
        current.conditional = false;
        current.refusal = Refusal.NONE;
        exception(clause.getParameter());
        int answered = current.answers.size();
        int thrown = current.thrown;
        int returned = current.details.nothings();
        scan(clause.getBlock(), null);
        if (Catches.isCatchAll(type) && current.thrown == thrown) {
            Catches.answer(current, answered, returned)
                    .ifPresent(status -> current.details.add(new CatchAll(
                            type, status, place(clause.getParameter().getType()))));
        }
        current.absent = absent;
        current.conditional = conditional;
        current.refusal = refusal;
    }

    // ---- ways through a body (McCabe)

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
        current().branches++;
        return super.visitForLoop(tree, null);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
        current().branches++;
        return super.visitEnhancedForLoop(tree, null);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
        current().branches++;
        return super.visitWhileLoop(tree, null);
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
        current().branches++;
        return super.visitDoWhileLoop(tree, null);
    }

    @Override
    public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
        if (!tree.getExpressions().isEmpty()) {
            current().branches++;
        }
        return super.visitCase(tree, null);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
        if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
            current().branches++;
        }
        return super.visitBinary(tree, null);
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
        return conditionally(() -> super.visitSwitch(tree, null));
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
        return conditionally(() -> super.visitSwitchExpression(tree, null));
    }

    private @Nullable Void conditionally(Runnable scan) {
        Frame current = current();
        boolean conditional = current.conditional;
        boolean partial = current.partial;
        Refusal refusal = current.refusal;
        current.conditional = true;
        current.partial = true;
        current.refusal = Refusal.NONE;
        scan.run();
        current.conditional = conditional;
        current.partial = partial;
        current.refusal = refusal;
        return null;
    }

    /** What a clause catches, or a lambda is given where that is an exception. */
    void exception(VariableTree variable) {
        Element element = symbols.element(getCurrentPath(), variable);
        if (element != null) {
            disclosures.exception(element);
        }
    }
}

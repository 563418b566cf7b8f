package dev.edict.processor.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.body.MethodFacts.Delegation;
import dev.edict.processor.body.MethodFacts.Kind;
import dev.edict.processor.body.Receivers.Treatment;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** One pass over an attributed class, from its trees to facts. */
final class BodyScanner extends CircumstanceScanner {
    private final Collected collected;
    private final Receivers receivers;
    private final WriteReader writes;
    private final RaiseReader raises;
    private final AnswerReader answers;
    private final CallReader calls;
    private final ArgumentReader arguments;
    private final TypeFactsReader types;
    private final RegistrationReader registrations;
    private final DetailReader details;
    private final NothingReader nothings;

    private @Nullable TypeElement currentClass;
    private @Nullable Frame frame;
    private int lambdas;

    /** Where names and texts are kept, while the class may add headers to responses that others make. */
    private @Nullable Set<String> said;

    /** What the method does with the lambda that is scanned next, which is its argument. */
    private @Nullable Treatment handedOver;

    BodyScanner(Symbols symbols, Collected collected, Sinks sinks, Receivers receivers) {
        this(symbols, collected, sinks, receivers, new Constants(symbols));
    }

    private BodyScanner(Symbols symbols, Collected collected, Sinks sinks, Receivers receivers, Constants constants) {
        super(symbols, constants);
        this.collected = collected;
        this.receivers = receivers;
        this.writes = new WriteReader(symbols, sinks, constants);
        this.arguments = new ArgumentReader(constants);
        this.answers = new AnswerReader(symbols, constants, arguments);
        this.raises = new RaiseReader(symbols, constants, arguments, answers);
        this.calls = new CallReader(symbols, writes, arguments);
        this.types = new TypeFactsReader(symbols);
        this.registrations = new RegistrationReader(symbols, constants, collected);
        this.details = new DetailReader(symbols, constants, registrations);
        this.nothings = new NothingReader(symbols, constants);
    }

    // ---- declarations

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        if (!(symbols.trees.getElement(getCurrentPath()) instanceof TypeElement type)) {
            return null;
        }
        TypeElement outerClass = currentClass;
        Frame outerFrame = frame;
        Set<String> outerSaid = said;
        currentClass = type;
        TypeFacts facts = types.read(type);
        said = collected.saying(facts);
        collected.add(facts);
        collected.written.addAll(types.written(type));
        MethodKey key = new MethodKey(symbols.name(type), "<initializers>", "");
        TreeWhere where = new TreeWhere(key.owner(), unit(), tree);
        frame = new Frame(key, Kind.METHOD, where);
        if (facts.superTypes().contains(RegistrationReader.JERSEY)) {
            registrations.configured(where);
        }
        super.visitClass(tree, null);
        frame = outerFrame;
        currentClass = outerClass;
        said = outerSaid;
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        ExecutableElement method = symbols.method(getCurrentPath());
        if (method == null) {
            return null;
        }
        collected.addParameters(method, symbols);
        if (tree.getBody() == null) {
            return null;
        }
        Kind kind = method.getKind() == ElementKind.CONSTRUCTOR ? Kind.CONSTRUCTOR : Kind.METHOD;
        Frame outer = frame;
        Frame own = new Frame(symbols.key(method), kind, new TreeWhere(symbols.signature(method), unit(), tree));
        own.absent = Presence.isGetOrCreate(own.key.name());
        if (currentClass != null) {
            registrations.declared(tree, getCurrentPath(), currentClass);
        }
        own.makesExceptions = symbols.throwable(method.getReturnType()) != null;
        own.statuses = ArgumentReader.parameters(method);
        if (nothings.isFixed(tree, getCurrentPath())) {
            own.details.fixed();
        }
        frame = own;
        disclosures.parameters(method, own);
        scan(tree.getBody(), null);
        collected.add(own.facts());
        frame = outer;
        disclosures.clear();
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        if (tree.getInitializer() != null
                && symbols.trees.getElement(getCurrentPath()) instanceof VariableElement variable
                && (variable.getKind() == ElementKind.LOCAL_VARIABLE
                        || variable.getKind() == ElementKind.RESOURCE_VARIABLE)) {
            writes.declared(getCurrentPath(), variable, tree.getInitializer());
            disclosures.declared(getCurrentPath(), variable, tree.getInitializer());
        }
        return scan(tree.getInitializer(), null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        forget(tree.getVariable());
        return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        forget(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    private void forget(ExpressionTree variable) {
        Element element = variable instanceof IdentifierTree ? symbols.element(getCurrentPath(), variable) : null;
        if (element != null) {
            writes.assigned(element);
            disclosures.forget(element);
            current().assigned(element.getSimpleName());
        }
    }

    // ---- what happens

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        Frame current = current();
        if (current.kind == Kind.METHOD) {
            Tree nothing = nothings.in(tree.getExpression(), getCurrentPath());
            if (nothing != null) {
                current.details.addNothing(place(nothing));
            }
        }
        super.visitReturn(tree, null);
        if (tree.getExpression() instanceof IdentifierTree returned
                && returned.getName().contentEquals("this")) {
            current.details.returnsReceiver();
        }
        if (current.kind == Kind.METHOD && current.makesExceptions && tree.getExpression() != null) {
            current.details.addMade(raises.made(getCurrentPath(), tree.getExpression(), current, place(tree)));
        }
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        if (said != null) {
            say(tree.getName(), said);
        }
        if (!disclosures.isIdle(tree.getName())) {
            disclosures.read(getCurrentPath(), current(), this::place);
        }
        return null;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
        Frame current = current();
        current.thrown++;
        super.visitThrow(tree, null);
        raises.thrown(getCurrentPath(), tree.getExpression(), current, place(tree))
                .ifPresent(current.raises::add);
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        ExecutableElement constructor = symbols.method(getCurrentPath());
        if (constructor != null) {
            add(calls.creation(constructor, current(), place(tree)));
            details.creation(getCurrentPath(), constructor, current(), this::place);
            if (registrations.isJersey(symbols.owner(constructor))) {
                registrations.configured(place(tree));
            }
        }
        scan(tree.getEnclosingExpression(), null);
        scan(tree.getArguments(), null);
        return scan(tree.getClassBody(), null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        TreePath path = getCurrentPath();
        @Nullable ExecutableElement method = symbols.method(path);
        if (method != null) {
            invoked(tree, path, method);
        }
        scan(tree.getMethodSelect(), null);
        int index = 0;
        for (ExpressionTree argument : tree.getArguments()) {
            boolean isFunctional = argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree;
            handedOver = isFunctional && method != null ? receivers.of(method, index, path, symbols) : null;
            scan(argument, null);
            index++;
        }
        return null;
    }

    private void invoked(MethodInvocationTree tree, TreePath path, ExecutableElement method) {
        Frame current = current();
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            Status status = raises.status(path, method, tree.getArguments(), current);
            current.delegation = new Delegation(
                    symbols.key(method),
                    status.constant(),
                    status.parameter(),
                    arguments.read(path, tree.getArguments(), current));
            add(calls.creation(method, current, place(tree)));
            return;
        }
        add(calls.invocation(path, method, currentClass, current, place(tree)));
        answers.read(path, method, current, this::place).ifPresent(current.answers::add);
        raises.given(path, method, current, place(tree)).ifPresent(current.raises::add);
        details.invocation(path, method, current, this::place);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        if (said != null) {
            say(tree.getIdentifier(), said);
        }
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
        if (said != null && tree.getValue() instanceof String text) {
            say(text, said);
        }
        return null;
    }

    /** {@code WWW_AUTHENTICATE} and {@code "WWW-Authenticate"} alike. */
    private static void say(CharSequence name, Set<String> into) {
        into.add(name.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void add(Optional<Call> call) {
        call.ifPresent(current().calls::add);
    }

    // ---- lambdas

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        functional(tree);
        return null;
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        functional(tree);
        return null;
    }

    /**
     * A lambda is a body of its own. It belongs to the one around it only when it is handed to a method; one that is kept
     * or returned runs who knows when.
     */
    private void functional(ExpressionTree tree) {
        Treatment treatment = handedOver;
        handedOver = null;
        Frame outer = current();
        TreePath path = getCurrentPath();
        MethodKey key = new MethodKey(outer.key.owner(), CertainCalls.LAMBDA + outer.key.name() + "$" + lambdas++, "");
        TreeWhere where = place(tree);
        if (treatment != null) {
            outer.calls.add(new Call(
                    key,
                    key.owner(),
                    treatment.dispatch(),
                    outer.absent || treatment.ifAbsent(),
                    outer.caught,
                    Optional.empty(),
                    Arguments.NONE,
                    Use.OTHER,
                    where));
        }
        Frame own = new Frame(key, Kind.LAMBDA, where);
        own.statuses = outer.statuses;
        frame = own;
        if (tree instanceof LambdaExpressionTree lambda) {
            if (!NarrowedFailures.isGiven(path)) {
                lambda.getParameters().forEach(this::exception);
            }
            scan(lambda.getBody(), null);
        } else if (tree instanceof MemberReferenceTree reference) {
            calls.reference(path, reference, currentClass, own, where).ifPresent(call -> {
                own.calls.add(call);
                if (!NarrowedFailures.isGiven(path)) {
                    disclosures.reference(path, call, own);
                }
            });
            answers.reference(path, reference, own, this::place).ifPresent(own.answers::add);
            scan(reference.getQualifierExpression(), null);
        }
        frame = outer;
        outer.statements += own.statements;
        outer.branches += own.branches;
        collected.add(own.facts());
        TypeElement target = symbols.classOf(symbols.trees.getTypeMirror(path));
        if (target != null) {
            collected.addLambda(symbols.name(target), key);
        }
    }

    @Override
    Frame current() {
        if (frame == null) {
            throw new IllegalStateException("code outside a class");
        }
        return frame;
    }

    private com.sun.source.tree.CompilationUnitTree unit() {
        return getCurrentPath().getCompilationUnit();
    }

    @Override
    TreeWhere place(Tree tree) {
        return new TreeWhere(current().where.signature(), unit(), tree);
    }
}

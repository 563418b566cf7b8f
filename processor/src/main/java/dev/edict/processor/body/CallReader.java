package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Answer.Use;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads which method a call runs, and how sure that is (JLS 15.12.4.4). */
final class CallReader {
    private final Symbols symbols;
    private final WriteReader writes;
    private final ArgumentReader arguments;

    CallReader(Symbols symbols, WriteReader writes, ArgumentReader arguments) {
        this.symbols = symbols;
        this.writes = writes;
        this.arguments = arguments;
    }

    Optional<Call> creation(ExecutableElement constructor, Frame frame, TreeWhere where) {
        return isOfJdk(symbols.owner(constructor))
                ? Optional.empty()
                : Optional.of(call(
                        constructor,
                        symbols.owner(constructor),
                        Dispatch.EXACT,
                        Optional.empty(),
                        Arguments.NONE,
                        Use.OTHER,
                        frame,
                        where));
    }

    Optional<Call> invocation(
            TreePath path, ExecutableElement method, @Nullable TypeElement within, Frame frame, TreeWhere where) {
        ExpressionTree select = ((MethodInvocationTree) path.getLeaf()).getMethodSelect();
        ExpressionTree on = select instanceof MemberSelectTree member ? member.getExpression() : null;
        boolean ofJdk = isOfJdk(symbols.owner(method));
        if (ofJdk && (on == null || !method.getModifiers().contains(Modifier.ABSTRACT))) {
            return Optional.empty();
        }
        boolean exact = isFixed(method) || on != null && (isSuper(on) || isCreation(on));
        TypeElement receiver = receiver(path, on, method, within);
        if (ofJdk && isOfJdk(receiver)) {
            return Optional.empty();
        }
        Optional<Write> write = writes.read(path, method, receiver);
        return Optional.of(call(
                method,
                receiver,
                exact || isFinal(receiver) ? Dispatch.EXACT : Dispatch.VIRTUAL,
                write,
                arguments.read(path, ((MethodInvocationTree) path.getLeaf()).getArguments(), frame),
                ResponseUse.of(path),
                frame,
                where));
    }

    /** {@code orders::touch}, as the one call that the lambda it stands for makes. */
    Optional<Call> reference(
            TreePath path, MemberReferenceTree reference, @Nullable TypeElement within, Frame frame, TreeWhere where) {
        ExecutableElement method = symbols.method(path);
        if (method == null || isOfJdk(symbols.owner(method))) {
            return Optional.empty();
        }
        ExpressionTree on = reference.getQualifierExpression();
        boolean exact = isFixed(method) || isSuper(on) || method.getKind() == ElementKind.CONSTRUCTOR;
        TypeElement receiver = receiver(path, on, method, within);
        return Optional.of(call(
                method,
                receiver,
                exact || isFinal(receiver) ? Dispatch.EXACT : Dispatch.VIRTUAL,
                writes.referenced(method, receiver),
                Arguments.NONE,
                Use.RETURNED,
                frame,
                where));
    }

    private Call call(
            ExecutableElement method,
            TypeElement receiver,
            Dispatch dispatch,
            Optional<Write> write,
            Arguments given,
            Use use,
            Frame frame,
            TreeWhere where) {
        return new Call(
                symbols.key(method),
                symbols.name(receiver),
                dispatch,
                frame.absent,
                frame.caught,
                write,
                given,
                use,
                where);
    }

    private TypeElement receiver(
            TreePath path, @Nullable ExpressionTree on, ExecutableElement method, @Nullable TypeElement within) {
        TypeElement owner = symbols.owner(method);
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return owner;
        }
        if (on == null) {
            return implicit(owner, within);
        }
        TypeElement type = symbols.classOf(symbols.type(path, on));
        return type == null || owner.getQualifiedName().contentEquals("java.lang.Object") ? owner : type;
    }

    /** The innermost class around the call that has the method (JLS 15.12.1). */
    private TypeElement implicit(TypeElement owner, @Nullable TypeElement within) {
        String name = symbols.name(owner);
        for (Element at = within; at != null; at = at.getEnclosingElement()) {
            if (at instanceof TypeElement type && symbols.superTypes(type).contains(name)) {
                return type;
            }
        }
        return owner;
    }

    private static boolean isFixed(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.PRIVATE)
                || modifiers.contains(Modifier.FINAL);
    }

    private static boolean isFinal(TypeElement type) {
        return type.getModifiers().contains(Modifier.FINAL);
    }

    private static boolean isSuper(ExpressionTree on) {
        return on instanceof IdentifierTree identifier && identifier.getName().contentEquals("super")
                || on instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("super");
    }

    private static boolean isCreation(ExpressionTree on) {
        return on instanceof NewClassTree
                || on instanceof ParenthesizedTree inner && inner.getExpression() instanceof NewClassTree;
    }

    /**
     * The JDK has no body that leads into the service, and no sinks but JDBC's. A method of it may still be called on an
     * interface of the service that inherits it.
     */
    private boolean isOfJdk(TypeElement type) {
        String name = symbols.name(type);
        return name.startsWith("java.") && !name.startsWith("java.sql.");
    }
}

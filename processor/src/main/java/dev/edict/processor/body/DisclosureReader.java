package dev.edict.processor.body;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Details.Disclosure;
import dev.edict.processor.body.Details.Disclosure.Content;
import dev.edict.processor.body.Details.Handing;
import dev.edict.processor.body.Details.Outlet;
import dev.edict.processor.body.Details.Passing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Follows an exception from where its variable is named to the content of a response: through calls that ask it for its text,
 * through sums of text, constructors and local variables. Whatever else is done with the text may change it, and ends the way.
 */
final class DisclosureReader {
    private static final String THROWABLE = "java.lang.Throwable";

    private final Symbols symbols;
    private final Map<Element, Told> held = new HashMap<>();

    /** The names of those, by which all others are passed over. */
    private final Set<Name> names = new HashSet<>();

    /** The {@code StringWriter} behind a {@code PrintWriter} that a variable holds. */
    private final Map<Element, Element> printers = new HashMap<>();

    DisclosureReader(Symbols symbols) {
        this.symbols = symbols;
    }

    private void hold(Element variable, Told source) {
        held.put(variable, source);
        names.add(variable.getSimpleName());
    }

    /** An exception that a clause catches or a lambda is given; of one of several types nothing is known. */
    void exception(Element variable) {
        exception(variable, null, -1);
    }

    private void exception(Element variable, @Nullable Frame given, int parameter) {
        TypeElement type = symbols.classOf(variable.asType());
        if (type != null && symbols.superTypes(type).contains(THROWABLE)) {
            hold(variable, new Told(type, given, parameter, false, null, "", null, false, true, List.of()));
        }
    }

    /** What a method is given: exceptions, and texts that may be of one. */
    void parameters(ExecutableElement method, Frame body) {
        List<? extends VariableElement> parameters = method.getParameters();
        boolean returns = method.getReturnType().getKind() == TypeKind.DECLARED;
        for (int i = 0; i < parameters.size(); i++) {
            VariableElement parameter = parameters.get(i);
            CharSequence type = parameter.asType() instanceof DeclaredType declared
                    ? declared.asElement().getSimpleName()
                    : "";
            if (parameter.asType().getKind() == TypeKind.TYPEVAR || Catches.isNamedLikeOne(type)) {
                exception(parameter, body, i);
            } else if (returns && "String".contentEquals(type)) {
                hold(parameter, new Told(null, body, i, false, Content.MESSAGE, "", null, false, true, List.of()));
            }
        }
    }

    void forget(Element variable) {
        if (!held.isEmpty()) {
            held.remove(variable);
            printers.remove(variable);
        }
    }

    /** Whether a name is none of anything that could be told. */
    boolean isIdle(Name name) {
        return !names.contains(name);
    }

    void clear() {
        held.clear();
        names.clear();
        printers.clear();
    }

    /** Reads what becomes of what a name in an expression stands for. */
    void read(TreePath identifier, Frame frame, Function<Tree, TreeWhere> place) {
        Element variable = symbols.trees.getElement(identifier);
        Told source = variable == null ? null : held.get(variable);
        if (source == null) {
            return;
        }
        TreePath at = identifier;
        while (source != null) {
            TreePath parent = at.getParentPath();
            if (parent == null) {
                return;
            }
            Tree leaf = parent.getLeaf();
            if (leaf instanceof MemberSelectTree select) {
                TreePath call = parent.getParentPath();
                if (call == null
                        || !(call.getLeaf() instanceof MethodInvocationTree invocation)
                        || invocation.getMethodSelect() != select) {
                    return;
                }
                if (DisclosingMethods.empties(select.getIdentifier().toString())) {
                    forget(variable);
                    return;
                }
                source = asked(source, select.getIdentifier().toString(), call, invocation);
                at = call;
                continue;
            }
            if (leaf instanceof MethodInvocationTree call) {
                ExecutableElement method = symbols.method(parent);
                if (method == null) {
                    return;
                }
                Optional<Told> sent = sent(source, method, at.getLeaf());
                if (sent.isPresent()) {
                    ends(sent.get(), true, frame, place);
                    return;
                }
                if (source.kind() != null && takesUp(method)) {
                    insert(frame.conditional ? source.conditionally() : source, call, parent);
                }
                source = given(source, method, call, parent.getParentPath(), at.getLeaf(), frame, place);
            } else if (leaf instanceof NewClassTree) {
                source = kept(source, parent, at.getLeaf());
            } else if (leaf instanceof VariableTree) {
                hold(source, parent);
                return;
            } else if (leaf instanceof ReturnTree) {
                if (source.kind() != null) {
                    ends(source, false, frame, place);
                }
                return;
            } else {
                source = inExpression(source, at.getLeaf(), leaf);
            }
            at = parent;
        }
    }

    /** A text is sent, or what the body was given is returned. */
    private void ends(Told source, boolean sent, Frame frame, Function<Tree, TreeWhere> place) {
        boolean conditional = frame.conditional || source.conditional();
        TypeElement type = source.type();
        if (sent && type != null) {
            frame.details.add(new Disclosure(
                    source.what(),
                    symbols.name(type),
                    symbols.superTypes(type),
                    Objects.requireNonNull(source.kind()),
                    conditional,
                    source.certain(),
                    source.through(),
                    source.given(),
                    place.apply(Objects.requireNonNull(source.tree()))));
        } else if (source.from() == frame) {
            frame.details.add(new Outlet(
                    source.parameter(),
                    sent,
                    Optional.ofNullable(type == null ? null : source.kind()),
                    conditional,
                    source.certain(),
                    source.through()));
        }
    }

    private @Nullable Told asked(Told source, String name, TreePath call, MethodInvocationTree invocation) {
        if (source.kind() != null) {
            return DisclosingMethods.leaves(name) ? source : null;
        }
        if (name.equals("getCause")) {
            TypeElement type = symbols.classOf(symbols.trees.getTypeMirror(call));
            return type == null ? null : source.of(type);
        }
        if (name.equals("printStackTrace") && invocation.getArguments().size() == 1) {
            writer(call, invocation.getArguments().get(0))
                    .ifPresent(writer -> hold(writer, source.told(Content.STACK_TRACE, invocation)));
            return null;
        }
        Content kind = DisclosingMethods.ofException(name);
        return kind == null ? null : source.told(kind, invocation);
    }

    /** The {@code StringWriter} behind {@code new PrintWriter(text)}, or behind the variable that has that. */
    private Optional<Element> writer(TreePath around, ExpressionTree argument) {
        return argument instanceof IdentifierTree printer
                ? Optional.ofNullable(symbols.element(around, printer)).map(printers::get)
                : behind(around, argument);
    }

    private Optional<Element> behind(TreePath around, ExpressionTree printer) {
        if (printer instanceof NewClassTree creation
                && creation.getArguments().size() >= 1
                && creation.getArguments().get(0) instanceof IdentifierTree text) {
            return Optional.ofNullable(symbols.element(around, text));
        }
        return Optional.empty();
    }

    /** Remembers what a local variable writes to. */
    void declared(TreePath declaration, VariableElement variable, ExpressionTree initializer) {
        if (!held.isEmpty()
                && initializer instanceof NewClassTree creation
                && creation.getIdentifier().toString().endsWith("PrintWriter")) {
            behind(declaration, initializer).ifPresent(text -> printers.put(variable, text));
        }
    }

    private Optional<Told> sent(Told source, ExecutableElement method, Tree argument) {
        String name = method.getSimpleName().toString();
        if (!DisclosingMethods.sends(symbols.name(symbols.owner(method)), name)) {
            return Optional.empty();
        }
        if (source.kind() != null) {
            return Optional.of(source);
        }
        return name.equals("resume") ? Optional.empty() : Optional.of(source.told(Content.WHOLE, argument));
    }

    /**
     * What a method makes of it: only of some of libraries is it known that they keep it; what those of the service do, their
     * bodies tell when all are read.
     */
    private @Nullable Told given(
            Told source,
            ExecutableElement method,
            MethodInvocationTree call,
            TreePath around,
            Tree argument,
            Frame frame,
            Function<Tree, TreeWhere> place) {
        String owner = symbols.name(symbols.owner(method));
        String name = method.getSimpleName().toString();
        Call made = frame.call(call);
        if (source.kind() == null) {
            Content kind = DisclosingMethods.ofHelper(owner, name);
            if (kind != null) {
                return source.told(kind, call);
            }
            if (made != null) {
                hand(source, made, call.getArguments().indexOf(argument), frame);
            }
            if (argument instanceof IdentifierTree variable && DisclosingMethods.mayThrowOn(method)) {
                Element exception = symbols.element(new TreePath(around, call), variable);
                if (exception != null) {
                    hold(exception, source.conditionally());
                }
            }
        } else if (DisclosingMethods.keeps(owner, name)) {
            return source;
        }
        TypeElement result = symbols.classOf(method.getReturnType());
        if (made == null || result == null || symbols.superTypes(result).contains(THROWABLE)) {
            return null;
        }
        int index = call.getArguments().indexOf(argument);
        Told text = source.kind() == null ? source.told(Content.WHOLE, call) : source;
        if (source.kind() != null) {
            ends(text.through(new Passing(made, index, true)), true, frame, place);
        }
        return text.through(new Passing(made, index, false));
    }

    private void hand(Told source, Call made, int argument, Frame frame) {
        TypeElement type = source.type();
        if (type != null) {
            frame.details.add(
                    new Handing(made, argument, symbols.name(type), symbols.superTypes(type), source.given()));
        }
    }

    /** What a method that is referred to is given by those who call it. */
    void reference(TreePath reference, Call made, Frame frame) {
        ExecutableElement method = symbols.method(reference);
        if (method == null) {
            return;
        }
        int index = 0;
        for (VariableElement parameter : method.getParameters()) {
            TypeElement type = symbols.classOf(parameter.asType());
            if (type != null && symbols.superTypes(type).contains(THROWABLE)) {
                frame.details.add(
                        new Handing(made, index, symbols.name(type), symbols.superTypes(type), Optional.empty()));
            }
            index++;
        }
    }

    private boolean takesUp(ExecutableElement method) {
        return DisclosingMethods.takesUp(
                symbols.name(symbols.owner(method)), method.getSimpleName().toString());
    }

    /** From now on the variable at the start of the chain has the text. */
    private void insert(Told source, MethodInvocationTree call, TreePath around) {
        ExpressionTree at = call;
        while (at instanceof MethodInvocationTree link && link.getMethodSelect() instanceof MemberSelectTree select) {
            at = select.getExpression();
        }
        Element container = at instanceof IdentifierTree ? symbols.element(around, at) : null;
        if (container != null && container.getKind() == ElementKind.LOCAL_VARIABLE) {
            hold(container, source);
        }
    }

    /** A record keeps what it is given, a class very likely; an exception is for whoever catches it. */
    private @Nullable Told kept(Told source, TreePath creation, Tree argument) {
        ExecutableElement constructor = symbols.method(creation);
        if (constructor == null || source.kind() == null) {
            return null;
        }
        TypeElement type = symbols.owner(constructor);
        int index = ((NewClassTree) creation.getLeaf()).getArguments().indexOf(argument);
        if (symbols.superTypes(type).contains(THROWABLE) || KeptContent.isUnwritten(constructor, type, index)) {
            return null;
        }
        return KeptContent.isWhole(constructor, type) ? source : source.perhaps();
    }

    private void hold(Told source, TreePath declaration) {
        Element variable = symbols.trees.getElement(declaration);
        if (variable != null && variable.getKind() == ElementKind.LOCAL_VARIABLE && source.kind() != null) {
            hold(variable, source);
        }
    }

    private static @Nullable Told inExpression(Told source, Tree inner, Tree leaf) {
        if (leaf instanceof ParenthesizedTree || leaf instanceof TypeCastTree) {
            return source;
        }
        if (leaf.getKind() == Tree.Kind.PLUS) {
            return source.kind() == null ? source.told(Content.WHOLE, inner) : source;
        }
        return leaf instanceof ConditionalExpressionTree choice && choice.getCondition() != inner
                ? source.conditionally()
                : null;
    }
}

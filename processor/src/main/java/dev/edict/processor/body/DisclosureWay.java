package dev.edict.processor.body;

import com.sun.source.tree.AssignmentTree;
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
import dev.edict.processor.body.Details.Fate;
import dev.edict.processor.body.Details.Handing;
import dev.edict.processor.body.Details.Outlet;
import dev.edict.processor.body.Details.Passing;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Follows an exception from where its variable is named to the content of a response: through calls that ask it for its text,
 * through sums of text, constructors, members and variables. Whatever else is done with the text may change it, and ends the way.
 */
final class DisclosureWay {
    private final Symbols symbols;
    private final DisclosureReader variables;
    private final Frame frame;
    private final Function<Tree, TreeWhere> place;

    DisclosureWay(Symbols symbols, DisclosureReader variables, Frame frame, Function<Tree, TreeWhere> place) {
        this.symbols = symbols;
        this.variables = variables;
        this.frame = frame;
        this.place = place;
    }

    void follow(TreePath identifier, Element variable, Told held) {
        Told told = held;
        TreePath at = identifier;
        while (told != null) {
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
                    variables.forget(variable);
                    return;
                }
                told = asked(told, select.getIdentifier().toString(), call, invocation);
                at = call;
                continue;
            }
            if (leaf instanceof MethodInvocationTree call) {
                told = given(told, parent, call, at.getLeaf());
            } else if (leaf instanceof NewClassTree) {
                told = kept(told, parent, at.getLeaf());
            } else if (leaf instanceof VariableTree) {
                hold(symbols.trees.getElement(parent), told);
                return;
            } else if (leaf instanceof AssignmentTree assignment) {
                if (assignment.getExpression() == at.getLeaf()) {
                    assigned(told, assignment.getVariable(), parent);
                }
                return;
            } else if (leaf instanceof ReturnTree) {
                ends(told, Fate.RETURNED);
                return;
            } else {
                told = inExpression(told, at.getLeaf(), leaf);
            }
            at = parent;
        }
    }

    /** A text is sent, or what the body was given is returned, or kept by what it is called on. */
    private void ends(Told told, Fate fate) {
        Told.Text text = told.text();
        if (text == null) {
            return;
        }
        boolean conditional = frame.conditional || told.conditional();
        if (fate == Fate.SENT && !told.source().types().isEmpty()) {
            for (TypeElement type : told.source().types()) {
                frame.details.add(new Disclosure(
                        text.what(),
                        symbols.name(type),
                        symbols.superTypes(type),
                        text.content(),
                        conditional,
                        told.certain(),
                        told.through(),
                        told.given(),
                        place.apply(Objects.requireNonNull(text.tree()))));
            }
        } else if (told.source().from() == frame) {
            frame.details.add(new Outlet(
                    told.source().parameter(),
                    fate,
                    told.source().types().isEmpty() ? Optional.empty() : Optional.of(text.content()),
                    conditional,
                    told.certain(),
                    told.through()));
        }
    }

    private @Nullable Told asked(Told told, String name, TreePath call, MethodInvocationTree invocation) {
        if (told.text() != null) {
            if (DisclosingMethods.leaves(name)) {
                return told;
            }
            return DisclosingMethods.builds(name, symbols.method(call), symbols) ? told.perhaps() : null;
        }
        if (name.equals("getCause")) {
            TypeElement type = symbols.classOf(symbols.trees.getTypeMirror(call));
            return type == null ? null : told.cause(type);
        }
        if (name.equals("printStackTrace") && invocation.getArguments().size() == 1) {
            variables
                    .writer(call, invocation.getArguments().get(0))
                    .ifPresent(writer -> variables.hold(writer, told.told(Content.STACK_TRACE, invocation)));
            return null;
        }
        Content content = DisclosingMethods.ofException(name);
        return content == null ? null : told.told(content, invocation);
    }

    /** What a method makes of it that it is given to; null where that is its end. */
    private @Nullable Told given(Told told, TreePath path, MethodInvocationTree call, Tree argument) {
        ExecutableElement method = symbols.method(path);
        if (method == null) {
            return null;
        }
        String owner = symbols.name(symbols.owner(method));
        String name = method.getSimpleName().toString();
        if (DisclosingMethods.sends(owner, name)) {
            sent(told, name, argument);
            return null;
        }
        if (told.text() == null) {
            Content content = DisclosingMethods.ofHelper(owner, name);
            if (content != null) {
                return told.told(content, call);
            }
            if (argument instanceof IdentifierTree variable && DisclosingMethods.mayThrowOn(method)) {
                Element exception = symbols.element(path, variable);
                if (exception != null) {
                    variables.hold(exception, told.conditionally());
                }
            }
        } else {
            if (DisclosingMethods.takesUp(owner, name)) {
                takenUp(told, call, path);
            }
            if (DisclosingMethods.keeps(owner, name)) {
                return told;
            }
        }
        Call made = frame.call(call);
        return made == null ? null : followed(told, method, made, path, argument);
    }

    private void sent(Told told, String name, Tree argument) {
        if (told.text() != null) {
            ends(told, Fate.SENT);
        } else if (!name.equals("resume")) {
            ends(told.told(Content.WHOLE, argument), Fate.SENT);
        }
    }

    /** Only of some methods of libraries is it known that they keep it; what those of the service do, their bodies tell when all are read. */
    private @Nullable Told followed(Told told, ExecutableElement method, Call made, TreePath path, Tree argument) {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        int index = call.getArguments().indexOf(argument);
        if (told.text() == null) {
            for (TypeElement type : told.source().types()) {
                frame.details.add(new Handing(made, index, symbols.name(type), symbols.superTypes(type), told.given()));
            }
        } else {
            takenUp(told.through(new Passing(made, index, Fate.KEPT)), call, path);
            ends(told.through(new Passing(made, index, Fate.SENT)), Fate.SENT);
        }
        TypeElement result = symbols.classOf(method.getReturnType());
        if (result == null || symbols.isThrowable(result)) {
            return null;
        }
        Told text = told.text() == null ? told.told(Content.WHOLE, call) : told;
        return text.through(new Passing(made, index, Fate.RETURNED));
    }

    /** From now on the variable at the start of the chain has the text. */
    private void takenUp(Told told, MethodInvocationTree call, TreePath around) {
        ExpressionTree at = call;
        while (at instanceof MethodInvocationTree link && link.getMethodSelect() instanceof MemberSelectTree select) {
            at = select.getExpression();
        }
        if (at instanceof IdentifierTree) {
            add(symbols.element(around, at), frame.conditional ? told.conditionally() : told);
        }
    }

    /** A variable has it from now on; or a member of what a variable has, or of what the body is called on. */
    private void assigned(Told told, ExpressionTree variable, TreePath around) {
        Told now = frame.conditional ? told.conditionally() : told;
        Element element = symbols.element(around, variable);
        if (element == null || told.text() == null) {
            return;
        }
        if (element.getKind() == ElementKind.FIELD) {
            ExpressionTree of = variable instanceof MemberSelectTree select ? select.getExpression() : null;
            if (KeptContent.isUnwritten(element)) {
                return;
            }
            if (of == null
                    || of instanceof IdentifierTree self && self.getName().contentEquals("this")) {
                ends(now.perhaps(), Fate.KEPT);
            } else if (of instanceof IdentifierTree) {
                add(symbols.element(around, of), now.perhaps());
            }
        } else {
            hold(element, now);
        }
    }

    private void add(@Nullable Element variable, Told told) {
        if (variable != null && variable.getKind() == ElementKind.LOCAL_VARIABLE) {
            variables.add(variable, told);
        }
    }

    /** A record keeps what it is given, a class very likely; an exception is for whoever catches it. */
    private @Nullable Told kept(Told told, TreePath creation, Tree argument) {
        ExecutableElement constructor = symbols.method(creation);
        if (constructor == null || told.text() == null) {
            return null;
        }
        TypeElement type = symbols.owner(constructor);
        int index = ((NewClassTree) creation.getLeaf()).getArguments().indexOf(argument);
        if (symbols.isThrowable(type) || KeptContent.isUnwritten(constructor, type, index)) {
            return null;
        }
        return KeptContent.isWhole(constructor, type) ? told : told.perhaps();
    }

    private void hold(@Nullable Element variable, Told told) {
        if (variable != null && variable.getKind() == ElementKind.LOCAL_VARIABLE && told.text() != null) {
            variables.hold(variable, told);
        }
    }

    private static @Nullable Told inExpression(Told told, Tree inner, Tree leaf) {
        if (leaf instanceof ParenthesizedTree || leaf instanceof TypeCastTree) {
            return told;
        }
        if (leaf.getKind() == Tree.Kind.PLUS) {
            return told.text() == null ? told.told(Content.WHOLE, inner) : told;
        }
        return leaf instanceof ConditionalExpressionTree choice && choice.getCondition() != inner
                ? told.conditionally()
                : null;
    }
}

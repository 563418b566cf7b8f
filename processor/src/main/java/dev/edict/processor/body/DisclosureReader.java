package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Details.Handing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;

/** Knows which variables of a method have an exception, or something of its text, and follows those where they are named. */
final class DisclosureReader {
    private final Symbols symbols;
    /** How much of what a variable takes up is kept in mind. */
    private static final int MOST = 8;

    private final Map<Element, List<Told>> held = new HashMap<>();

    /** The names of those, by which all others are passed over. */
    private final Set<Name> names = new HashSet<>();

    /** The {@code StringWriter} behind a {@code PrintWriter} that a variable holds. */
    private final Map<Element, Element> printers = new HashMap<>();

    DisclosureReader(Symbols symbols) {
        this.symbols = symbols;
    }

    /** From now on a variable has this. */
    void hold(Element variable, Told told) {
        held.put(variable, List.of(told));
        names.add(variable.getSimpleName());
    }

    /** From now on what a variable has, has this too. */
    void add(Element variable, Told told) {
        List<Told> more = new ArrayList<>(held.getOrDefault(variable, List.of()));
        if (more.size() < MOST) {
            more.add(told);
        }
        held.put(variable, List.copyOf(more));
        names.add(variable.getSimpleName());
    }

    /** An exception that a clause catches or a lambda is given. */
    void exception(Element variable) {
        List<TypeElement> types = new ArrayList<>();
        TypeMirror declared = variable.asType();
        for (TypeMirror type : declared instanceof UnionType union ? union.getAlternatives() : List.of(declared)) {
            TypeElement exception = symbols.throwable(type);
            if (exception != null) {
                types.add(exception);
            }
        }
        if (!types.isEmpty()) {
            hold(variable, Told.caught(List.copyOf(types)));
        }
    }

    /** What a method is given: exceptions, and texts that may be of one. */
    void parameters(ExecutableElement method, Frame body) {
        List<? extends VariableElement> parameters = method.getParameters();
        boolean mayBeSetter = method.getReturnType().getKind() == TypeKind.VOID
                && method.getKind() == ElementKind.METHOD
                && parameters.size() == 1;
        boolean takesTexts = mayBeSetter || method.getReturnType().getKind() == TypeKind.DECLARED;
        for (int i = 0; i < parameters.size(); i++) {
            VariableElement parameter = parameters.get(i);
            TypeElement exception = symbols.throwable(parameter.asType());
            if (exception != null) {
                hold(parameter, Told.exception(exception, body, i));
            } else if (takesTexts && isText(parameter.asType())) {
                hold(parameter, Told.text(body, i));
            }
        }
    }

    private static boolean isText(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement().getSimpleName().contentEquals("String");
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
        if (variable != null) {
            for (Told told : held.getOrDefault(variable, List.of())) {
                new DisclosureWay(symbols, this, frame, place).follow(identifier, variable, told);
            }
        }
    }

    /** The {@code StringWriter} behind {@code new PrintWriter(text)}, or behind the variable that has that. */
    Optional<Element> writer(TreePath around, ExpressionTree argument) {
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

    /** What a method that is referred to is given by those who call it. */
    void reference(TreePath reference, Call made, Frame frame) {
        ExecutableElement method = symbols.method(reference);
        if (method == null) {
            return;
        }
        int index = 0;
        for (VariableElement parameter : method.getParameters()) {
            TypeElement type = symbols.throwable(parameter.asType());
            if (type != null) {
                frame.details.add(
                        new Handing(made, index, symbols.name(type), symbols.superTypes(type), Optional.empty()));
            }
            index++;
        }
    }
}

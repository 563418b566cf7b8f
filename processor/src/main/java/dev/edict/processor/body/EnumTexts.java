package dev.edict.processor.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * The texts that a member of an enum gives its constants, where the declaration leaves no doubt: a final field that the constructor
 * takes as it comes, and literals as arguments. Trees are read as they were parsed, before attribution.
 */
public final class EnumTexts {
    private static final String CONSTRUCTOR = "<init>";

    private final Trees trees;

    public EnumTexts(Trees trees) {
        this.trees = trees;
    }

    /**
     * By the names of the constants, in their order; empty unless all of them are known.
     *
     * @param member a field of the enum, or a method without parameters that returns one
     */
    public Map<String, String> of(Element member) {
        Element type = member.getEnclosingElement();
        return type != null
                        && type.getKind() == ElementKind.ENUM
                        && trees.getTree(type) instanceof ClassTree declaration
                ? field(member).map(field -> texts(declaration, field, member)).orElse(Map.of())
                : Map.of();
    }

    private Optional<String> field(Element member) {
        if (member.getKind() == ElementKind.FIELD) {
            return Optional.of(member.getSimpleName().toString());
        }
        boolean returns = trees.getTree(member) instanceof MethodTree method
                && method.getBody() != null
                && method.getBody().getStatements().size() == 1
                && method.getBody().getStatements().get(0) instanceof ReturnTree;
        return returns ? returned((MethodTree) trees.getTree(member)) : Optional.empty();
    }

    private static Optional<String> returned(MethodTree method) {
        ExpressionTree value = ((ReturnTree) method.getBody().getStatements().get(0)).getExpression();
        return value == null ? Optional.empty() : name(value);
    }

    /** {@code text} or {@code this.text}. */
    private static Optional<String> name(ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree parenthesized) {
            return name(parenthesized.getExpression());
        }
        if (expression instanceof IdentifierTree identifier) {
            return Optional.of(identifier.getName().toString());
        }
        return expression instanceof MemberSelectTree select
                        && select.getExpression() instanceof IdentifierTree owner
                        && owner.getName().contentEquals("this")
                ? Optional.of(select.getIdentifier().toString())
                : Optional.empty();
    }

    private static Map<String, String> texts(ClassTree declaration, String field, Element member) {
        List<VariableTree> constants = new ArrayList<>();
        List<VariableTree> fields = new ArrayList<>();
        List<MethodTree> constructors = new ArrayList<>();
        for (Tree part : declaration.getMembers()) {
            if (part instanceof VariableTree variable) {
                boolean isConstant = variable.getInitializer() instanceof NewClassTree made
                        && made.getIdentifier()
                                .toString()
                                .equals(declaration.getSimpleName().toString());
                if (isConstant) {
                    constants.add(variable);
                } else if (!variable.getModifiers().getFlags().contains(Modifier.STATIC)) {
                    fields.add(variable);
                }
            } else if (part instanceof MethodTree method && method.getName().contentEquals(CONSTRUCTOR)) {
                constructors.add(method);
            }
        }
        if (fields.stream().noneMatch(variable -> isSetOnce(variable, field))) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (VariableTree constant : constants) {
            NewClassTree made = (NewClassTree) constant.getInitializer();
            boolean mayOverride = made.getClassBody() != null && member.getKind() == ElementKind.METHOD;
            Optional<String> text = mayOverride
                    ? Optional.empty()
                    : argument(made, field, fields, constructors).flatMap(EnumTexts::literal);
            if (text.isEmpty()) {
                return Map.of();
            }
            texts.put(constant.getName().toString(), text.get());
        }
        return texts;
    }

    private static boolean isSetOnce(VariableTree variable, String field) {
        return variable.getName().contentEquals(field)
                && variable.getInitializer() == null
                && variable.getModifiers().getFlags().contains(Modifier.FINAL);
    }

    private static Optional<ExpressionTree> argument(
            NewClassTree made, String field, List<VariableTree> fields, List<MethodTree> constructors) {
        List<? extends ExpressionTree> arguments = made.getArguments();
        boolean isOfLombok = constructors.stream()
                .allMatch(constructor -> constructor.getParameters().isEmpty());
        if (isOfLombok && !arguments.isEmpty()) {
            // nobody wrote one that takes the arguments; javac's own is among the trees
            return fields.size() == 1 && arguments.size() == 1 ? Optional.of(arguments.get(0)) : Optional.empty();
        }
        List<MethodTree> fitting = constructors.stream()
                .filter(constructor -> constructor.getParameters().size() == arguments.size())
                .toList();
        return fitting.size() == 1 && fitting.size() == constructors.size()
                ? parameter(fitting.get(0), field).map(arguments::get)
                : Optional.empty();
    }

    /** Which parameter the constructor puts into the field, where it does nothing but fill fields. */
    private static Optional<Integer> parameter(MethodTree constructor, String field) {
        List<String> names = constructor.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .toList();
        Optional<Integer> found = Optional.empty();
        for (StatementTree statement : constructor.getBody().getStatements()) {
            if (!(statement instanceof ExpressionStatementTree step)) {
                return Optional.empty();
            }
            if (!(step.getExpression() instanceof AssignmentTree assignment)) {
                return Optional.empty();
            }
            Optional<String> target = name(assignment.getVariable());
            boolean isParameter = assignment.getVariable() instanceof IdentifierTree plain
                    && names.contains(plain.getName().toString());
            if (target.isEmpty() || isParameter) {
                return Optional.empty();
            }
            if (target.get().equals(field)) {
                boolean isTaken = assignment.getExpression() instanceof IdentifierTree value
                        && names.contains(value.getName().toString());
                if (!isTaken || found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(names.indexOf(assignment.getExpression().toString()));
            }
        }
        return found;
    }

    private static Optional<String> literal(ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree parenthesized) {
            return literal(parenthesized.getExpression());
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            Optional<String> left = literal(sum.getLeftOperand());
            return left.flatMap(begin -> literal(sum.getRightOperand()).map(begin::concat));
        }
        return expression instanceof LiteralTree literal && literal.getValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}

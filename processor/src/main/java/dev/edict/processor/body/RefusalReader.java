package dev.edict.processor.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Refusal.Ground;
import dev.edict.processor.model.Namespaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Reads conditions that ask who calls. */
final class RefusalReader {
    private static final Set<String> ROLE_CHECKS =
            Set.of("isUserInRole", "isCallerInRole", "hasRole", "hasAllRoles", "isPermitted", "isPermittedAll");

    private static final Set<String> SECURITY = Set.of(
            "jakarta.ws.rs.core.SecurityContext",
            "jakarta.servlet.http.HttpServletRequest",
            "jakarta.security.enterprise.SecurityContext",
            "jakarta.ejb.EJBContext",
            "io.quarkus.security.identity.SecurityIdentity",
            "org.apache.shiro.subject.Subject");

    /** How many helpers of helpers are looked into. */
    private static final int HELPERS = 3;

    private final Symbols symbols;
    private final Constants constants;

    RefusalReader(Symbols symbols, Constants constants) {
        this.symbols = symbols;
        this.constants = constants;
    }

    /** For whom the branch runs that is taken when the condition has the given value. */
    Refusal when(boolean value, ExpressionTree condition, TreePath around) {
        return new Question(around, Map.of(), HELPERS).when(value, condition);
    }

    /**
     * Where a condition stands.
     *
     * @param given the constant texts that parameters are given, where it is what a helper returns
     * @param helpers how many more are looked into
     */
    private final class Question {
        private final TreePath around;
        private final Map<Element, String> given;
        private final int helpers;

        Question(TreePath around, Map<Element, String> given, int helpers) {
            this.around = around;
            this.given = given;
            this.helpers = helpers;
        }

        Refusal when(boolean value, ExpressionTree condition) {
            if (condition instanceof ParenthesizedTree inner) {
                return when(value, inner.getExpression());
            }
            if (condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
                return when(!value, not.getExpression());
            }
            if (condition instanceof BinaryTree both) {
                return whenBinary(value, both);
            }
            return condition instanceof MethodInvocationTree call ? whenCall(value, call) : Refusal.NONE;
        }

        private Refusal whenBinary(boolean value, BinaryTree both) {
            switch (both.getKind()) {
                case EQUAL_TO, NOT_EQUAL_TO -> {
                    boolean equal = value == (both.getKind() == Tree.Kind.EQUAL_TO);
                    if (both.getRightOperand() instanceof LiteralTree literal
                            && literal.getValue() instanceof Boolean flag) {
                        return when(equal == flag, both.getLeftOperand());
                    }
                    if (both.getLeftOperand() instanceof LiteralTree literal
                            && literal.getValue() instanceof Boolean flag) {
                        return when(equal == flag, both.getRightOperand());
                    }
                    if (!equal) {
                        return Refusal.NONE;
                    }
                    boolean unknown = isNull(both.getLeftOperand()) && isPrincipal(both.getRightOperand(), around)
                            || isNull(both.getRightOperand()) && isPrincipal(both.getLeftOperand(), around);
                    return unknown ? Refusal.UNKNOWN_CALLER : Refusal.NONE;
                }
                case CONDITIONAL_AND, CONDITIONAL_OR -> {
                    // only where both operands must have the value for the whole to have it
                    if (value != (both.getKind() == Tree.Kind.CONDITIONAL_AND)) {
                        return Refusal.NONE;
                    }
                    Refusal left = when(value, both.getLeftOperand());
                    Refusal right = left.isOf(Ground.NONE) ? left : when(value, both.getRightOperand());
                    return left.ground() == right.ground() ? left : Refusal.NONE;
                }
                default -> {
                    return Refusal.NONE;
                }
            }
        }

        private Refusal whenCall(boolean value, MethodInvocationTree call) {
            String name = call.getMethodSelect() instanceof MemberSelectTree select
                    ? select.getIdentifier().toString()
                    : "";
            if (value && name.equals("isAnonymous") && isOfSecurity(call, around)) {
                return Refusal.UNKNOWN_CALLER;
            }
            if (!value && name.equals("equals")) {
                return comparesOwner(call, around) ? Refusal.FOREIGN_OWNER : Refusal.NONE;
            }
            if (ROLE_CHECKS.contains(name) && isOfSecurity(call, around)) {
                return value
                        ? Refusal.NONE
                        : Refusal.missingRole(
                                call.getArguments().isEmpty()
                                        ? ""
                                        : text(call.getArguments().get(0)));
            }
            return helpers == 0 ? Refusal.NONE : ofHelper(value, call);
        }

        /** A method of the same class that only asks for a role, by a name that it is given perhaps. */
        private Refusal ofHelper(boolean value, MethodInvocationTree call) {
            ExecutableElement method = symbols.method(around, call);
            if (method == null || method.getReturnType().getKind() != TypeKind.BOOLEAN) {
                return Refusal.NONE;
            }
            return SoleReturn.of(method, around, symbols)
                    .map(sole -> new Question(sole.around(), given(method, call), helpers - 1).when(value, sole.tree()))
                    .filter(asked -> asked.isOf(Ground.MISSING_ROLE))
                    .orElse(Refusal.NONE);
        }

        private Map<Element, String> given(ExecutableElement method, MethodInvocationTree call) {
            Map<Element, String> texts = new HashMap<>();
            List<? extends VariableElement> parameters = method.getParameters();
            for (int i = 0; i < Math.min(parameters.size(), call.getArguments().size()); i++) {
                texts.put(parameters.get(i), text(call.getArguments().get(i)));
            }
            return texts;
        }

        /** The constant; empty where there is none. */
        private String text(ExpressionTree expression) {
            Element variable = expression instanceof IdentifierTree ? symbols.element(around, expression) : null;
            return variable != null && given.containsKey(variable)
                    ? given.get(variable)
                    : constants
                            .text(around, expression)
                            .filter(Constants.Text::whole)
                            .map(Constants.Text::value)
                            .orElse("");
        }
    }

    /**
     * {@code order.owner().equals(caller.getName())}, either way round. Where a parameter is compared, nothing is known by then of
     * what there is.
     */
    private boolean comparesOwner(MethodInvocationTree call, TreePath around) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        if (arguments.isEmpty() || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return false;
        }
        boolean two = arguments.size() == 2;
        ExpressionTree one = two ? arguments.get(0) : select.getExpression();
        ExpressionTree other = two ? arguments.get(1) : arguments.get(0);
        return isCaller(one, around) && isOfItem(other) || isCaller(other, around) && isOfItem(one);
    }

    private boolean isCaller(ExpressionTree name, TreePath around) {
        return name instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && (select.getIdentifier().contentEquals("getName")
                        || select.getIdentifier().contentEquals("getSubject"))
                && isPrincipal(select.getExpression(), around);
    }

    private static boolean isOfItem(ExpressionTree owner) {
        return owner instanceof MethodInvocationTree || owner instanceof MemberSelectTree;
    }

    private boolean isOfSecurity(MethodInvocationTree call, TreePath around) {
        ExecutableElement method = symbols.method(around, call);
        return method != null && SECURITY.contains(Namespaces.jakarta(symbols.name(symbols.owner(method))));
    }

    private static boolean isNull(ExpressionTree expression) {
        return expression.getKind() == Tree.Kind.NULL_LITERAL;
    }

    private boolean isPrincipal(ExpressionTree expression, TreePath around) {
        TypeElement type = symbols.classOf(symbols.type(around, expression));
        return type != null && symbols.superTypes(type).contains("java.security.Principal");
    }
}

package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Details.SetCookie;
import dev.edict.processor.body.Details.SetCookie.Flag;
import dev.edict.processor.model.Namespaces;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads cookies that one expression makes: {@code new NewCookie("sid", id)}, {@code new NewCookie.Builder("sid")…build()}. */
final class CookieReader {
    private static final String COOKIE = "jakarta.ws.rs.core.NewCookie";
    private static final String BUILDER = COOKIE + "$Builder";
    private static final String ABSTRACT_BUILDER = COOKIE + "$AbstractNewCookieBuilder";
    private static final String SAME_SITE = COOKIE + "$SameSite";

    private final Symbols symbols;
    private final Constants constants;

    CookieReader(Symbols symbols, Constants constants) {
        this.symbols = symbols;
        this.constants = constants;
    }

    /** A constructor tells by the types of its parameters what each argument is: the first boolean is Secure. */
    Optional<SetCookie> created(TreePath path, ExecutableElement constructor, Function<Tree, TreeWhere> place) {
        if (!isNamed(symbols.owner(constructor), COOKIE)) {
            return Optional.empty();
        }
        List<? extends ExpressionTree> arguments = ((NewClassTree) path.getLeaf()).getArguments();
        Draft draft = new Draft(path, place);
        // no constructor before Jakarta REST 3.1 can say SameSite
        draft.sameSite = Flag.UNKNOWN;
        int booleans = 0;
        for (int i = 0; i < arguments.size() && i < constructor.getParameters().size(); i++) {
            TypeMirror type = constructor.getParameters().get(i).asType();
            ExpressionTree argument = arguments.get(i);
            if (type.getKind() == TypeKind.BOOLEAN) {
                Flag flag = draft.flag(argument);
                if (booleans++ == 0) {
                    draft.secure = flag;
                } else {
                    draft.httpOnly = flag;
                }
            } else if (type.getKind() == TypeKind.INT) {
                // the last one is Max-Age; the one before it is the version
                draft.maxAge = argument;
            } else if (i == 0) {
                draft.name(argument, type);
            } else if (draft.isCrossSite(argument)) {
                draft.crossSite = true;
            }
        }
        return Optional.of(draft.cookie(false, path.getLeaf()));
    }

    /** @param call of the given method, which may be a builder's {@code build} */
    Optional<SetCookie> built(TreePath call, ExecutableElement method, Function<Tree, TreeWhere> place) {
        if (!method.getSimpleName().contentEquals("build")) {
            return Optional.empty();
        }
        TypeElement owner = symbols.owner(method);
        if (!isNamed(owner, BUILDER) && !isNamed(owner, ABSTRACT_BUILDER)) {
            return Optional.empty();
        }
        Draft draft = new Draft(call, place);
        ExpressionTree at = (ExpressionTree) call.getLeaf();
        while (at instanceof MethodInvocationTree link && link.getMethodSelect() instanceof MemberSelectTree select) {
            draft.link(select.getIdentifier().toString(), link.getArguments());
            at = select.getExpression();
        }
        if (!(at instanceof NewClassTree creation) || creation.getArguments().size() != 1) {
            return Optional.empty();
        }
        ExecutableElement constructor = symbols.method(call, creation);
        if (constructor == null || !isNamed(symbols.owner(constructor), BUILDER)) {
            return Optional.empty();
        }
        draft.name(
                creation.getArguments().get(0),
                constructor.getParameters().get(0).asType());
        return Optional.of(draft.cookie(true, creation));
    }

    private boolean isNamed(TypeElement type, String name) {
        return Namespaces.same(name, symbols.name(type));
    }

    private final class Draft {
        private final TreePath around;
        private final Function<Tree, TreeWhere> place;
        private Optional<String> name = Optional.empty();
        private Flag secure = Flag.LEFT_OUT;
        private Flag httpOnly = Flag.LEFT_OUT;
        private Flag sameSite = Flag.LEFT_OUT;
        private boolean crossSite;
        private @Nullable ExpressionTree maxAge;
        private @Nullable ExpressionTree off;
        private boolean expires;

        Draft(TreePath around, Function<Tree, TreeWhere> place) {
            this.around = around;
            this.place = place;
        }

        void name(ExpressionTree argument, TypeMirror type) {
            TypeElement element = symbols.classOf(type);
            if (element != null && element.getQualifiedName().contentEquals("java.lang.String")) {
                name = constants
                        .text(around, argument)
                        .filter(Constants.Text::whole)
                        .map(Constants.Text::value);
            }
        }

        /** From the end of the chain to its start: the last one counts. */
        void link(String method, List<? extends ExpressionTree> arguments) {
            if (arguments.isEmpty()) {
                return;
            }
            ExpressionTree argument = arguments.get(0);
            switch (method) {
                case "secure" -> secure = secure == Flag.LEFT_OUT ? flag(argument) : secure;
                case "httpOnly" -> httpOnly = httpOnly == Flag.LEFT_OUT ? flag(argument) : httpOnly;
                case "sameSite" -> {
                    if (sameSite == Flag.LEFT_OUT) {
                        sameSite = sameSite(argument);
                        crossSite = isCrossSite(argument);
                    }
                }
                case "maxAge" -> maxAge = maxAge == null ? argument : maxAge;
                case "expiry" -> expires = true;
                default -> {}
            }
        }

        private Flag flag(ExpressionTree argument) {
            Optional<Boolean> constant = constants.flag(around, argument);
            if (constant.isEmpty()) {
                return Flag.UNKNOWN;
            }
            if (!constant.get() && off == null && argument.getKind() == Tree.Kind.BOOLEAN_LITERAL) {
                off = argument;
            }
            return constant.get() ? Flag.ON : Flag.OFF;
        }

        private static Flag sameSite(ExpressionTree argument) {
            return argument.getKind() == Tree.Kind.NULL_LITERAL ? Flag.LEFT_OUT : Flag.ON;
        }

        boolean isCrossSite(ExpressionTree argument) {
            return symbols.element(around, argument) instanceof VariableElement constant
                    && constant.getKind() == ElementKind.ENUM_CONSTANT
                    && constant.getSimpleName().contentEquals("NONE")
                    && isNamed(symbols.owner(constant), SAME_SITE);
        }

        SetCookie cookie(boolean builder, Tree tree) {
            boolean zero = maxAge != null
                    && constants.number(around, maxAge).filter(n -> n == 0).isPresent();
            return new SetCookie(
                    name,
                    secure,
                    httpOnly,
                    sameSite,
                    crossSite,
                    zero || expires,
                    builder,
                    Optional.ofNullable(off).map(place),
                    place.apply(tree));
        }
    }
}

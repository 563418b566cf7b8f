package dev.edict.processor.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.edict.processor.body.Registrations.Application;
import dev.edict.processor.model.Namespaces;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads which classes the code hands to the runtime. */
final class RegistrationReader {
    private static final Set<String> LISTS = Set.of("getClasses", "getSingletons", "getProperties");

    /** Calls that put together a set of what is written there, and nothing else. */
    private static final Set<String> COLLECTS = Set.of(
            "add",
            "addAll",
            "of",
            "asList",
            "copyOf",
            "emptySet",
            "singleton",
            "unmodifiableSet",
            "stream",
            "collect",
            "toSet",
            "toUnmodifiableSet");

    static final String JERSEY = "org.glassfish.jersey.server.ResourceConfig";
    private static final String APPLICATION = "jakarta.ws.rs.core.Application";
    private static final String CONFIGURABLE = "jakarta.ws.rs.core.Configurable";

    private final Symbols symbols;
    private final Constants constants;
    private final Collected collected;

    RegistrationReader(Symbols symbols, Constants constants, Collected collected) {
        this.symbols = symbols;
        this.constants = constants;
        this.collected = collected;
    }

    /** Whether a class is Jersey's configuration; what names it thereby configures Jersey. */
    boolean isJersey(TypeElement type) {
        return type.getSimpleName().contentEquals("ResourceConfig")
                && symbols.name(type).equals(JERSEY);
    }

    void configured(TreeWhere where) {
        collected.jersey.putIfAbsent(where.signature(), where);
    }

    /** A method of an {@code Application} that lists classes. */
    void declared(MethodTree method, TreePath around, TypeElement type) {
        if (!method.getParameters().isEmpty()
                || !LISTS.contains(method.getName().toString())
                || !isApplication(type)) {
            return;
        }
        Listing listing = new Listing(around);
        boolean lists = !method.getName().contentEquals("getProperties");
        if (lists) {
            listing.scan(method.getBody(), null);
        }
        String name = symbols.name(type);
        collected.applications.merge(
                name, new Application(name, listing.classes, lists && !listing.isOpen), Application::and);
    }

    private boolean isApplication(TypeElement type) {
        for (String above : symbols.superTypes(type)) {
            if (Namespaces.same(APPLICATION, above)) {
                return true;
            }
        }
        return false;
    }

    /** A call of {@code register} and its like. */
    void invoked(TreePath path, ExecutableElement method, Function<Tree, TreeWhere> place) {
        String name = method.getSimpleName().toString();
        if (name.contains("Annotation")) {
            collected.readsAnnotations |=
                    symbols.superTypes(symbols.owner(method)).contains("java.lang.reflect.AnnotatedElement");
            return;
        }
        if (name.startsWith("forApplication")) {
            if (symbols.name(symbols.owner(method)).equals(JERSEY)) {
                configured(place.apply(path.getLeaf()));
            }
            return;
        }
        boolean registers = name.startsWith("register");
        if (!registers && !name.equals("property") && !name.equals("addProperties")
                || !(path.getLeaf() instanceof MethodInvocationTree call)
                || !isConfigurable(method)) {
            return;
        }
        if (registers) {
            for (ExpressionTree argument : call.getArguments()) {
                register(argument, path);
            }
        } else if (name.equals("addProperties")
                || constants
                        .text(path, call.getArguments().get(0))
                        .filter(text -> text.whole() && !text.value().contains("provider"))
                        .isEmpty()) {
            collected.registersOthers = true;
        }
    }

    private boolean isConfigurable(ExecutableElement method) {
        for (String above : symbols.superTypes(symbols.owner(method))) {
            if (Namespaces.same(CONFIGURABLE, above)) {
                return true;
            }
        }
        return false;
    }

    private void register(ExpressionTree argument, TreePath around) {
        String named = named(argument, around);
        if (named != null) {
            collected.registered.add(named);
        } else if (!constants.number(around, argument).isPresent()) {
            collected.registersOthers = true;
        }
    }

    /** {@code X} of {@code X.class} and of {@code new X(…)}. */
    private @Nullable String named(ExpressionTree expression, TreePath around) {
        TypeElement type = null;
        if (expression instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("class")) {
            type = symbols.classOf(symbols.type(around, select.getExpression()));
        } else if (expression instanceof NewClassTree creation) {
            type = symbols.classOf(symbols.type(around, creation.getIdentifier()));
        }
        return type == null ? null : symbols.name(type);
    }

    /** The body of a method that lists classes. */
    private final class Listing extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final TreePath around;
        private final Set<String> classes = new TreeSet<>();
        private boolean isOpen;

        Listing(TreePath around) {
            this.around = around;
        }

        @Override
        public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
            for (StatementTree statement : tree.getStatements()) {
                isOpen |= !(statement instanceof VariableTree
                        || statement instanceof ExpressionStatementTree
                        || statement instanceof ReturnTree);
            }
            return super.visitBlock(tree, null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
            String name = named(tree, around);
            if (name != null) {
                classes.add(name);
                return null;
            }
            return super.visitMemberSelect(tree, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            String name = named(tree, around);
            if (name != null && !name.startsWith("java.util.")) {
                classes.add(name);
            }
            return super.visitNewClass(tree, null);
        }

        /** A field may hold anything. */
        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            Element element = symbols.element(around, tree);
            isOpen |= element == null || element.getKind() == ElementKind.FIELD;
            return null;
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
            isOpen = true;
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            isOpen |= !(tree.getMethodSelect() instanceof MemberSelectTree select)
                    || !COLLECTS.contains(select.getIdentifier().toString())
                    || select.getExpression().toString().equals("super");
            return super.visitMethodInvocation(tree, null);
        }
    }
}

package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What a call of a sink writes: the entity it is given, the one its repository is for, or itself. */
final class WrittenType {

    /** Type arguments that say how something is kept, not what. */
    private static final Set<String> HOLDERS = Set.of("Document", "BsonDocument", "DBObject", "Record", "Row");

    private final Symbols symbols;

    WrittenType(Symbols symbols) {
        this.symbols = symbols;
    }

    /**
     * The simple name; empty when static types do not tell.
     *
     * @param byArguments whether the arguments are what is written, rather than a statement and its parameters
     */
    Optional<String> of(TreePath call, Sinks.Sink sink, boolean byArguments) {
        MethodInvocationTree invocation = (MethodInvocationTree) call.getLeaf();
        for (ExpressionTree argument : byArguments ? invocation.getArguments() : List.<ExpressionTree>of()) {
            Optional<String> given = named(symbols.type(call, argument));
            if (given.isPresent()) {
                return given;
            }
        }
        return invocation.getMethodSelect() instanceof MemberSelectTree select
                ? ofReceiver(symbols.type(call, select.getExpression()), sink)
                : Optional.empty();
    }

    /** A repository is for its type argument, an active record writes itself. */
    private Optional<String> ofReceiver(@Nullable TypeMirror receiver, Sinks.Sink sink) {
        if (receiver == null) {
            return Optional.empty();
        }
        DeclaredType as = symbols.asSuper(receiver, sink.type());
        if (as != null) {
            for (TypeMirror argument : as.getTypeArguments()) {
                Optional<String> element = named(argument);
                if (element.isPresent()) {
                    return element;
                }
            }
        }
        TypeElement type = symbols.classOf(receiver);
        return type == null || isSinkItself(type, sink) ? Optional.empty() : named(receiver);
    }

    private boolean isSinkItself(TypeElement receiver, Sinks.Sink sink) {
        return sink.origin() == Sinks.Origin.LIBRARY && symbols.name(receiver).equals(sink.type());
    }

    /** The type of the service itself that stands between. */
    Optional<String> through(TypeElement receiver, Sinks.Sink sink) {
        return isSinkItself(receiver, sink)
                        || isLibrary(receiver.getQualifiedName().toString())
                ? Optional.empty()
                : Optional.of(receiver.getSimpleName().toString());
    }

    private Optional<String> named(@Nullable TypeMirror type) {
        if (type == null) {
            return Optional.empty();
        }
        if (type instanceof ArrayType array) {
            return named(array.getComponentType());
        }
        if (type.getKind() == TypeKind.TYPEVAR || type.getKind() == TypeKind.WILDCARD) {
            return named(symbols.types.erasure(type));
        }
        if (!(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || type.getKind() == TypeKind.ERROR) {
            return Optional.empty();
        }
        String name = element.getQualifiedName().toString();
        if (name.startsWith("java.")) {
            return declared.getTypeArguments().stream()
                    .map(this::named)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        String simple = element.getSimpleName().toString();
        return simple.isEmpty() || HOLDERS.contains(simple) || isLibrary(name) ? Optional.empty() : Optional.of(simple);
    }

    /** Queries, filters and options of the persistence library itself. */
    private static boolean isLibrary(String name) {
        return name.startsWith("java.")
                || name.startsWith("jakarta.")
                || name.startsWith("javax.")
                || name.startsWith("org.springframework.")
                || name.startsWith("org.hibernate.")
                || name.startsWith("org.bson.")
                || name.startsWith("com.mongodb.")
                || name.startsWith("org.jooq.")
                || name.startsWith("io.quarkus.")
                || name.startsWith("org.apache.")
                || name.startsWith("com.querydsl.")
                || name.startsWith("com.github.dockerjava.")
                || name.startsWith("io.fabric8.kubernetes.client.")
                || name.startsWith("io.kubernetes.client.openapi.apis.")
                || name.startsWith("io.kubernetes.client.util.");
    }
}

package dev.edict.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.edict.processor.body.Sinks.Origin;
import dev.edict.processor.body.Sinks.Sink;
import dev.edict.processor.body.Sinks.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads what a call writes, if it is a call of a sink. */
final class WriteReader {
    private final Symbols symbols;
    private final Sinks sinks;
    private final Constants constants;
    private final WrittenType written;
    private final ClusterCalls clusters;

    /** The statements that local variables hold, themselves or in a query made from one. */
    private final Map<Element, Optional<Sql>> statements = new HashMap<>();

    WriteReader(Symbols symbols, Sinks sinks, Constants constants) {
        this.symbols = symbols;
        this.sinks = sinks;
        this.constants = constants;
        this.written = new WrittenType(symbols);
        this.clusters = new ClusterCalls(constants);
    }

    /** A reference to a sink; what it will be given is not to be seen here. */
    Optional<Write> referenced(ExecutableElement method, TypeElement receiver) {
        return sinks.find(method, receiver, symbols)
                .filter(sink -> sink.tier() != Tier.WRITES_IF_SQL_DOES)
                .map(sink -> write(sink, Optional.empty(), List.of(), written.through(receiver, sink)));
    }

    Optional<Write> read(TreePath call, ExecutableElement method, TypeElement receiver) {
        return sinks.find(method, receiver, symbols).flatMap(sink -> read(call, method, receiver, sink));
    }

    private Optional<Write> read(TreePath call, ExecutableElement method, TypeElement receiver, Sink sink) {
        Optional<Sql> sql = statement(call, (MethodInvocationTree) call.getLeaf());
        Optional<Sql.Effect> effect = sql.map(Sql::effect);
        boolean reads = effect.filter(e -> e == Sql.Effect.READS).isPresent();
        if (reads
                || sink.tier() == Tier.WRITES_IF_SQL_DOES
                        && effect.filter(e -> e == Sql.Effect.WRITES).isEmpty()) {
            return Optional.empty();
        }
        boolean onCluster = ClusterCalls.isOfClient(sink.type());
        Optional<String> what = sql.flatMap(Sql::table)
                .or(() -> ClusterCalls.object(sink))
                .or(() -> written.of(call, sink, !onCluster && !takesStatement(method)));
        if (onCluster && clusters.leavesAlone(call, what)) {
            return Optional.empty();
        }
        List<String> columns = sql.map(Sql::columns).orElse(List.of());
        return Optional.of(write(sink, what, columns, written.through(receiver, sink)));
    }

    private static Write write(Sink sink, Optional<String> what, List<String> columns, Optional<String> through) {
        return new Write(
                sink.display(),
                sink.tier() == Tier.SENDS ? Write.Effect.MESSAGE : Write.Effect.DATABASE,
                what,
                columns,
                through,
                sink.tier() != Tier.MAY_WRITE,
                sink.origin() == Origin.LISTED);
    }

    private boolean takesStatement(ExecutableElement method) {
        return !method.getParameters().isEmpty()
                && isString(method.getParameters().get(0).asType());
    }

    private boolean isString(TypeMirror type) {
        TypeElement element = symbols.classOf(type);
        return element != null && element.getQualifiedName().contentEquals("java.lang.String");
    }

    /** Remembers what a local variable is given. A variable that is assigned again holds nothing that is known. */
    void declared(TreePath declaration, VariableElement variable, ExpressionTree initializer) {
        Optional<Sql> sql = initializer instanceof MethodInvocationTree call
                ? statement(declaration, call)
                : parse(declaration, initializer);
        if (sql.isPresent()) {
            statements.put(variable, sql);
        }
    }

    void assigned(Element variable) {
        statements.put(variable, Optional.empty());
    }

    /** The constant statement among a call's arguments, or further up in the calls that it is chained to. */
    private Optional<Sql> statement(TreePath around, MethodInvocationTree call) {
        ExpressionTree at = call;
        while (at instanceof MethodInvocationTree link) {
            if (!link.getArguments().isEmpty()) {
                Optional<Sql> sql = parse(around, link.getArguments().get(0));
                if (sql.isPresent()) {
                    return sql;
                }
            }
            at = link.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
        }
        return at instanceof IdentifierTree ? held(around, at) : Optional.empty();
    }

    private Optional<Sql> parse(TreePath around, ExpressionTree expression) {
        return constants
                .text(around, expression)
                .flatMap(text -> Sql.parse(text.value(), text.whole()))
                .or(() -> expression instanceof IdentifierTree ? held(around, expression) : Optional.empty());
    }

    private Optional<Sql> held(TreePath around, ExpressionTree variable) {
        Element element = symbols.element(around, variable);
        return element == null ? Optional.empty() : statements.getOrDefault(element, Optional.empty());
    }
}

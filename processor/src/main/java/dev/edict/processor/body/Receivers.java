package dev.edict.processor.body;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.edict.processor.model.Namespaces;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** What becomes of a lambda that is given to a method: run before that method returns, or perhaps later. */
final class Receivers {

    /** Methods that run their lambdas at once. {@code !} where something was missing, {@code !2} for the second one only. */
    private static final String IMMEDIATE = """
            java.util.Optional: map flatMap filter ifPresent ifPresentOrElse!2 or! orElseGet! orElseThrow!
            java.util.OptionalInt: ifPresent ifPresentOrElse!2 orElseGet! orElseThrow!
            java.util.OptionalLong: ifPresent ifPresentOrElse!2 orElseGet! orElseThrow!
            java.util.OptionalDouble: ifPresent ifPresentOrElse!2 orElseGet! orElseThrow!
            java.util.Objects: requireNonNull! requireNonNullElseGet!
            java.lang.Iterable: forEach
            java.util.Iterator: forEachRemaining
            java.util.Collection: removeIf
            java.util.List: replaceAll sort
            java.util.Map: forEach replaceAll compute computeIfAbsent! computeIfPresent merge
            java.util.stream.BaseStream: forEach forEachOrdered reduce collect anyMatch allMatch noneMatch min max toArray
            java.security.AccessController: doPrivileged
            jakarta.persistence.EntityManagerFactory: runInTransaction callInTransaction
            jakarta.persistence.EntityManager: runWithConnection callWithConnection
            org.hibernate.SharedSessionContract: doWork doReturningWork
            org.hibernate.SessionFactory: inTransaction fromTransaction inSession fromSession inStatelessTransaction fromStatelessTransaction inStatelessSession fromStatelessSession
            io.quarkus.narayana.jta.QuarkusTransaction: run call
            io.quarkus.narayana.jta.TransactionRunner: run call
            org.springframework.transaction.support.TransactionOperations: execute executeWithoutResult
            org.springframework.retry.RetryOperations: execute
            org.springframework.cache.Cache: get!
            com.github.benmanes.caffeine.cache.Cache: get!
            org.springframework.jdbc.core.JdbcOperations: execute query queryForObject
            org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations: execute query queryForObject
            io.micronaut.transaction.TransactionOperations: execute executeRead executeWrite
            org.jooq.DSLContext: transaction transactionResult connection connectionResult batched batchedResult
            org.jdbi.v3.core.Jdbi: useHandle withHandle inTransaction useTransaction withExtension useExtension
            org.jdbi.v3.core.Handle: inTransaction useTransaction
            com.mongodb.client.ClientSession: withTransaction
            io.ebean.Database: execute executeCall
            dev.morphia.Datastore: withTransaction
            """;

    /** A stream runs what was put into it when one of these ends it; {@code count} may leave it out (since Java 9). */
    private static final Set<String> TERMINAL = Set.of(
            "forEach",
            "forEachOrdered",
            "toArray",
            "toList",
            "reduce",
            "collect",
            "min",
            "max",
            "sum",
            "average",
            "summaryStatistics",
            "anyMatch",
            "allMatch",
            "noneMatch",
            "findFirst",
            "findAny");

    private static final String STREAM = "java.util.stream.BaseStream";

    /** @param ifAbsent runs only where something that was looked for is missing */
    record Treatment(Dispatch dispatch, boolean ifAbsent) {}

    private final Map<String, Map<String, String>> immediate = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Receivers() {
        IMMEDIATE.lines().forEach(line -> {
            int colon = line.indexOf(':');
            Map<String, String> methods = new HashMap<>();
            for (String method : line.substring(colon + 1).trim().split(" ")) {
                int mark = method.indexOf('!');
                String name = mark < 0 ? method : method.substring(0, mark);
                methods.put(name, mark < 0 ? "" : method.substring(mark));
                names.add(name);
            }
            immediate.put(line.substring(0, colon), methods);
        });
    }

    /** @param argument the lambda's index among the arguments */
    Treatment of(ExecutableElement method, int argument, TreePath call, Symbols symbols) {
        String name = method.getSimpleName().toString();
        Set<String> owners = symbols.superTypes(symbols.owner(method));
        if (names.contains(name)) {
            for (String owner : owners) {
                String mark = immediate
                        .getOrDefault(Namespaces.jakarta(owner), Map.of())
                        .get(name);
                if (mark != null) {
                    return new Treatment(Dispatch.EXACT, mark.equals("!") || mark.equals("!2") && argument == 1);
                }
            }
        }
        boolean run = owners.contains(STREAM) && isEndedByTerminal(call);
        return new Treatment(run ? Dispatch.EXACT : Dispatch.DEFERRED, isForAbsent(name));
    }

    /** Names that reactive types have for "and if there is none". */
    private static boolean isForAbsent(String name) {
        return name.equals("switchIfEmpty") || name.equals("defaultIfEmpty") || name.equals("ifNull");
    }

    /** Whether the calls chained on this one end in a terminal operation; all of them are on streams until then. */
    private static boolean isEndedByTerminal(TreePath call) {
        TreePath at = call;
        while (true) {
            TreePath select = at.getParentPath();
            if (select == null || !(select.getLeaf() instanceof MemberSelectTree chained)) {
                return false;
            }
            TreePath next = select.getParentPath();
            Tree leaf = next == null ? null : next.getLeaf();
            if (!(leaf instanceof MethodInvocationTree)) {
                return false;
            }
            if (TERMINAL.contains(chained.getIdentifier().toString())) {
                return true;
            }
            at = next;
        }
    }
}

package dev.edict.processor.rule.paging;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A filter is called after a column of the database. */
public final class FilterLeaksColumn implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "filter-leaks-column", Kind.CONVENTION, Theme.PAGING, Severity.WARN)
            .summary("Filters are called after what a client sees, not after columns.")
            .source("OWASP API Security Top 10 2023, API3; design guide, \"filter names are resource fields\"")
            .build();

    /** What takes a piece of a query. */
    private static final Set<String> QUERIES = Set.of(
            "where",
            "sql",
            "hql",
            "jpql",
            "query_sql",
            "sql_query",
            "where_clause",
            "order_by_clause",
            "whereclause",
            "orderbyclause");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.httpMethod().equals("GET")) {
                for (Parameter parameter : operation.parameters()) {
                    if (parameter.source() == Parameter.Source.QUERY) {
                        judge(api, operation, parameter, findings);
                    }
                }
            }
        }
    }

    private static void judge(ApiResource api, Operation operation, Parameter parameter, Findings findings) {
        String name = parameter.name();
        if (QUERIES.contains(name.toLowerCase(Locale.ROOT))
                && parameter.type().type().is("java.lang.String")) {
            add(
                    operation,
                    parameter,
                    "takes a piece of a query in '" + name
                            + "': clients have to know the tables, and an attacker writes the rest. Take named filters.",
                    findings);
        } else if (name.indexOf('_') > 0) {
            api.types()
                    .columnOf(name)
                    .filter(column -> !isMember(api, operation, name))
                    .ifPresent(column -> add(
                            operation,
                            parameter,
                            "filters by '" + name + "', which is the column of " + column
                                    + " and no member of what it answers; the next change of the database breaks clients. Call it"
                                    + " after the member that they see.",
                            findings));
        }
    }

    private static boolean isMember(ApiResource api, Operation operation, String name) {
        Optional<DtoType> item = operation
                .reply()
                .item()
                .or(() -> operation.reply().entity())
                .flatMap(use ->
                        use.type() instanceof TypeRef.Declared declared ? item(api, declared) : Optional.empty());
        // Of an answer that cannot be seen anything may be a member.
        if (item.isEmpty()) {
            return true;
        }
        for (Property property : item.get().properties()) {
            if (property.jsonName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** What an envelope has a list of, where it has one. */
    private static Optional<DtoType> item(ApiResource api, TypeRef.Declared declared) {
        if (declared.args().size() == 1 && declared.args().get(0).type() instanceof TypeRef.Declared argument) {
            return api.types().find(argument.binaryName());
        }
        return api.types().find(declared.binaryName());
    }

    private static void add(Operation operation, Parameter parameter, String predicate, Findings findings) {
        findings.add(operation, parameter, Severity.WARN, operation.display() + " " + predicate);
    }
}

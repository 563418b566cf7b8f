package dev.edict.processor.rule.paging;

import dev.edict.processor.body.TreeWhere;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Operation.Paging;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The order of a paged list is not told, or does not tell which of two items comes first. */
public final class SortUnstable implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule("sort-unstable", Kind.CONVENTION, Theme.PAGING, Severity.WARN)
            .summary("A paged list states its order, and the last key of it is unique.")
            .source(
                    "PostgreSQL documentation 7.6, \"an ORDER BY clause that constrains the result rows into a unique order\"")
            .build();

    /** Last words of what is unique as a rule; a property of no such name may be anything. */
    private static final Set<String> NEVER_UNIQUE = Set.of(
            "at",
            "on",
            "date",
            "time",
            "timestamp",
            "created",
            "updated",
            "modified",
            "status",
            "state",
            "type",
            "kind",
            "category",
            "amount",
            "price",
            "total",
            "priority",
            "score",
            "name",
            "title",
            "description",
            "rating",
            "country",
            "city",
            "active",
            "enabled");

    private static final List<String> TIMES = List.of("java.time.", "java.util.Date", "java.util.Calendar");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.paging().isPresent()) {
                judge(api, operation, operation.paging().get(), findings);
            }
        }
    }

    /** A query for one page that keeps to no order at all, whatever is declared. */
    @Override
    public void check(Served served, Findings findings) {
        if (served.operation().flatMap(Operation::paging).isEmpty()) {
            return;
        }
        for (TreeWhere query : served.body().details().unordered()) {
            served.report(
                    findings,
                    query,
                    Severity.INFO,
                    served.display()
                            + " reads a part of a list by a query without ORDER BY: the database may answer the next"
                            + " part in another order, and items are skipped or come twice. State the order that @Paginated"
                            + " promises.");
        }
    }

    private static void judge(ApiResource api, Operation operation, Paging paging, Findings findings) {
        List<String> sort = paging.sort();
        if (sort.isEmpty()) {
            findings.add(
                    operation,
                    paging.annotation().where(),
                    operation.display()
                            + " is @Paginated and states no order: where none is kept, items are skipped or come"
                            + " twice from page to page. State it, with a unique key at the end: sort = {\"createdAt DESC\","
                            + " \"id\"}.");
            return;
        }
        DtoType item = item(api, operation);
        for (int i = 0; i < sort.size(); i++) {
            String key = property(sort.get(i));
            Property property = item == null || key.contains(".") ? null : find(item, key);
            if (item != null && !key.contains(".") && property == null && !key.isEmpty()) {
                findings.add(
                        operation,
                        paging.annotation().place("sort", i),
                        operation.display() + " is sorted by '" + key + "', which " + item.simpleName()
                                + " does not have (it has " + names(item)
                                + "): clients cannot see the order that they are promised. Name a member of it, or add it.");
            } else if (i == sort.size() - 1 && isNeverUnique(key, property)) {
                findings.add(
                        operation,
                        paging.annotation().place("sort", i),
                        operation.display() + " is sorted by '" + key
                                + "' at last, which several items may share: those are skipped or come twice between pages."
                                + " Add a unique key behind it, such as \"id\".");
            }
        }
    }

    /** {@code "createdAt DESC"}: createdAt. */
    private static String property(String entry) {
        String text = entry.trim();
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private static boolean isNeverUnique(String key, @Nullable Property property) {
        List<String> words = Words.of(key);
        if (words.isEmpty()) {
            return false;
        }
        if (NEVER_UNIQUE.contains(words.get(words.size() - 1))) {
            return true;
        }
        if (property == null) {
            return false;
        }
        TypeRef type = property.type().type();
        if (type instanceof TypeRef.Primitive primitive) {
            return primitive.name().equals("boolean");
        }
        if (type instanceof TypeRef.Declared declared) {
            for (String time : TIMES) {
                if (declared.binaryName().startsWith(time)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the list is made of, when all of its members can be seen. */
    private static @Nullable DtoType item(ApiResource api, Operation operation) {
        TypeUse item = operation.reply().item().orElse(null);
        if (item == null && operation.reply().entity().isPresent()) {
            item = itemOfEnvelope(api, operation.reply().entity().get());
        }
        if (item == null || !(item.type() instanceof TypeRef.Declared declared)) {
            return null;
        }
        DtoType type = api.types().find(declared.binaryName()).orElse(null);
        return type != null && isClosed(type) ? type : null;
    }

    private static boolean isClosed(DtoType type) {
        if (type.kind() == DtoType.Kind.ENUM
                || type.opaque()
                || type.additional().isPresent()
                || !type.subtypes().isEmpty()
                || type.properties().isEmpty()) {
            return false;
        }
        for (Property property : type.properties()) {
            if (property.unwrapped()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable TypeUse itemOfEnvelope(ApiResource api, TypeUse envelope) {
        List<Property> lists = new ArrayList<>();
        Envelope.properties(api, envelope).filter(p -> Envelope.isList(api, p)).forEach(lists::add);
        if (lists.size() != 1 || !(envelope.type() instanceof TypeRef.Declared whole)) {
            return null;
        }
        TypeRef list = lists.get(0).type().type();
        TypeUse item = null;
        if (list instanceof TypeRef.ArrayOf array) {
            item = array.component();
        } else if (list instanceof TypeRef.Declared declared && declared.args().size() == 1) {
            item = declared.args().get(0);
        }
        if (item != null && item.type() instanceof TypeRef.Variable variable) {
            int index = api.types()
                    .find(whole.binaryName())
                    .map(type -> type.typeParameters().indexOf(variable.name()))
                    .orElse(-1);
            return index >= 0 && index < whole.args().size() ? whole.args().get(index) : null;
        }
        return item;
    }

    private static @Nullable Property find(DtoType item, String key) {
        for (Property property : item.properties()) {
            if (property.javaName().equals(key) || property.jsonName().equals(key)) {
                return property;
            }
        }
        return null;
    }

    private static String names(DtoType item) {
        return item.properties().stream().map(Property::jsonName).collect(Collectors.joining(", "));
    }
}

package dev.edict.processor.rule.paging;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Operation.Paging;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A page of a list tells the client how to get the next one, and when there is none. */
public final class PaginatedResponseShape implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "paginated-response-shape", Kind.CONTRADICTION, Theme.PAGING, Severity.ERROR)
            .summary("What a list with a cursor answers has the items and a next cursor that is absent at the end.")
            .source("AIP-158; Zalando guidelines 248; RFC 8288 §3 (Link header)")
            .supersedes("top-level-array-response")
            .build();

    /** Through these a method can set a Link header that its declaration does not show. */
    private static final Set<String> RESPONSES = Set.of(
            "jakarta.servlet.http.HttpServletResponse",
            "io.vertx.core.http.HttpServerResponse",
            "io.vertx.ext.web.RoutingContext",
            "org.jboss.resteasy.spi.HttpResponse");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            operation
                    .paging()
                    .filter(p -> p.style() == Paging.Style.CURSOR)
                    .ifPresent(paging -> judge(api, operation, paging, findings));
        }
    }

    private static void judge(ApiResource api, Operation operation, Paging paging, Findings findings) {
        Reply reply = operation.reply();
        if (reply.kind() == Reply.Kind.VOID) {
            findings.add(
                    operation,
                    paging.annotation().where(),
                    operation.display()
                            + " is @Paginated and answers nothing (204); clients get no items. Return the page.");
        } else if (reply.kind() == Reply.Kind.ENTITY && !mayLink(operation)) {
            reply.item()
                    .ifPresentOrElse(
                            item -> bare(operation, paging, item, findings),
                            () -> reply.entity().ifPresent(e -> envelope(api, operation, paging, e, findings)));
        }
    }

    private static void bare(Operation operation, Paging paging, TypeUse item, Findings findings) {
        String type = item.type().display();
        findings.add(
                operation,
                paging.annotation().where(),
                operation.display() + " is @Paginated with a cursor and answers a bare list of " + type
                        + ", which has no place for the next cursor; clients read the first page and believe it is all."
                        + " Return an envelope such as Page<" + type + "> with 'items' and 'nextCursor'.");
    }

    private static void envelope(
            ApiResource api, Operation operation, Paging paging, TypeUse entity, Findings findings) {
        if (Envelope.type(api, entity).isEmpty()
                || Envelope.properties(api, entity).anyMatch(Property::custom)) {
            return;
        }
        if (Envelope.properties(api, entity).noneMatch(p -> mayHoldItems(api, p))) {
            findings.add(
                    operation,
                    paging.annotation().where(),
                    operation.display() + " is @Paginated, and " + entity.type().display()
                            + " has no list in it; clients find no items. Return an envelope with 'items' and 'nextCursor'.");
            return;
        }
        if (!Envelope.tellsContinuation(api, entity)) {
            findings.add(
                    operation,
                    paging.annotation().where(),
                    operation.display() + " is @Paginated with a cursor, and "
                            + entity.type().display()
                            + " has no next cursor; clients cannot get the second page or tell that there is none."
                            + " Add a nullable 'nextCursor' (or links.next, pageInfo.endCursor, a Link header).");
            return;
        }
        neverEnds(api, operation, entity, findings);
    }

    private static boolean mayHoldItems(ApiResource api, Property property) {
        TypeRef type = property.type().type();
        if (type instanceof TypeRef.Declared d && !Envelope.isList(api, property)) {
            return Envelope.isOpenEnded(api, property)
                    || Envelope.properties(api, property.type()).anyMatch(p -> Envelope.isList(api, p));
        }
        return !(type instanceof TypeRef.Primitive);
    }

    /** An empty string at the end is what AIP-158 does, so that this is advice only. */
    private static void neverEnds(ApiResource api, Operation operation, TypeUse entity, Findings findings) {
        List<Property> continuations = Envelope.continuations(api, entity).toList();
        boolean ends = continuations.stream().anyMatch(p -> mayBeNull(p) || isFlag(p));
        if (!continuations.isEmpty() && !ends) {
            Property next = continuations.get(0);
            findings.add(
                    next.fromSource() ? next.where() : operation.where(),
                    Severity.WARN,
                    "'" + next.jsonName() + "' of " + entity.type().display()
                            + " is never null, so that a client of " + operation.display()
                            + " cannot tell the last page and asks for ever. Make it nullable, or add 'hasMore'.");
        }
    }

    /** A key that is required may still carry null; only a primitive or a constraint rules that out. */
    private static boolean mayBeNull(Property property) {
        TypeUse type = property.type();
        return type.nullable()
                || !(type.type() instanceof TypeRef.Primitive)
                        && type.constraints().stream().noneMatch(Constraint::forbidsNull);
    }

    private static boolean isFlag(Property property) {
        return property.type().type() instanceof TypeRef.Primitive p && p.name().equals("boolean")
                || property.type().type().is("java.lang.Boolean");
    }

    /** Whether the answer may carry a Link header (RFC 8288) with the next page. */
    private static boolean mayLink(Operation operation) {
        return operation.reply().controlsStatus()
                || operation.parameters().stream()
                        .filter(p -> p.source() == Parameter.Source.CONTEXT)
                        .anyMatch(p -> RESPONSES.stream().anyMatch(p.type().type()::is))
                || operation.annotations().all().stream().anyMatch(PaginatedResponseShape::documentsLink);
    }

    private static boolean documentsLink(AnnotationUse use) {
        return use.simpleName().equals("Header")
                        && use.string("name").filter("Link"::equalsIgnoreCase).isPresent()
                || use.values().values().stream()
                        .flatMap(v -> v instanceof List<?> list ? list.stream() : Stream.of(v))
                        .anyMatch(v -> v instanceof AnnotationUse inner && documentsLink(inner));
    }
}

package dev.edict.processor.rule.paging;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.rule.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A GET that answers a list of unknown length.
 *
 * @param item what it is a list of, as messages name it
 * @param envelope whether the list is a member of the object that is answered
 * @param paged whether parameters or the envelope show that it comes in pages, whatever is declared
 */
record ListReply(String item, boolean envelope, boolean paged) {

    /** Where the author bounds a list with {@code @Size}, up to this many items it is a small one. */
    private static final int SMALL = 200;

    /** Empty, too, where nothing can be concluded. */
    static Optional<ListReply> of(ApiResource api, Operation operation) {
        boolean judged = operation.httpMethod().equals("GET")
                && operation.reply().kind() == Reply.Kind.ENTITY
                && answersDocuments(operation)
                && operation.parameters().stream().noneMatch(p -> p.source() == Parameter.Source.UNKNOWN);
        if (!judged) {
            return Optional.empty();
        }
        Optional<TypeUse> item = operation.reply().item();
        return item.isPresent() ? bare(api, operation, item.get()) : envelope(api, operation);
    }

    /** JSON or XML: not files, pages for people, or formats that are made for streams. */
    private static boolean answersDocuments(Operation operation) {
        return operation.produces().isEmpty()
                || operation.produces().stream()
                        .anyMatch(type -> (type.contains("json") || type.contains("xml") || type.startsWith("*/"))
                                && Stream.of("ndjson", "json-seq", "stream+json", "jsonl", "jsonlines")
                                        .noneMatch(type::contains));
    }

    private static Optional<ListReply> bare(ApiResource api, Operation operation, TypeUse item) {
        boolean octets = item.type() instanceof TypeRef.Primitive;
        Reply reply = operation.reply();
        boolean bounded = isEnum(api, item)
                || maximum(reply.declared().constraints()).orElse(Integer.MAX_VALUE) <= SMALL
                || operation.annotations().find("jakarta.validation.constraints.Size").stream()
                        .anyMatch(size -> size.integer("max").orElse(Integer.MAX_VALUE) <= SMALL);
        return octets || bounded
                ? Optional.empty()
                : Optional.of(
                        new ListReply(item.type().display(), false, new PageRequest(api, operation).saysAnything()));
    }

    private static OptionalInt maximum(List<Constraint> constraints) {
        return constraints.stream()
                .flatMap(Constraint::everyPart)
                .filter(c -> c.annotation().is("jakarta.validation.constraints.Size"))
                .flatMap(c -> c.annotation().integer("max").stream())
                .mapToInt(Integer::intValue)
                .min();
    }

    private static boolean isEnum(ApiResource api, TypeUse item) {
        return item.type() instanceof TypeRef.Declared d
                && api.types()
                        .find(d.binaryName())
                        .filter(t -> t.kind() == DtoType.Kind.ENUM)
                        .isPresent();
    }

    /**
     * An object below a collection's own path, with one list and otherwise nothing but facts about it. An order with its
     * lines is no envelope: it has content of its own, and its path ends in a variable.
     */
    private static Optional<ListReply> envelope(ApiResource api, Operation operation) {
        Optional<String> collection = lastSegment(operation);
        if (collection.isEmpty()) {
            return Optional.empty();
        }
        List<Property> properties = operation.reply().entity().stream()
                .flatMap(entity -> Envelope.properties(api, entity))
                .toList();
        List<Property> lists =
                properties.stream().filter(p -> Envelope.isList(api, p)).toList();
        boolean alone = lists.size() == 1
                && properties.stream()
                        .filter(p -> !lists.contains(p))
                        .allMatch(p -> PageNames.isAboutThePage(p.jsonName())
                                || PageNames.isContinuation(p.jsonName())
                                || PageNames.isDescription(p.jsonName()));
        if (!alone || !isNamedAsOne(lists.get(0), collection.get()) || isBounded(api, lists.get(0))) {
            return Optional.empty();
        }
        boolean paged = new PageRequest(api, operation).saysAnything()
                || operation.reply().entity().stream().anyMatch(e -> Envelope.tellsContinuation(api, e));
        return Optional.of(new ListReply(Envelope.itemName(lists.get(0)), true, paged));
    }

    private static Optional<String> lastSegment(Operation operation) {
        var segments = operation.template().segments();
        return segments.isEmpty()
                ? Optional.empty()
                : segments.get(segments.size() - 1).literal();
    }

    private static boolean isNamedAsOne(Property list, String segment) {
        return PageNames.isList(list.jsonName()) || Words.sameThing(Words.of(list.jsonName()), Words.of(segment));
    }

    private static boolean isBounded(ApiResource api, Property list) {
        return maximum(list.type().constraints()).orElse(Integer.MAX_VALUE) <= SMALL
                || list.type().type() instanceof TypeRef.Declared d
                        && d.args().size() == 1
                        && isEnum(api, d.args().get(0));
    }
}

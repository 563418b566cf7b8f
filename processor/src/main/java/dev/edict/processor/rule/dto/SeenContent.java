package dev.edict.processor.rule.dto;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Answered;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the body of a handler shows of the content that a success has.
 *
 * @param types the types of what is sent, as messages name them; none where some of it has no type to be named
 * @param classes those of them that a class literal can name
 * @param statuses of the successes that are seen
 * @param isContent whether some success has content for sure
 * @param isNoDocument whether every success that is seen is empty, a redirect, a file or plain bytes
 */
record SeenContent(
        Set<String> types, Set<String> classes, Set<Integer> statuses, boolean isContent, boolean isNoDocument) {
    static final SeenContent NOTHING = new SeenContent(Set.of(), Set.of(), Set.of(), false, false);

    private static final int SHOWN = 3;

    private static final Set<String> FILES = Set.of(
            "jakarta.ws.rs.core.StreamingOutput",
            "java.io.File",
            "java.io.InputStream",
            "java.io.Reader",
            "java.nio.file.Path",
            "io.vertx.core.buffer.Buffer");

    static SeenContent of(TypeGraph graph, Operation operation, Bodies bodies) {
        Set<String> types = new LinkedHashSet<>();
        Set<String> classes = new LinkedHashSet<>();
        Set<Integer> statuses = new TreeSet<>();
        boolean some = false;
        boolean document = false;
        boolean content = false;
        boolean untold = false;
        List<Answered> answers =
                bodies.answers(new MethodKey(operation.owner(), operation.methodName(), operation.descriptor()));
        for (Answered answered : answers) {
            Answer answer = answered.answer();
            boolean sent = answer.use() == Use.RETURNED || answer.use() == Use.RESUMES;
            if (!sent || answer.status().orElse(0) >= 400) {
                continue;
            }
            some = true;
            if (answer.entity().isEmpty()) {
                document |= answer.opaque() && answer.status().orElse(0) < 300;
            } else if (!isFile(answer)) {
                document = true;
                TypeRef entity = answer.entity().get();
                content |= answer.status().isPresent()
                        && !(entity.is("java.lang.String")
                                && operation.produces().isEmpty());
                boolean telling = !answer.generic() && isTelling(graph, entity);
                untold |= !telling;
                if (answer.status().isPresent() && telling) {
                    types.add(entity.display());
                    classLiteral(entity).ifPresent(classes::add);
                    statuses.add(answer.status().getAsInt());
                }
            }
        }
        return untold
                ? new SeenContent(Set.of(), Set.of(), statuses, content, false)
                : new SeenContent(types, classes, statuses, content, some && !document);
    }

    /** {@code OrderView}, {@code OrderView or Error}. */
    Optional<String> says() {
        return types.isEmpty() || types.size() > SHOWN ? Optional.empty() : Optional.of(String.join(" or ", types));
    }

    /** The type, when it is always the same. */
    Optional<String> only() {
        return types.size() == 1 ? types.stream().findFirst() : Optional.empty();
    }

    Optional<String> onlyClass() {
        return types.size() == 1 ? classes.stream().findFirst() : Optional.empty();
    }

    private static Optional<String> classLiteral(TypeRef type) {
        if (type instanceof TypeRef.ArrayOf array) {
            return classLiteral(array.component().type()).map(item -> item + "[]");
        }
        return type instanceof TypeRef.Declared declared && declared.args().isEmpty()
                ? Optional.of(declared.simpleName())
                : Optional.empty();
    }

    private static boolean isFile(Answer answer) {
        TypeRef entity = answer.entity().orElseThrow();
        boolean other = answer.mediaType()
                .filter(type -> !type.contains("json") && !type.contains("xml"))
                .isPresent();
        return other
                || entity instanceof TypeRef.ArrayOf array && array.component().type() instanceof TypeRef.Primitive
                || FILES.stream().anyMatch(entity::is)
                || entity.is("java.io.FileInputStream")
                || entity.is("java.io.ByteArrayInputStream");
    }

    /** An entity is nothing to be declared. Text may be anything, and so may an object or a map of objects. */
    private static boolean isTelling(TypeGraph graph, TypeRef entity) {
        return !entity.is("java.lang.String")
                && !graph.mayReachPersistence(entity)
                && !Untyped.is(graph, entity)
                && (entity instanceof TypeRef.Declared || entity instanceof TypeRef.ArrayOf);
    }
}

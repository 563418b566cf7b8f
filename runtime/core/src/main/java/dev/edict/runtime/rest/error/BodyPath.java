package dev.edict.runtime.rest.error;

import dev.edict.runtime.json.JsonMembers;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path of Bean Validation into a body, as a JSON pointer. It is walked through the validated objects themselves, for
 * their classes know what each member is called in JSON.
 */
final class BodyPath {

    private final List<JsonPointerFragment.Step> steps = new ArrayList<>();
    private @Nullable Object current;

    private BodyPath(@Nullable Object body) {
        current = body;
    }

    /**
     * The pointer.
     *
     * @param body what was validated; null if it is not known, and members keep their Java names
     * @param leaf the bean at the end of the path; its last member has its JSON name whatever lies between
     */
    static String pointer(@Nullable Object body, Iterator<Path.Node> nodes, @Nullable Object leaf) {
        BodyPath path = new BodyPath(body);
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.isInIterable()) {
                path.intoElement(node.getIndex(), node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                if (path.current == null && !nodes.hasNext()) {
                    path.current = leaf;
                }
                path.intoMember(node.getName());
            }
        }
        return JsonPointerFragment.of(path.steps);
    }

    /** The items of a set have no index; any of them knows the names of their members. */
    private void intoElement(@Nullable Integer index, @Nullable Object key) {
        if (key != null) {
            steps.add(new JsonPointerFragment.Step(key.toString(), 0));
        } else if (index != null) {
            steps.add(new JsonPointerFragment.Step(null, index));
        }
        current = element(current, index == null ? 0 : index, key);
    }

    private static @Nullable Object element(@Nullable Object container, int index, @Nullable Object key) {
        if (container instanceof Map<?, ?> map) {
            return map.get(key);
        }
        if (container instanceof Iterable<?> items) {
            Iterator<?> iterator = items.iterator();
            for (int i = 0; i < index && iterator.hasNext(); i++) {
                iterator.next();
            }
            return iterator.hasNext() ? iterator.next() : null;
        }
        return container != null && container.getClass().isArray() && index < Array.getLength(container)
                ? Array.get(container, index)
                : null;
    }

    private void intoMember(String javaName) {
        Object owner = current instanceof Optional<?> optional ? optional.orElse(null) : current;
        String name = owner == null ? javaName : JsonMembers.jsonName(owner.getClass(), javaName);
        steps.add(new JsonPointerFragment.Step(name, 0));
        current = owner == null ? null : JsonMembers.property(owner, javaName).orElse(null);
    }
}

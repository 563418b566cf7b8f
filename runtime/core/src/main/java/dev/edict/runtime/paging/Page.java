package dev.edict.runtime.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.Nullable;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list. {@code nextCursor} is written as null at the end, never left out, so that a client can tell the end
 * from a mistake. That it may be null is said by an annotation of the declaration: javac 17 drops those of types from class files.
 *
 * @param items the items, possibly none
 * @param nextCursor leads to the next page; null on the last one
 */
@JsonInclude
@JsonbNillable
public record Page<T>(
        @JsonProperty(required = true) List<T> items,
        @Nullable String nextCursor) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** A page that is the last one. */
    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }

    /** The same page of other items: entities become what clients see. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), nextCursor);
    }
}

package dev.edict.runtime.paging;

import dev.edict.runtime.hash.LengthPrefixedHash;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list a cursor belongs to: its path, its order, its filters and its reader. A cursor taken to another list would
 * skip items there, or show one caller where another one stood.
 */
final class CursorBinding {

    static final int LENGTH = 16;

    private final byte[] digest;

    private CursorBinding(byte[] digest) {
        this.digest = digest;
    }

    /**
     * The binding of a request.
     *
     * @param path the concrete path
     * @param sort the order, as {@code @Paginated} declares it
     * @param filters the query parameters without cursor and limit, decoded once
     * @param principal who reads, or null
     */
    static CursorBinding of(
            String path, List<String> sort, Map<String, List<String>> filters, @Nullable String principal) {
        LengthPrefixedHash hash = new LengthPrefixedHash().add(path);
        hash.addAll(sort);
        hash.add(Integer.toString(filters.size()));
        new TreeMap<>(filters).forEach((name, values) -> hash.add(name).addAll(values));
        hash.add(principal == null ? "anonymous" : "principal").add(principal == null ? "" : principal);
        return new CursorBinding(Arrays.copyOf(hash.digest(), LENGTH));
    }

    static CursorBinding ofBytes(byte[] digest) {
        return new CursorBinding(digest);
    }

    byte[] bytes() {
        return digest.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CursorBinding that && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}

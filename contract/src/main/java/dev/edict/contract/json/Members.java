package dev.edict.contract.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an object in the order in which they came. Most objects have a handful, for which a map is too large. */
final class Members {

    private static final int FEW = 8;

    private String[] names;
    private JsonValue[] values;
    private int size;

    /** Of each name among many. */
    private @Nullable Map<String, Integer> places;

    Members(int capacity) {
        names = new String[capacity];
        values = new JsonValue[capacity];
    }

    int size() {
        return size;
    }

    String name(int place) {
        return names[place];
    }

    JsonValue value(int place) {
        return values[place];
    }

    @Nullable
    JsonValue get(String name) {
        int place = place(name);
        return place < 0 ? null : values[place];
    }

    /** Adds a member, or gives the one of that name another value in its place. */
    void put(String name, JsonValue value) {
        int place = place(name);
        if (place >= 0) {
            values[place] = value;
        } else {
            append(name, value);
        }
    }

    void putAll(Members others) {
        for (int i = 0; i < others.size; i++) {
            put(others.names[i], others.values[i]);
        }
    }

    Members copy() {
        Members copy = new Members(size + 2);
        copy.putAll(this);
        return copy;
    }

    Map<String, JsonValue> toMap() {
        Map<String, JsonValue> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(names[i], values[i]);
        }
        return map;
    }

    /** Whether the others are the same, in whatever order. */
    boolean sameAs(Members others) {
        if (size != others.size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!values[i].equals(others.get(names[i]))) {
                return false;
            }
        }
        return true;
    }

    /** The same in whatever order. */
    int hash() {
        int hash = 0;
        for (int i = 0; i < size; i++) {
            hash += names[i].hashCode() ^ values[i].hashCode();
        }
        return hash;
    }

    private int place(String name) {
        if (places != null) {
            Integer place = places.get(name);
            return place == null ? -1 : place;
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void append(String name, JsonValue value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size + size / 2 + 2);
            values = Arrays.copyOf(values, names.length);
        }
        names[size] = name;
        values[size] = value;
        if (places == null && size == FEW) {
            places = new HashMap<>();
            for (int i = 0; i < size; i++) {
                places.put(names[i], i);
            }
        }
        if (places != null) {
            places.put(name, size);
        }
        size++;
    }
}

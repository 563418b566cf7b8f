package dev.edict.contract.fragment;

import java.util.Map;

/**
 * Where a resource's operations stand in its source. Kept apart from the fragment, which stays the same when a line is inserted.
 *
 * @param operations by signature
 */
public record Positions(String type, Map<String, Position> operations) {

    public static final String FOLDER = Fragment.ROOT + "positions/";

    /** A place in a source file, counted from one. */
    public record Position(int line, int column) {}

    public Positions {
        operations = Ordered.copyOf(operations);
    }

    public String fileName() {
        return FOLDER + type + ".json";
    }
}

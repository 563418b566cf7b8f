package dev.edict.runtime.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps the keys of services apart that share a store. */
final class ServiceName {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private ServiceName() {}

    /**
     * Refuses what is no name.
     *
     * @param name null where a service has the store for itself
     */
    static void check(@Nullable String name) {
        if (name != null && !FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "service must be 1 to 64 letters, digits, '.', '_' or '-', not \"" + name + "\"");
        }
    }

    /** The operation as no other service on the store names one of its own: a path begins with a slash, and neither a name nor a method does. */
    static String before(@Nullable String name, String operation) {
        return name == null ? operation : name + ' ' + operation;
    }
}

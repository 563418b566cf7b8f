package dev.edict.runtime.rest;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The resource methods whose entry a runtime announces. Kept method by method: where another extension of the service
 * invokes a method, its entry stays unknown, and an unknown entry must never pass for none.
 */
public final class EntryAnnouncements {

    /** The name of the property of the application's configuration. */
    public static final String PROPERTY = "dev.edict.entry-announcements";

    private final Set<Method> announced = ConcurrentHashMap.newKeySet();

    /** Nothing is announced yet. */
    public EntryAnnouncements() {}

    /** The entry into this method will be announced by {@link Protection#enter()}. */
    public void add(Method method) {
        announced.add(method);
    }

    boolean contains(Method method) {
        return announced.contains(method);
    }
}

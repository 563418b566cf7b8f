package dev.edict.runtime.lifecycle;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Lets a Jakarta REST application say how its instance is: at one path whether it is ready, and with {@code Connection: close} on
 * every answer that it is going. Register an instance of it.
 */
public final class LifecycleFeature implements Feature {

    private final ServiceLifecycle lifecycle;
    private final String path;

    /**
     * Of an instance.
     *
     * @param readinessPath where readiness is asked for, relative to the application's path; {@code GET} answers 204 while
     *     requests may come, else 503, both with {@code Cache-Control: no-store}
     */
    public LifecycleFeature(ServiceLifecycle lifecycle, String readinessPath) {
        this.lifecycle = lifecycle;
        path = withoutSlashes(readinessPath);
    }

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new ReadinessFilter(lifecycle, path));
        context.register(new LeavingFilter(lifecycle));
        return true;
    }

    static String withoutSlashes(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(start, end);
    }
}

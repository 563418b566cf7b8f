package dev.edict.processor.rule.hygiene;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Operations that sources in tests inherit from class files, with a policy at each of two levels. */
public final class SharedPolicies {
    private SharedPolicies() {}

    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Exact {}

    public interface Api {
        @POST
        @Path("a")
        @Idempotent
        void a();
    }

    public abstract static class Base {
        @POST
        @Path("a")
        @Exact
        public void a() {}
    }
}

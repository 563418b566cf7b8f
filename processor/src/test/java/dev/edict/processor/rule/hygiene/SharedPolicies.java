package dev.edict.processor.rule.hygiene;

import dev.edict.annotations.ApiAsync;
import dev.edict.annotations.Idempotent;
import dev.edict.annotations.NotIdempotent;
import dev.edict.annotations.SafePost;
import dev.edict.annotations.SuccessStatus;
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

    public interface Keyed {
        @POST
        @Path("k")
        @Idempotent
        void k();
    }

    public interface Unkeyed {
        @POST
        @Path("k")
        @NotIdempotent("Each is one.")
        void k();
    }

    public interface Exactly {
        @POST
        @Path("k")
        @Exact
        void k();
    }

    public interface Queued {
        @POST
        @Path("q")
        @ApiAsync("/jobs")
        void q();
    }

    public interface Created {
        @POST
        @Path("q")
        @SuccessStatus(201)
        void q();
    }

    @NotIdempotent("Each is one.")
    public interface Each {}

    @SafePost("It only looks.")
    public interface Looking {}
}

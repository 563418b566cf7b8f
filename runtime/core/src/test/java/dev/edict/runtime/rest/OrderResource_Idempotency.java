package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.rest.OrderResource.CreateOrder;
import jakarta.annotation.Generated;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;

/** What the processor generates for {@link OrderResource}, written by hand. */
@Generated("dev.edict.processor.EdictProcessor")
public final class OrderResource_Idempotency {

    private OrderResource_Idempotency() {}

    /** {@link OrderResource#create(CreateOrder, ContainerRequestContext)}: POST /orders · key required · 24 h. */
    public static final class Create {

        public static final Policy POLICY = Policy.keyed("POST", "/orders")
                .ttl(Duration.parse("PT24H"))
                .retryable(423, "locked")
                .build();

        private Create() {}
    }

    /** {@link OrderResource#fragile(CreateOrder)}: POST /orders/fragile · key required · 24 h. */
    public static final class Fragile {

        public static final Policy POLICY = Policy.keyed("POST", "/orders/fragile")
                .onServerError(Idempotent.OnServerError.RELEASE)
                .build();

        private Fragile() {}
    }

    /** {@link OrderResource#cancel(int)}: POST /orders/{id}/cancel · key optional · 24 h. */
    public static final class Cancel {

        public static final Policy POLICY =
                Policy.keyed("POST", "/orders/{id}/cancel").optional().build();

        private Cancel() {}
    }

    /** {@link OrderResource#archive(int, Integer)}: POST /orders/{id}/archive · key required · 24 h. */
    public static final class Archive {

        public static final Policy POLICY =
                Policy.keyed("POST", "/orders/{id}/archive").build();

        private Archive() {}
    }

    /** {@link OrderResource#later(CreateOrder)}: POST /orders/later · key required · 24 h. */
    public static final class Later {

        public static final Policy POLICY =
                Policy.keyed("POST", "/orders/later").retryable(423, "locked").build();

        private Later() {}
    }

    /** {@link OrderResource#export()}: POST /orders/export · key required · 24 h. */
    public static final class Export {

        public static final Policy POLICY = Policy.keyed("POST", "/orders/export")
                .replay(Idempotent.Replay.HEAD_ONLY)
                .build();

        private Export() {}
    }

    /** {@link OrderResource#secret(CreateOrder)}: POST /orders/secret · key required · 24 h. */
    public static final class Secret {

        public static final Policy POLICY =
                Policy.keyed("POST", "/orders/secret").roles("clerk", "admin").build();

        private Secret() {}
    }

    /** {@link OrderResource#shared(CreateOrder)}: POST /orders/shared · key required · 24 h. */
    public static final class Shared {

        public static final Policy POLICY = Policy.keyed("POST", "/orders/shared")
                .scope(Idempotent.Scope.SHARED)
                .fingerprint("/article")
                .build();

        private Shared() {}
    }

    /** {@link OrderResource#hook(String, String)}: POST /orders/hook · event id at /id · 7 days. */
    public static final class Hook {

        public static final Policy POLICY = Policy.webhook("POST", "/orders/hook", "/id", Duration.parse("P7D"))
                .build();

        private Hook() {}
    }

    /** Attaches the policies to the methods. */
    public static final class Binding extends ResourceBinding {

        public Binding() {
            super("dev.edict.runtime.rest.OrderResource");
            operation(
                            "create(dev.edict.runtime.rest.OrderResource$CreateOrder,jakarta.ws.rs.container.ContainerRequestContext)")
                    .idempotent(Create.POLICY)
                    .success(201, "/orders/{id}");
            operation("fragile(dev.edict.runtime.rest.OrderResource$CreateOrder)")
                    .idempotent(Fragile.POLICY);
            operation("cancel(int)").idempotent(Cancel.POLICY);
            operation("archive(int,java.lang.Integer)").idempotent(Archive.POLICY);
            operation("later(dev.edict.runtime.rest.OrderResource$CreateOrder)")
                    .idempotent(Later.POLICY)
                    .success(202);
            operation("export()").idempotent(Export.POLICY);
            operation("secret(dev.edict.runtime.rest.OrderResource$CreateOrder)")
                    .idempotent(Secret.POLICY);
            operation("shared(dev.edict.runtime.rest.OrderResource$CreateOrder)")
                    .idempotent(Shared.POLICY);
            operation("hook(java.lang.String,java.lang.String)").idempotent(Hook.POLICY);
        }
    }
}

package com.example.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.example.shop.exports.ExportEntity;
import com.example.shop.exports.Exports;
import com.example.shop.orders.OrderEntity;
import com.example.shop.orders.OrderLineEntity;
import com.example.shop.orders.Orders;
import com.example.shop.orders.ProductEntity;
import com.example.shop.payments.AccountEntity;
import com.example.shop.payments.PaymentEntity;
import com.example.shop.payments.Payments;
import com.example.shop.persistence.Database;
import com.example.shop.persistence.Transactions;
import com.example.shop.security.BankSignature;
import com.example.shop.security.BearerAuthentication;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import dev.edict.runtime.lifecycle.LifecycleFeature;
import dev.edict.runtime.lifecycle.ServiceLifecycle;
import dev.edict.runtime.paging.CursorKeys;
import dev.edict.runtime.redis.RedisStore;
import dev.edict.runtime.rest.EdictConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/** A shop that listens. */
public final class ShopServer implements AutoCloseable {
    private static final List<Class<?>> ENTITIES = List.of(
            OrderEntity.class,
            OrderLineEntity.class,
            ProductEntity.class,
            PaymentEntity.class,
            AccountEntity.class,
            ExportEntity.class);

    /** Where a load balancer asks whether it may send requests, below the API's path. */
    static final String READINESS = "ready";

    private final ServiceLifecycle lifecycle;
    private final HttpServer http;

    private ShopServer(ServiceLifecycle lifecycle, HttpServer http) {
        this.lifecycle = lifecycle;
        this.http = http;
    }

    public static ShopServer start(ShopConfig config) {
        Database database = Database.open(config.database());
        Transactions transactions = new Transactions(database.dataSource(), ENTITIES);
        Clock clock = Clock.systemUTC();
        Orders orders = new Orders(transactions, clock);
        Payments payments = new Payments(transactions, clock);
        Exports exports = new Exports(transactions, orders, clock);
        ServiceLifecycle lifecycle = new ServiceLifecycle(config.shutdown())
                .onClose(database)
                .onClose(transactions)
                .onClose(exports);
        IdempotencyStore records = store(config, database);
        lifecycle.onClose(records);
        ResourceConfig application = ResourceConfig.forApplication(new Shop())
                .property(
                        EdictConfig.PROPERTY,
                        EdictConfig.builder()
                                .store(records)
                                .lease(config.lease())
                                .lifecycle(lifecycle)
                                .cursorKeys(CursorKeys.signedBy(
                                        "k1", config.cursorSecret().getBytes(UTF_8)))
                                .build())
                .register(new LifecycleFeature(lifecycle, READINESS))
                .register(new Json())
                .register(new BearerAuthentication(config.customers()))
                .register(RolesAllowedDynamicFeature.class)
                .register(new BankSignature(config.bankSecret()))
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(orders).to(Orders.class);
                        bind(payments).to(Payments.class);
                        bind(exports).to(Exports.class);
                    }
                });
        URI base = URI.create("http://localhost:" + config.port() + "/");
        HttpServer http = GrizzlyHttpServerFactory.createHttpServer(base, application, false);
        http.getServerConfiguration().addHttpHandler(new OpenApiDocument(), OpenApiDocument.PATH);
        http.getServerConfiguration().addHttpHandler(ReferencePage.handler(), ReferencePage.PATH);
        // what never reaches Jersey, such as a URI that is none, is not explained by a stack trace
        http.getServerConfiguration()
                .setDefaultErrorPageGenerator((request, status, reason, description, failure) -> status + " " + reason);
        http.getListeners()
                .forEach(listener -> keepAlive(listener, config.shutdown().keepAlive()));
        lifecycle.onDrain(time -> drain(http, time));
        try {
            http.start();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot listen on port " + config.port(), e);
        }
        lifecycle.started();
        return new ShopServer(lifecycle, http);
    }

    /** As long as the time says and not less, however many requests go over the connection. */
    private static void keepAlive(NetworkListener listener, Duration time) {
        listener.getKeepAlive()
                .setIdleTimeoutInSeconds((int) time.plusMillis(999).toSeconds());
        listener.getKeepAlive().setMaxRequestsCount(-1);
    }

    private static void drain(HttpServer http, Duration time) throws InterruptedException {
        try {
            // Grizzly warns of every shutdown that it is told to limit by itself
            http.shutdown().get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            http.shutdownNow();
        }
    }

    private static IdempotencyStore store(ShopConfig config, Database database) {
        ShopConfig.Records records = config.records();
        if (records instanceof ShopConfig.Records.InDatabase) {
            return database.records();
        }
        if (records instanceof ShopConfig.Records.InRedis redis) {
            try {
                return database.records().withLeasesIn(RedisStore.at(redis.address()));
            } catch (StoreException e) {
                throw new IllegalStateException("The records of idempotency keys are out of reach", e);
            }
        }
        return database.records().withLeasesIn(new InMemoryStore());
    }

    /** Where the API begins, without a slash at the end. */
    public URI uri() {
        int port = http.getListeners().iterator().next().getPort();
        return URI.create("http://localhost:" + port + Shop.PATH);
    }

    /** Where its reference begins. */
    public URI reference() {
        return uri().resolve(ReferencePage.START);
    }

    /** Closes it when the process is told to end. */
    void closeOnExit() {
        lifecycle.shutDownOnExit();
    }

    /** Lets requests in flight end, then lets go of everything. */
    @Override
    public void close() {
        lifecycle.shutDown();
    }
}

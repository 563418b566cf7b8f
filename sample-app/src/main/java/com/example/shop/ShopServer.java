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
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import dev.edict.runtime.paging.CursorKeys;
import dev.edict.runtime.rest.EdictConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpServer;
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

    private final Database database;
    private final Transactions transactions;
    private final Exports exports;
    private final HttpServer http;

    private ShopServer(Database database, Transactions transactions, Exports exports, HttpServer http) {
        this.database = database;
        this.transactions = transactions;
        this.exports = exports;
        this.http = http;
    }

    public static ShopServer start(ShopConfig config) {
        Database database = Database.open(config.database());
        Transactions transactions = new Transactions(database.dataSource(), ENTITIES);
        Clock clock = Clock.systemUTC();
        Orders orders = new Orders(transactions, clock);
        Payments payments = new Payments(transactions, clock);
        Exports exports = new Exports(transactions, orders, clock);

        ResourceConfig application = ResourceConfig.forApplication(new Shop())
                .property(
                        EdictConfig.PROPERTY,
                        EdictConfig.builder()
                                .store(store(config, database))
                                .cursorKeys(CursorKeys.signedBy(
                                        "k1", config.cursorSecret().getBytes(UTF_8)))
                                .build())
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
        try {
            http.start();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot listen on port " + config.port(), e);
        }
        return new ShopServer(database, transactions, exports, http);
    }

    private static IdempotencyStore store(ShopConfig config, Database database) {
        return switch (config.records()) {
            case MEMORY -> new InMemoryStore();
            case DATABASE -> database.idempotencyStore();
        };
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

    /** Lets requests in flight end, then lets go of everything. */
    @Override
    public void close() throws Exception {
        try {
            // Grizzly warns of every shutdown that it is told to limit by itself
            http.shutdown().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            http.shutdownNow();
        }
        exports.close();
        transactions.close();
        database.close();
    }
}

package com.example.shop.exports;

import com.example.shop.orders.OrderEntity;
import com.example.shop.orders.OrderStatus;
import com.example.shop.orders.Orders;
import com.example.shop.persistence.Transactions;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Writes tables of orders, one after the other, while nobody waits for them. */
public final class Exports implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Exports.class.getName());
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final Orders orders;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "exports");
        thread.setDaemon(true);
        return thread;
    });

    public Exports(Transactions transactions, Orders orders, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.clock = clock;
    }

    /** Accepts a job and begins with it when those before it are done. */
    public ExportEntity request(String owner, @Nullable OrderStatus status) {
        ExportEntity job = transactions.run(entities -> {
            ExportEntity accepted = new ExportEntity(UUID.randomUUID(), owner, status, now());
            entities.persist(accepted);
            return accepted;
        });
        worker.execute(() -> write(job));
        return job;
    }

    public Optional<ExportEntity> find(String owner, UUID id) {
        return transactions.run(entities -> Optional.ofNullable(entities.find(ExportEntity.class, id))
                .filter(job -> job.owner().equals(owner)));
    }

    private void write(ExportEntity job) {
        try {
            StringBuilder csv = new StringBuilder("id,status,total_cents,created_at\r\n");
            int rows = 0;
            Orders.Position position = null;
            List<OrderEntity> batch;
            do {
                batch = orders.newest(job.owner(), job.orderStatus(), position, BATCH);
                for (OrderEntity order : batch) {
                    csv.append(row(order));
                    position = new Orders.Position(order.createdAt(), order.id());
                }
                rows += batch.size();
            } while (batch.size() == BATCH);
            int written = rows;
            transactions.run(entities -> {
                ExportEntity managed = entities.find(ExportEntity.class, job.id());
                managed.finish(written, csv.toString(), now());
                return managed;
            });
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Export " + job.id() + " failed", e);
            transactions.run(entities -> {
                ExportEntity managed = entities.find(ExportEntity.class, job.id());
                managed.fail(now());
                return managed;
            });
        }
    }

    /** No value can hold a comma or a quote, so that none has to be escaped (RFC 4180, section 2). */
    private static String row(OrderEntity order) {
        return "%s,%s,%d,%s\r\n".formatted(order.id(), order.status(), order.totalCents(), order.createdAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Lets the job at work end; those that wait stay PENDING. */
    @Override
    public void close() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}

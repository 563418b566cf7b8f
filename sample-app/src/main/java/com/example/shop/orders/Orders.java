package com.example.shop.orders;

import com.example.shop.persistence.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customers do with their orders. An order of somebody else is not there. */
public final class Orders {
    private final Transactions transactions;
    private final Clock clock;

    public Orders(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** So many of one product. */
    public record Item(String sku, int quantity) {}

    /** Where a page of orders begins: after this one. */
    public record Position(Instant createdAt, UUID id) {}

    public OrderEntity place(String owner, List<Item> items, @Nullable String note) {
        return transactions.run(entities -> {
            // PostgreSQL keeps microseconds: a cursor made from more of them would skip rows
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            OrderEntity order = new OrderEntity(UUID.randomUUID(), owner, note, now);
            for (Item item : inLockOrder(items)) {
                ProductEntity product = entities.find(ProductEntity.class, item.sku(), LockModeType.PESSIMISTIC_WRITE);
                if (product == null) {
                    throw new UnknownProduct(item.sku());
                }
                if (product.stock() < item.quantity()) {
                    throw new OutOfStock(item.sku(), product.stock());
                }
                product.take(item.quantity());
                order.add(product.sku(), item.quantity(), product.priceCents());
            }
            entities.persist(order);
            return order;
        });
    }

    /** Two orders that lock the same products in one order cannot wait for each other. */
    private static List<Item> inLockOrder(List<Item> items) {
        return items.stream().sorted(Comparator.comparing(Item::sku)).toList();
    }

    public Optional<OrderEntity> find(String owner, UUID id) {
        return transactions.run(entities -> Optional.ofNullable(entities.find(OrderEntity.class, id))
                .filter(o -> o.owner().equals(owner)));
    }

    /** The newest first, of one status or of all, from the one after the given position on. */
    public List<OrderEntity> newest(String owner, @Nullable OrderStatus status, @Nullable Position after, int atMost) {
        String query = "SELECT o FROM OrderEntity o WHERE o.owner = :owner"
                + (status == null ? "" : " AND o.status = :status")
                + (after == null ? "" : " AND (o.createdAt < :createdAt OR o.createdAt = :createdAt AND o.id < :id)")
                + " ORDER BY o.createdAt DESC, o.id DESC";
        return transactions.run(entities -> {
            var rows = entities.createQuery(query, OrderEntity.class)
                    .setParameter("owner", owner)
                    .setMaxResults(atMost);
            if (status != null) {
                rows.setParameter("status", status);
            }
            if (after != null) {
                rows.setParameter("createdAt", after.createdAt()).setParameter("id", after.id());
            }
            return rows.getResultList();
        });
    }

    public Optional<OrderEntity> annotate(String owner, UUID id, @Nullable String note) {
        return transactions.run(entities -> {
            Optional<OrderEntity> order = locked(entities, owner, id);
            order.ifPresent(o -> o.annotate(note));
            return order;
        });
    }

    /** A cancelled order stays cancelled: doing it again changes nothing. */
    public Optional<OrderEntity> cancel(String owner, UUID id) {
        return transactions.run(entities -> {
            Optional<OrderEntity> order = unpaid(entities, owner, id);
            order.filter(o -> o.status() == OrderStatus.OPEN).ifPresent(o -> {
                putBack(entities, o);
                o.cancel();
            });
            return order;
        });
    }

    /** Whether there was one to delete. */
    public boolean delete(String owner, UUID id) {
        return transactions.run(entities -> {
            Optional<OrderEntity> order = unpaid(entities, owner, id);
            order.ifPresent(o -> {
                if (o.status() == OrderStatus.OPEN) {
                    putBack(entities, o);
                }
                entities.remove(o);
            });
            return order.isPresent();
        });
    }

    private static Optional<OrderEntity> unpaid(EntityManager entities, String owner, UUID id) {
        Optional<OrderEntity> order = locked(entities, owner, id);
        if (order.filter(o -> o.status() == OrderStatus.PAID).isPresent()) {
            throw new OrderAlreadyPaid();
        }
        return order;
    }

    private static Optional<OrderEntity> locked(EntityManager entities, String owner, UUID id) {
        return Optional.ofNullable(entities.find(OrderEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(o -> o.owner().equals(owner));
    }

    private static void putBack(EntityManager entities, OrderEntity order) {
        for (OrderLineEntity line : order.lines()) {
            entities.find(ProductEntity.class, line.sku(), LockModeType.PESSIMISTIC_WRITE)
                    .putBack(line.quantity());
        }
    }
}

package com.example.shop.orders;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code orders} with its lines. */
@Entity
@Table(name = "orders")
public class OrderEntity {
    @Id
    private UUID id;

    private String owner;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Column(name = "total_cents")
    private long totalCents;

    private @Nullable String note;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<OrderLineEntity> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected OrderEntity() {}

    OrderEntity(UUID id, String owner, @Nullable String note, Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.status = OrderStatus.OPEN;
        this.note = note;
        this.createdAt = createdAt;
    }

    void add(String sku, int quantity, long unitPriceCents) {
        lines.add(new OrderLineEntity(this, lines.size(), sku, quantity, unitPriceCents));
        totalCents = Math.addExact(totalCents, Math.multiplyExact(unitPriceCents, quantity));
    }

    void annotate(@Nullable String text) {
        note = text;
    }

    void cancel() {
        status = OrderStatus.CANCELLED;
    }

    /** The payment service's side of an order. */
    public void markPaid() {
        status = OrderStatus.PAID;
    }

    public UUID id() {
        return id;
    }

    public String owner() {
        return owner;
    }

    public OrderStatus status() {
        return status;
    }

    public long totalCents() {
        return totalCents;
    }

    public @Nullable String note() {
        return note;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public List<OrderLineEntity> lines() {
        return lines;
    }
}

package com.example.shop.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code payment}. */
@Entity
@Table(name = "payment")
public class PaymentEntity {
    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "amount_cents")
    private long amountCents;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected PaymentEntity() {}

    PaymentEntity(UUID id, UUID orderId, long amountCents, PaymentMethod method, Instant createdAt) {
        this.id = id;
        this.orderId = orderId;
        this.amountCents = amountCents;
        this.method = method;
        this.status = PaymentStatus.CHARGED;
        this.createdAt = createdAt;
    }

    void settle() {
        status = PaymentStatus.SETTLED;
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public long amountCents() {
        return amountCents;
    }

    public PaymentMethod method() {
        return method;
    }

    public PaymentStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

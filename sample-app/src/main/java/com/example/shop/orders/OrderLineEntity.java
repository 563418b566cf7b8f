package com.example.shop.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A row of {@code order_line}: the price is the one at which it was ordered. */
@Entity
@Table(name = "order_line")
@IdClass(OrderLineEntity.Key.class)
public class OrderLineEntity {
    @Id
    @ManyToOne
    @JoinColumn(name = "order_id")
    private OrderEntity order;

    @Id
    private int position;

    private String sku;

    private int quantity;

    @Column(name = "unit_price_cents")
    private long unitPriceCents;

    /** The primary key, as Jakarta Persistence wants it described. */
    public record Key(UUID order, int position) implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected OrderLineEntity() {}

    OrderLineEntity(OrderEntity order, int position, String sku, int quantity, long unitPriceCents) {
        this.order = order;
        this.position = position;
        this.sku = sku;
        this.quantity = quantity;
        this.unitPriceCents = unitPriceCents;
    }

    public String sku() {
        return sku;
    }

    public int quantity() {
        return quantity;
    }

    public long unitPriceCents() {
        return unitPriceCents;
    }
}

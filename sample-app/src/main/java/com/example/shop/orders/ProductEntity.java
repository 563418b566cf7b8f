package com.example.shop.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code product}. */
@Entity
@Table(name = "product")
public class ProductEntity {
    @Id
    private String sku;

    @Column(name = "price_cents")
    private long priceCents;

    private int stock;

    @SuppressWarnings("NullAway.Init")
    protected ProductEntity() {}

    String sku() {
        return sku;
    }

    long priceCents() {
        return priceCents;
    }

    int stock() {
        return stock;
    }

    void take(int quantity) {
        stock -= quantity;
    }

    void putBack(int quantity) {
        stock += quantity;
    }
}

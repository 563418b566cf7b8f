package com.example.shop.orders;

import dev.edict.annotations.ApiError;

/** Fewer are left than were ordered. */
@ApiError(
        status = 409,
        when = "Fewer of a product are left than the order asks for.",
        extensions = OutOfStock.Shortage.class)
public final class OutOfStock extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Shortage shortage;

    /**
     * What an order can still ask for.
     *
     * @param sku the product
     * @param available how many are left
     */
    public record Shortage(String sku, int available) {}

    public OutOfStock(String sku, int available) {
        super("Not enough left of " + sku);
        this.shortage = new Shortage(sku, available);
    }

    public Shortage shortage() {
        return shortage;
    }
}

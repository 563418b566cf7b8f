package com.example.shop.orders;

import dev.edict.annotations.ApiError;

/** Fewer are left than were ordered. */
@ApiError(status = 409, when = "Fewer of a product are left than the order asks for.")
public final class OutOfStock extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OutOfStock(String sku) {
        super("Not enough left of " + sku);
    }
}

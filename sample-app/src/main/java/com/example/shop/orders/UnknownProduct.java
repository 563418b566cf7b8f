package com.example.shop.orders;

import dev.edict.annotations.ApiError;

/** The shop does not sell this. */
@ApiError(status = 422, when = "A line names a product that the shop does not sell.")
public final class UnknownProduct extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnknownProduct(String sku) {
        super("No product " + sku);
    }
}

package com.example.shop.payments;

import dev.edict.annotations.ApiError;

/** The customer agreed to another amount than the order costs. */
@ApiError(status = 422, when = "The amount is not the order's total.")
public final class AmountMismatch extends RuntimeException {
    private static final long serialVersionUID = 1;
}

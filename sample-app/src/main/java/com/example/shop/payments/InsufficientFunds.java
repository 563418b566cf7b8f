package com.example.shop.payments;

import dev.edict.annotations.ApiError;

/** The customer's balance does not cover the order. */
@ApiError(status = 409, when = "The customer's balance is smaller than the order's total.")
public final class InsufficientFunds extends RuntimeException {
    private static final long serialVersionUID = 1;
}

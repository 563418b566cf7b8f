package com.example.shop.payments;

import dev.edict.annotations.ApiError;

/** An event speaks of a payment that this shop has not taken. */
@ApiError(status = 422, when = "The event speaks of a payment that this shop has not taken.")
public final class UnknownPayment extends RuntimeException {
    private static final long serialVersionUID = 1;
}

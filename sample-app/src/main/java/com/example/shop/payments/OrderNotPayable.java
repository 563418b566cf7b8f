package com.example.shop.payments;

import dev.edict.annotations.ApiError;

/** The order is paid already, or cancelled. */
@ApiError(status = 409, when = "The order is paid already, or cancelled.")
public final class OrderNotPayable extends RuntimeException {
    private static final long serialVersionUID = 1;
}

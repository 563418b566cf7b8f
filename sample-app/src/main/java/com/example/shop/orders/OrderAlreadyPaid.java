package com.example.shop.orders;

import dev.edict.annotations.ApiError;

/** A paid order can neither be cancelled nor deleted. */
@ApiError(status = 409, when = "The order is paid: it can no longer be cancelled, deleted or paid again.")
public final class OrderAlreadyPaid extends RuntimeException {
    private static final long serialVersionUID = 1;
}

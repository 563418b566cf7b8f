package com.example.shop.orders;

import dev.edict.annotations.WireEnum;

/** Where an order stands. */
@WireEnum(extensible = true)
public enum OrderStatus {
    /** Placed, not paid. */
    OPEN,
    PAID,
    CANCELLED
}

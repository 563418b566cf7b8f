package com.example.shop.payments;

import dev.edict.annotations.WireEnum;

/** Where a payment stands. */
@WireEnum(extensible = true)
public enum PaymentStatus {
    /** Taken from the customer's account. */
    CHARGED,
    /** Arrived at the shop's bank. */
    SETTLED
}

package com.example.shop.payments;

import dev.edict.annotations.WireEnum;

/** How a customer pays. */
@WireEnum(extensible = true)
public enum PaymentMethod {
    BALANCE,
    INVOICE
}

package com.acme.shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.edict.annotations.WireEnum;

@WireEnum(extensible = true)
public enum OrderStatus {
    /** Not paid yet. */
    @JsonProperty("open")
    OPEN,
    @JsonProperty("paid")
    PAID
}

package com.example.shop.orders.api;

import jakarta.validation.constraints.Size;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * Changes to an order (RFC 7396): what is absent stays, what is null goes.
 *
 * @param note a word to whoever packs it
 */
public record OrderPatch(JsonNullable<@Size(max = 500) String> note) {}

package com.example.shop.orders.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to be placed.
 *
 * @param lines what to send, and how many
 * @param note a word to whoever packs it
 */
public record CreateOrder(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines,
        @Nullable @Size(max = 500) String note) {

    /**
     * So many of one product.
     *
     * @param sku the product's stock keeping unit
     */
    public record Line(
            @NotBlank @Size(max = 40) String sku,
            @Positive @Max(1000) int quantity) {}
}

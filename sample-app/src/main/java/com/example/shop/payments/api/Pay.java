package com.example.shop.payments.api;

import com.example.shop.payments.PaymentMethod;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * Consent to be charged.
 *
 * @param amountCents the order's total, so that nobody pays a price they have not seen
 */
public record Pay(@Positive long amountCents, @NotNull PaymentMethod method) {}

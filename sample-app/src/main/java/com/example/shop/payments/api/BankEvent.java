package com.example.shop.payments.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * What the bank reports.
 *
 * @param id the event's own id, the same in every delivery
 * @param paymentId the payment that has arrived
 */
public record BankEvent(
        @NotBlank String id,
        @NotNull UUID paymentId,
        @NotNull Instant occurredAt) {}

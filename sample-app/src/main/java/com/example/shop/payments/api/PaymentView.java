package com.example.shop.payments.api;

import com.example.shop.payments.PaymentEntity;
import com.example.shop.payments.PaymentMethod;
import com.example.shop.payments.PaymentStatus;
import java.time.Instant;
import java.util.UUID;

/** A payment as the customer sees it. */
public record PaymentView(
        UUID id, UUID orderId, long amountCents, PaymentMethod method, PaymentStatus status, Instant createdAt) {

    public static PaymentView of(PaymentEntity payment) {
        return new PaymentView(
                payment.id(),
                payment.orderId(),
                payment.amountCents(),
                payment.method(),
                payment.status(),
                payment.createdAt());
    }
}

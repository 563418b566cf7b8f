package com.example.shop.payments;

import com.example.shop.orders.OrderEntity;
import com.example.shop.orders.OrderStatus;
import com.example.shop.persistence.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Charges customers and learns when the money has arrived. */
public final class Payments {
    private final Transactions transactions;
    private final Clock clock;

    public Payments(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The amount that the customer agreed to, and from where it comes. */
    public record Charge(long amountCents, PaymentMethod method) {}

    /** Charges an order; empty when the owner has no such order. */
    public Optional<PaymentEntity> charge(String owner, UUID orderId, Charge charge) {
        return transactions.run(entities -> {
            OrderEntity order = entities.find(OrderEntity.class, orderId, LockModeType.PESSIMISTIC_WRITE);
            return order != null && order.owner().equals(owner)
                    ? Optional.of(charge(entities, order, charge))
                    : Optional.empty();
        });
    }

    private PaymentEntity charge(EntityManager entities, OrderEntity order, Charge charge) {
        if (order.status() != OrderStatus.OPEN) {
            throw new OrderNotPayable();
        }
        if (order.totalCents() != charge.amountCents()) {
            throw new AmountMismatch();
        }
        if (charge.method() == PaymentMethod.BALANCE) {
            AccountEntity account = entities.find(AccountEntity.class, order.owner(), LockModeType.PESSIMISTIC_WRITE);
            if (account == null || account.balanceCents() < charge.amountCents()) {
                throw new InsufficientFunds();
            }
            account.charge(charge.amountCents());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PaymentEntity payment =
                new PaymentEntity(UUID.randomUUID(), order.id(), charge.amountCents(), charge.method(), now);
        entities.persist(payment);
        order.markPaid();
        return payment;
    }

    /** The bank says that the money has arrived. */
    public void settle(UUID paymentId) {
        transactions.run(entities -> {
            PaymentEntity payment = entities.find(PaymentEntity.class, paymentId, LockModeType.PESSIMISTIC_WRITE);
            if (payment == null) {
                throw new UnknownPayment();
            }
            payment.settle();
            return payment;
        });
    }

    /** A payment; empty when it is for an order of somebody else. */
    public Optional<PaymentEntity> find(String owner, UUID orderId, UUID paymentId) {
        return transactions.run(entities -> Optional.ofNullable(entities.find(PaymentEntity.class, paymentId))
                .filter(payment -> payment.orderId().equals(orderId))
                .filter(payment ->
                        entities.find(OrderEntity.class, orderId).owner().equals(owner)));
    }
}

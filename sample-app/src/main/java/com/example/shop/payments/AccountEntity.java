package com.example.shop.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code account}: what a customer has paid in advance. */
@Entity
@Table(name = "account")
public class AccountEntity {
    @Id
    private String owner;

    @Column(name = "balance_cents")
    private long balanceCents;

    @SuppressWarnings("NullAway.Init")
    protected AccountEntity() {}

    String owner() {
        return owner;
    }

    long balanceCents() {
        return balanceCents;
    }

    void charge(long cents) {
        balanceCents -= cents;
    }
}

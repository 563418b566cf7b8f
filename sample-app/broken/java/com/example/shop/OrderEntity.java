package com.example.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

@Entity
public class OrderEntity {
    @Id
    public UUID id;

    public String owner;

    @NotBlank
    public String sku;

    @Positive
    public int quantity;

    public String status;
}

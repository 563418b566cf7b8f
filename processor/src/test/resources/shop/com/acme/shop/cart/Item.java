package com.acme.shop.cart;

public record Item(String sku, int quantity) {}

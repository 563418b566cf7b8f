package com.example.shop;

public record OrderFilter(String status, String sku) {}

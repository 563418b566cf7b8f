package com.example.shop;

public class ShippingLate extends Exception {
    private static final long serialVersionUID = 1;
}

package com.example.shop;

import java.util.concurrent.CountDownLatch;

/** Starts the shop and keeps it open until the process is told to end. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        ShopConfig config;
        try {
            config = Arguments.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(64);
            return;
        }
        ShopServer shop = ShopServer.start(config);
        shop.closeOnExit();
        System.out.println("The shop is open at " + shop.uri() + " (reference: " + shop.reference() + ", OpenAPI: "
                + shop.uri().resolve(OpenApiDocument.PATH) + ")");
        new CountDownLatch(1).await();
    }
}

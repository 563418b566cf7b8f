package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.demo.ShopClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void nothingIsWrongWhenTheShopCloses() throws Exception {
        List<String> warnings = new CopyOnWriteArrayList<>();
        Logger server = Logger.getLogger("org.glassfish.grizzly");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.add(record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        server.addHandler(handler);
        try (ShopServer shop = ShopServer.start(ShopConfig.demo().withPort(0))) {
            assertThat(new ShopClient(shop.uri(), "alice-demo-token")
                            .get("/orders")
                            .status())
                    .isEqualTo(200);
        } finally {
            server.removeHandler(handler);
        }

        assertThat(warnings).isEmpty();
    }
}

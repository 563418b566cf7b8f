package com.acme.shop;

import com.acme.shop.cart.Item;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An order as customers see it.
 *
 * @param id made by the server
 * @param status how far it is
 */
public record OrderView(
        OrderId id,
        OrderStatus status,
        @JsonProperty("order_lines") List<Line> lines,
        Optional<Address> shipTo,
        OptionalInt discount,
        @Nullable OrderView replaces,
        Instant createdAt,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant changedAt,
        @JsonFormat(pattern = "dd.MM.yyyy") java.time.LocalDate due,
        Duration waited,
        LocalTime pickUp,
        LocalDateTime wallClock,
        Locale language,
        URI tracking,
        byte[] barcode,
        Set<String> labels,
        Map<String, List<Item>> byShop,
        @JsonUnwrapped(prefix = "total_") Money total,
        @Deprecated String note) {

    public record Line(String sku, int quantity, Money price) {}

    public record Address(String city, @Nullable String street) {}

    public record Money(BigDecimal amount, String currency) {}

    public record OrderId(@JsonValue String value) {}
}

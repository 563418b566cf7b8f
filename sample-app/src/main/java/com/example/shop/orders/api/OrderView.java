package com.example.shop.orders.api;

import com.example.shop.orders.OrderEntity;
import com.example.shop.orders.OrderLineEntity;
import com.example.shop.orders.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its customer sees it.
 *
 * @param totalCents the sum of all lines, in cents
 * @param createdAt when it was placed
 */
public record OrderView(
        UUID id,
        OrderStatus status,
        List<Line> lines,
        long totalCents,
        @Nullable String note,
        Instant createdAt) {

    /**
     * So many of one product, at the price it had when it was ordered.
     *
     * @param sku the product's stock keeping unit
     */
    public record Line(String sku, int quantity, long unitPriceCents) {
        static Line of(OrderLineEntity line) {
            return new Line(line.sku(), line.quantity(), line.unitPriceCents());
        }
    }

    static OrderView of(OrderEntity order) {
        return new OrderView(
                order.id(),
                order.status(),
                order.lines().stream().map(Line::of).toList(),
                order.totalCents(),
                order.note(),
                order.createdAt());
    }
}

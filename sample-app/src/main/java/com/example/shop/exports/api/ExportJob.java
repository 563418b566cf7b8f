package com.example.shop.exports.api;

import com.example.shop.exports.ExportEntity;
import com.example.shop.exports.ExportStatus;
import com.example.shop.orders.OrderStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that is being written.
 *
 * @param orderStatus what was asked for
 * @param rowCount how many orders it holds, once it is done
 */
public record ExportJob(
        UUID id,
        ExportStatus status,
        @Nullable OrderStatus orderStatus,
        @Nullable Integer rowCount,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    public static ExportJob of(ExportEntity job) {
        return new ExportJob(
                job.id(), job.status(), job.orderStatus(), job.rowCount(), job.createdAt(), job.finishedAt());
    }
}

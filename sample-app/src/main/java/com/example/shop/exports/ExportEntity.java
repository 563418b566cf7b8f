package com.example.shop.exports;

import com.example.shop.orders.OrderStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** A row of {@code export_job}. */
@Entity
@Table(name = "export_job")
public class ExportEntity {
    @Id
    private UUID id;

    private String owner;

    @Enumerated(EnumType.STRING)
    @Column(name = "order_status")
    private @Nullable OrderStatus orderStatus;

    @Enumerated(EnumType.STRING)
    private ExportStatus status;

    @Column(name = "row_count")
    private @Nullable Integer rowCount;

    @Column(length = Length.LONG32)
    private @Nullable String content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ExportEntity() {}

    ExportEntity(UUID id, String owner, @Nullable OrderStatus orderStatus, Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.orderStatus = orderStatus;
        this.status = ExportStatus.PENDING;
        this.createdAt = createdAt;
    }

    void finish(int rows, String csv, Instant at) {
        status = ExportStatus.DONE;
        rowCount = rows;
        content = csv;
        finishedAt = at;
    }

    void fail(Instant at) {
        status = ExportStatus.FAILED;
        finishedAt = at;
    }

    public UUID id() {
        return id;
    }

    public String owner() {
        return owner;
    }

    public @Nullable OrderStatus orderStatus() {
        return orderStatus;
    }

    public ExportStatus status() {
        return status;
    }

    public @Nullable Integer rowCount() {
        return rowCount;
    }

    public @Nullable String content() {
        return content;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}

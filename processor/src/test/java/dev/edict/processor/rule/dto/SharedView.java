package dev.edict.processor.rule.dto;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A DTO that sources in tests meet as a class file. */
public class SharedView {
    public @Nullable Row row;

    @Entity
    public static class Row {
        @Id
        public @Nullable Long id;
    }
}

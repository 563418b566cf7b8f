package com.acme.shop.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that can be bought. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Item.Book.class, name = "book"),
    @JsonSubTypes.Type(value = Item.Bundle.class, name = "bundle")
})
public sealed interface Item {
    String sku();

    record Book(String sku, String isbn) implements Item {}

    record Bundle(String sku, java.util.List<Item> items) implements Item {}
}

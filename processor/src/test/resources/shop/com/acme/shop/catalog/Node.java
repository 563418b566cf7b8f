package com.acme.shop.catalog;

import java.util.List;

public class Node<T extends Comparable<T>> {
    private T value;
    private List<Node<T>> children;

    public T getValue() {
        return value;
    }

    public List<Node<T>> getChildren() {
        return children;
    }
}

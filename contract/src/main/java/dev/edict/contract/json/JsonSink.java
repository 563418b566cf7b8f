package dev.edict.contract.json;

import java.util.List;

/**
 * Takes a tree value by value. Each value tells itself what it is: a compiler that has just started finds one small method for each
 * kind then, where a method that tells them apart would draw all that is written into itself, level after level.
 */
interface JsonSink {

    void text(String value);

    /** @param digits as {@link JsonValue.Number#text()} writes them */
    void number(String digits);

    void bool(boolean value);

    void nothing();

    void object(Members members);

    void array(List<JsonValue> elements);
}

package dev.edict.contract.html;

import dev.edict.contract.json.JsonValue;

/** A part of a page. */
public sealed interface Node permits Element, Node.Text, Node.Data {

    /** Words; what would be markup in them is written as characters. */
    record Text(String value) implements Node {}

    /** A value for a script of the page to read. */
    record Data(JsonValue value) implements Node {}
}

package dev.edict.contract.json;

/** What is done with each kind of value. A value calls the method of its kind. */
interface JsonVisitor {

    void object(JsonObject object);

    void array(JsonArray array);

    void text(JsonValue.Text text);

    void number(JsonValue.Number number);

    void bool(JsonValue.Bool bool);

    void nothing();
}

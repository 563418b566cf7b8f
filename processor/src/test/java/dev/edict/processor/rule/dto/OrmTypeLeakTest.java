package dev.edict.processor.rule.dto;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrmTypeLeakTest {
    private static final String RULE = "orm-type-leak";

    private static RuleTest test() {
        return RuleTest.of(RULE)
                .source("org.bson.Document", """
                        package org.bson;
                        public class Document extends java.util.LinkedHashMap<String, Object> {}
                        """)
                .source("org.bson.types.ObjectId", """
                        package org.bson.types;
                        public class ObjectId {}
                        """)
                .source("org.springframework.data.domain.Page", """
                        package org.springframework.data.domain;
                        public interface Page<T> extends Iterable<T> {}
                        """)
                .source("org.jooq.Record", """
                        package org.jooq;
                        public interface Record {}
                        """)
                .source("org.jooq.Result", """
                        package org.jooq;
                        public interface Result<R extends Record> extends java.util.List<R> {}
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnOperationNamesIsToldThere(Compiler compiler) {
        test().source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          @GET @Path("a") public java.sql.ResultSet a() { return null; } // WARN: orm-type-leak: GET /r/a answers ResultSet, which is a handle of the database library
                          @GET @Path("b") public List<jakarta.persistence.Tuple> b() { return null; } // WARN: orm-type-leak: List<Tuple>
                          @GET @Path("c") public org.springframework.data.domain.Page<String> c() { return null; } // WARN: orm-type-leak: the page type of a library
                          @GET @Path("d") public org.jooq.Result<? extends org.jooq.Record> d() { return null; } // WARN: orm-type-leak: handle
                          @GET @Path("e") public Map<String, org.bson.Document> e() { return null; } // WARN: orm-type-leak: a type of the database library
                          @POST @Path("f") public void f(org.bson.Document in) {} // WARN: orm-type-leak: POST /r/f takes Document
                          @GET @Path("g") public java.sql.Timestamp[] g() { return null; } // WARN: orm-type-leak: made for database drivers
                          @GET @Path("h") public Key<java.sql.Date> h() { return null; }
                          public static class Key<T> { public String value; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aMemberOfADtoIsToldOnceAndThere(Compiler compiler) {
        test().source("com.acme.Base", """
                        public abstract class Base<T> {
                          public org.bson.types.ObjectId id; // WARN: orm-type-leak: Order.id is ObjectId, which is an identifier of the database library; GET /orders answers it
                          public T content;
                        }
                        """)
                .source("com.acme.Order", """
                        public class Order extends Base<String> {
                          public java.sql.Timestamp created; // WARN: orm-type-leak: Order.created is Timestamp
                          public List<Line> lines;
                          @com.fasterxml.jackson.annotation.JsonIgnore public java.sql.Blob scan;
                          @com.fasterxml.jackson.databind.annotation.JsonSerialize(using = Order.class) public java.sql.Date day;
                        }
                        """)
                .source("com.fasterxml.jackson.databind.annotation.JsonSerialize", """
                        package com.fasterxml.jackson.databind.annotation;
                        public @interface JsonSerialize { Class<?> using(); }
                        """)
                .source(
                        "com.acme.Line",
                        "public class Line { public java.sql.Clob text; } // WARN: orm-type-leak: Line.text")
                .source("com.acme.OrderResource", """
                        @ApiResource @Path("/orders")
                        public class OrderResource {
                          @GET public Order get() { return null; }
                          @PUT public Order put(Order in) { return in; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotTravelOrIsSaidElsewhereIsSilent(Compiler compiler) {
        test().source("com.acme.Entity", """
                        @jakarta.persistence.Entity public class Entity { public java.sql.Timestamp at; }
                        """)
                .source("com.acme.View", """
                        public record View(java.time.Instant at, java.util.Date day, Optional<UUID> id) {}
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          @GET public View get(@QueryParam("on") java.sql.Date on) { return null; }
                          @GET @Path("entity") public Entity entity() { return null; }
                          @GET @Path("record") public org.jooq.Record row() { return null; }
                          @GET @Path("page") @Produces("text/html") public java.sql.ResultSet page() { return null; }
                          @Waive(value = "orm-type-leak", reason = "Read by our own importer alone.")
                          @GET @Path("raw") public org.bson.Document raw() { return null; }
                        }
                        """)
                .source("com.acme.Plain", """
                        @Path("/plain")
                        public class Plain {
                          @GET public java.sql.ResultSet get() { return null; }
                        }
                        """)
                .check(compiler);
    }
}

package dev.edict.processor.rule.hygiene;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResourceAnnotationMissingTest {
    private static final String RULE = "resource-annotation-missing";
    private static final String SERVICE =
            "@dev.edict.annotations.ApiService(title = \"Orders\", version = \"1\") package com.acme;";

    @ParameterizedTest
    @EnumSource
    void aClassBesideTheServiceIsNoted(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.package-info", SERVICE)
                .source("com.acme.Base", "public abstract class Base { @GET public String a() { return \"\"; } }")
                .source("com.acme.R", """
                        @Path("/r")
                        public class R extends Base {} // INFO: resource-annotation-missing: R is part of a service with @ApiService
                        """)
                .source(
                        "com.acme.S",
                        "@ApiResource @Path(\"/s\") public class S { @GET public String a() { return \"\"; } }")
                .source("com.acme.T", """
                        @Waive(value = "resource-annotation-missing", reason = "It goes away.")
                        @Path("/t") public class T { @GET public String a() { return ""; } }
                        """)
                .checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whereNoServiceIsDeclaredOrAllIsJudgedItIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", "@Path(\"/r\") public class R { @GET public String a() { return \"\"; } }")
                .source(
                        "com.acme.S",
                        "@ApiResource @Path(\"/s\") public class S { @GET public String a() { return \"\"; } }")
                .check(compiler);
        RuleTest.of(RULE)
                .option("edict.scope", "all")
                .source("com.acme.package-info", SERVICE)
                .source("com.acme.R", "@Path(\"/r\") public class R { @GET public String a() { return \"\"; } }")
                .check(compiler);
    }
}

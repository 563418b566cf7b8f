package dev.edict.runtime.rest.declared;

import jakarta.ws.rs.core.Application;

/** Says nothing itself. */
public class OfPackage extends Application {}

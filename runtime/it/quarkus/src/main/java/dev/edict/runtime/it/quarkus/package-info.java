/** The service of the suite as a Quarkus application, with what only Quarkus has. */
@NullMarked
@ApiService(title = "Things", version = "1.0", errorBase = "https://api.example.com/errors/")
package dev.edict.runtime.it.quarkus;

import dev.edict.annotations.ApiService;
import org.jspecify.annotations.NullMarked;

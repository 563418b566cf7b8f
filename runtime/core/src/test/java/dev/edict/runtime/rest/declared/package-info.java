/** A service that is declared on a package. */
@ApiService(errorBase = "https://package.example.com/errors/")
package dev.edict.runtime.rest.declared;

import dev.edict.annotations.ApiService;

/** Exports over HTTP: asked for now, fetched later. */
@NullMarked
package com.example.shop.exports.api;

import org.jspecify.annotations.NullMarked;

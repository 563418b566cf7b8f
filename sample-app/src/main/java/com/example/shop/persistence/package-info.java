/** The database: connections, schema and transactions; nothing else opens one. */
@NullMarked
package com.example.shop.persistence;

import org.jspecify.annotations.NullMarked;

package dev.edict.processor;

/**
 * A sentence about a name in an option that means nothing here.
 *
 * @param certain whether it is a mistake, rather than a name of another module perhaps
 */
record UnknownName(String sentence, boolean certain) {}

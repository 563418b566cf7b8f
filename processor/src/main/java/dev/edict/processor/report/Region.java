package dev.edict.processor.report;

/**
 * What stands between two places of a source.
 *
 * @param startLine from 1
 * @param startColumn from 1, in UTF-16 units, a tab being one
 * @param endLine that of the last character
 * @param endColumn after the last character
 */
public record Region(long startLine, long startColumn, long endLine, long endColumn) {}

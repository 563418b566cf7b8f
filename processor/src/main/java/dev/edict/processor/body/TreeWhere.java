package dev.edict.processor.body;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import dev.edict.processor.model.Where;

/** A place in a syntax tree; trees live through all rounds and attribution. */
public record TreeWhere(String signature, CompilationUnitTree unit, Tree tree) implements Where {}

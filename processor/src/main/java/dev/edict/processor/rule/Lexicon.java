package dev.edict.processor.rule;

import java.util.Set;

/**
 * What words in a URL mean. English lets most short verbs be nouns, so that each set here names only words that keep its
 * promise; a word in no set means nothing to any rule.
 */
public final class Lexicon {
    private Lexicon() {}

    /** Verbs that begin no noun phrase that an API would have: {@code getOrders}, {@code doPayment}. */
    public static final Set<String> VERBS = Set.of("get", "fetch", "retrieve", "create", "do", "perform", "execute");

    /** Verbs that begin a noun phrase now and then ({@code delete-markers}). */
    public static final Set<String> LIKELY_VERBS = Set.of("find", "insert", "modify", "delete", "remove", "save");

    /**
     * Verbs of commands, which begin no noun phrase but with the name of an action ({@code send-queues}). A POST below a resource
     * may be called by them: {@code POST /users/{id}/send-invitation}.
     */
    public static final Set<String> COMMAND_VERBS = Set.of(
            "activate",
            "assign",
            "calculate",
            "compute",
            "deactivate",
            "generate",
            "notify",
            "resend",
            "send",
            "unassign",
            "validate");

    /**
     * Verbs that are as often nouns, or the first half of one: {@code list-prices}, {@code post-codes},
     * {@code process-instances}, {@code patch-notes}, {@code set-points}, {@code add-ons}, {@code update-channels}.
     */
    public static final Set<String> VERB_OR_NOUN =
            Set.of("list", "post", "process", "patch", "put", "set", "add", "edit", "update", "handle");

    /** Standing alone, these are no resource: {@code /users/find}. */
    public static final Set<String> LONE_VERBS = Set.of("find", "insert", "modify", "delete", "remove", "add", "edit");

    /** What a verb phrase turns into a noun: {@code fetch-jobs}, {@code delete-requests}, {@code create-permissions}. */
    public static final Set<String> NAMES_OF_ACTIONS = Set.of(
            "attempt",
            "batch",
            "command",
            "error",
            "event",
            "history",
            "job",
            "key",
            "log",
            "marker",
            "metric",
            "operation",
            "permission",
            "plan",
            "policy",
            "point",
            "queue",
            "request",
            "result",
            "right",
            "rule",
            "run",
            "schedule",
            "stat",
            "strategy",
            "task",
            "template",
            "token");

    /** Commands on a resource; {@code POST /orders/{id}/cancel} is how they are meant to look. */
    public static final Set<String> COMMANDS = Set.of(
            "activate",
            "approve",
            "archive",
            "cancel",
            "capture",
            "close",
            "confirm",
            "deactivate",
            "disable",
            "enable",
            "lock",
            "publish",
            "refund",
            "reject",
            "reopen",
            "resend",
            "restore",
            "resume",
            "retry",
            "send",
            "start",
            "stop",
            "submit",
            "suspend",
            "unlock",
            "void");

    /** Commands that are no noun as well, as {@code archive}, {@code refund} and {@code stop} are. */
    public static final Set<String> COMMANDS_ONLY = Set.of(
            "activate",
            "approve",
            "cancel",
            "confirm",
            "deactivate",
            "disable",
            "enable",
            "publish",
            "reject",
            "reopen",
            "resend",
            "send",
            "submit",
            "suspend",
            "unlock");

    /** Resources where doing something twice costs somebody money. */
    public static final Set<String> MONEY = Set.of(
            "payment",
            "charge",
            "refund",
            "transfer",
            "payout",
            "order",
            "checkout",
            "booking",
            "invoice",
            "subscription",
            "webhook",
            "callback");
}

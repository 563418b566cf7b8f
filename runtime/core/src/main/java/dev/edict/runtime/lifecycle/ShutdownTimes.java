package dev.edict.runtime.lifecycle;

import java.time.Duration;

/**
 * How long the steps of leaving take. They have to fit what surrounds the service: an orchestrator that kills what is still there
 * after its grace period, and a load balancer that goes on sending until it has seen that the instance is not ready, over
 * connections that it keeps open.
 *
 * @param notice how long readiness fails before the drain starts, and requests are still answered: longer than the balancer
 *     needs to see it, which is its probe's period times the failures it waits for
 * @param drain how long requests in flight may take to end once no more are taken
 * @param grace after which the orchestrator kills the process, Kubernetes' {@code terminationGracePeriodSeconds}; longer than
 *     {@code notice} and {@code drain} together, for what is left has to be closed
 * @param keepAlive how long the server keeps an idle connection open; longer than the balancer does, else the balancer sends a
 *     request into a connection that is being closed
 * @param balancerIdle how long the balancer keeps an idle connection open
 */
public record ShutdownTimes(
        Duration notice, Duration drain, Duration grace, Duration keepAlive, Duration balancerIdle) {

    /**
     * Refuses times that lose requests.
     *
     * @throws IllegalArgumentException when a time is negative, when {@code notice} and {@code drain} leave nothing of the
     *     {@code grace}, or when {@code keepAlive} is not longer than {@code balancerIdle}
     */
    public ShutdownTimes {
        notNegative("notice", notice);
        notNegative("drain", drain);
        notNegative("balancerIdle", balancerIdle);
        if (notice.plus(drain).compareTo(grace) >= 0) {
            throw new IllegalArgumentException("notice (" + notice + ") and drain (" + drain
                    + ") must end before the orchestrator kills the process (grace " + grace
                    + "): shorten them, or give it more time (terminationGracePeriodSeconds)");
        }
        if (keepAlive.compareTo(balancerIdle) <= 0) {
            throw new IllegalArgumentException(
                    "keepAlive (" + keepAlive + ") must be longer than the load balancer keeps an"
                            + " idle connection (balancerIdle " + balancerIdle
                            + "): else it sends requests into connections that are being closed");
        }
    }

    private static void notNegative(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative: " + time);
        }
    }

    /**
     * Times that fit what orchestrators and balancers do unless told otherwise: notice 5 s, drain 20 s, grace 30 s (Kubernetes),
     * keep-alive 65 s, balancer 60 s (AWS Application Load Balancer, nginx).
     */
    public static ShutdownTimes defaults() {
        return new ShutdownTimes(
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                Duration.ofSeconds(65),
                Duration.ofSeconds(60));
    }

    /** What of the grace is left when the drain has ended, for all that is closed then. */
    public Duration afterDrain() {
        return grace.minus(notice).minus(drain);
    }

    /** For a service that nothing stands in front of: no notice, the other times stay. */
    public ShutdownTimes withoutNotice() {
        return withNotice(Duration.ZERO);
    }

    /** The same with another notice. */
    public ShutdownTimes withNotice(Duration value) {
        return new ShutdownTimes(value, drain, grace, keepAlive, balancerIdle);
    }

    /** The same with another drain. */
    public ShutdownTimes withDrain(Duration value) {
        return new ShutdownTimes(notice, value, grace, keepAlive, balancerIdle);
    }

    /** The same under an orchestrator that kills after this time. */
    public ShutdownTimes withGrace(Duration value) {
        return new ShutdownTimes(notice, drain, value, keepAlive, balancerIdle);
    }

    /** The same with other times for idle connections: the server's, and the balancer's. */
    public ShutdownTimes withIdleConnections(Duration server, Duration balancer) {
        return new ShutdownTimes(notice, drain, grace, server, balancer);
    }
}

package example.casinoprovider.client

import java.time.Duration
import kotlin.random.Random

/** How long to wait before a call is repeated: at random, twice as long each time, or as long as the provider asks. */
class Backoff(
    private val first: Duration = Duration.ofMillis(200),
    private val random: Random = Random.Default,
    internal val sleep: (Duration) -> Unit = { Thread.sleep(it.toMillis()) },
) {
    internal fun pause(done: Int): Duration = first.multipliedBy(1L shl done.coerceAtMost(MAX_DOUBLINGS)).let {
        Duration.ofMillis(random.nextLong(it.toMillis() / 2, it.toMillis() + 1))
    }

    internal fun pause(done: Int, asked: Duration?): Duration = maxOf(pause(done), asked ?: Duration.ZERO)

    private companion object {
        const val MAX_DOUBLINGS = 6
    }
}

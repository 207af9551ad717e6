package example.casinoprovider.wallet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Changes to maps that can be undone. */
public final class MemoryTransaction {
    private final Deque<Runnable> undoing = new ArrayDeque<>();

    public <K, V> void put(Map<K, V> map, K key, V value) {
        V former = map.put(key, value);
        undoing.push(former == null ? () -> map.remove(key) : () -> map.put(key, former));
    }

    void undo() {
        undoing.forEach(Runnable::run);
    }
}

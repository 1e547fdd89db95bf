package dev.footbridge.graaljs;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Notifies a listener of the garbage collections of this JVM. */
final class HeapCollections {
  /** What collectors call a collection of the whole heap. */
  private static final Set<String> WHOLE = Set.of("end of major GC", "end of GC cycle");

  /** Is told of each collection. */
  interface Listener {
    /**
     * Takes a garbage collection.
     *
     * @param used the bytes of the heap that are in use after it
     * @param isWhole whether it has collected the whole heap
     * @param startedAt when it began, in milliseconds since the JVM started
     */
    void collected(long used, boolean isWhole, long startedAt);
  }

  private final Listener watch;
  private final Set<String> heapPools;

  private HeapCollections(Listener watch) {
    this.watch = watch;
    heapPools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
  }

  /** Tells {@code watch} about each collection from now on. */
  static void tell(Listener watch) {
    HeapCollections collections = new HeapCollections(watch);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener((notice, unused) -> collections.take(notice), null, null);
      }
    }
  }

  /** Returns how long this JVM runs, in the milliseconds in which collections are dated. */
  static long uptimeMillis() {
    return ManagementFactory.getRuntimeMXBean().getUptime();
  }

  private void take(Notification notice) {
    if (!notice
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      return;
    }
    var collection = GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData());
    long used =
        collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
            .filter(pool -> heapPools.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
    watch.collected(
        used, WHOLE.contains(collection.getGcAction()), collection.getGcInfo().getStartTime());
  }
}

package dev.footbridge.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A serial queue fed and emptied from many threads at once (rule T1). */
class SerialQueueRaceTest {
  private static final int ROUNDS = Integer.getInteger("footbridge.races", 1_000);
  private static final int FEEDERS = 3;
  private static final int TASKS = 20;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger overlaps = new AtomicInteger();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void T1_tasksOfManyThreadsRunOneAtATimeInTheOrderOfEachThread() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<List<Integer>> ran = race(false);
      for (List<Integer> each : ran) {
        assertThat(each).hasSize(TASKS).isSorted();
      }
    }
    assertThat(overlaps).hasValue(0);
  }

  @Test
  void S9_closingWhileTasksAreAddedLeavesTheQueueQuiet() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      for (List<Integer> each : race(true)) {
        assertThat(each).isSorted();
      }
    }
    assertThat(overlaps).hasValue(0);
  }

  private List<List<Integer>> race(boolean closes) throws Exception {
    Activity activity = new Activity(() -> {});
    SerialQueue queue = new SerialQueue("a test", threads, activity, false);
    CyclicBarrier start = new CyclicBarrier(FEEDERS + (closes ? 1 : 0));
    List<List<Integer>> ran = new ArrayList<>();
    List<Future<?>> feeding = new ArrayList<>();
    for (int f = 0; f < FEEDERS; f++) {
      List<Integer> own = new ArrayList<>(); // guarded by the queue under test
      ran.add(own);
      feeding.add(
          threads.submit(
              () -> {
                start.await();
                for (int n = 0; n < TASKS; n++) {
                  int number = n;
                  queue.add(() -> run(own, number));
                }
                return null;
              }));
    }
    if (closes) {
      feeding.add(
          threads.submit(
              () -> {
                start.await();
                queue.close();
                return null;
              }));
    }
    for (Future<?> each : feeding) {
      each.get(60, TimeUnit.SECONDS);
    }
    assertThat(activity.awaitQuiet(System.nanoTime() + TimeUnit.SECONDS.toNanos(60)))
        .as("the queue gets quiet")
        .isTrue();
    return ran;
  }

  private void run(List<Integer> own, int number) {
    overlaps.addAndGet(running.getAndIncrement());
    own.add(number);
    running.decrementAndGet();
  }
}

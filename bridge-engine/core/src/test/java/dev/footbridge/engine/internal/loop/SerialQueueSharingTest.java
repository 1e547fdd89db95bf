package dev.footbridge.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a queue shares its executor's threads (rule T2). */
class SerialQueueSharingTest {
  private final Queue<Runnable> executor = new ArrayDeque<>();
  private final List<Integer> ran = new ArrayList<>();
  private boolean accepts = true;

  private final Activity activity = new Activity(() -> {});
  private final SerialQueue queue =
      new SerialQueue(
          "a test",
          work -> {
            if (!accepts) {
              throw new RejectedExecutionException();
            }
            executor.add(work);
          },
          activity,
          false);

  @Test
  void T2_aLongQueueLeavesItsThreadToOthersInBetween() {
    addTasks(SerialQueue.MOST_AT_ONCE + 1);
    executor.add(() -> ran.add(-1));
    executor.remove().run();
    assertThat(ran).hasSize(SerialQueue.MOST_AT_ONCE).doesNotContain(-1);

    executor.remove().run();
    executor.remove().run();
    assertThat(ran)
        .hasSize(SerialQueue.MOST_AT_ONCE + 2)
        .startsWith(0, 1)
        .endsWith(SerialQueue.MOST_AT_ONCE - 1, -1, SerialQueue.MOST_AT_ONCE);
    assertThat(executor).isEmpty();
    assertThat(activity.isQuiet()).isTrue();
  }

  @Test
  void T2_aThreadOfOurOwnIsKeptAsLongAsThereAreTasks() {
    SerialQueue own = new SerialQueue("a test", executor::add, activity, true);
    for (int i = 0; i <= SerialQueue.MOST_AT_ONCE; i++) {
      own.add(() -> ran.add(ran.size()));
    }
    executor.remove().run();

    assertThat(ran).hasSize(SerialQueue.MOST_AT_ONCE + 1);
    assertThat(executor).isEmpty();
    assertThat(activity.isQuiet()).isTrue();
    own.add(() -> ran.add(-1)); // the thread was returned in the end
    assertThat(executor).hasSize(1);
  }

  @Test
  void T2_aQueueThatEndsInTimeAsksForNoMoreThreads() {
    addTasks(SerialQueue.MOST_AT_ONCE);
    executor.remove().run();

    assertThat(executor).isEmpty();
    assertThat(activity.isQuiet()).isTrue();
    addTasks(1);
    assertThat(executor).as("the thread was returned").hasSize(1);
  }

  @Test
  void T2_acceptedTasksRunThoughTheExecutorRefusesMore() {
    int tasks = 3 * SerialQueue.MOST_AT_ONCE;
    addTasks(tasks);
    accepts = false;
    executor.remove().run();

    assertThat(ran)
        .containsExactlyElementsOf(IntStream.range(0, tasks).boxed().collect(Collectors.toList()));
    assertThat(activity.isQuiet()).isTrue();
  }

  @Test
  void T2_aThreadThatTheExecutorGivesThoughItRefusedRunsNothing() {
    List<Runnable> given = new ArrayList<>();
    SerialQueue odd =
        new SerialQueue(
            "a test",
            work -> {
              given.add(work);
              if (given.size() == 2) {
                throw new RejectedExecutionException("taken, and refused all the same");
              }
            },
            activity,
            false);
    int tasks = SerialQueue.MOST_AT_ONCE + 1;
    for (int i = 0; i < tasks; i++) {
      int number = i;
      odd.add(() -> ran.add(number));
    }
    given.get(0).run();
    assertThat(ran).as("the thread runs the rest itself").hasSize(tasks).doesNotHaveDuplicates();

    odd.add(() -> ran.add(-1));
    given.get(1).run();
    assertThat(ran).hasSize(tasks);
    given.get(2).run();
    assertThat(ran).hasSize(tasks + 1).endsWith(-1);
    assertThat(activity.isQuiet()).isTrue();
  }

  @Test
  void T2_aThreadThatBeganThoughTheExecutorRefusedIsLeftToIt() {
    List<Runnable> given = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    SerialQueue odd =
        new SerialQueue(
            "a test",
            work -> {
              given.add(work);
              if (given.size() == 2) {
                work.run();
                throw new RejectedExecutionException("run, and refused all the same");
              }
            },
            activity,
            false);
    int tasks = 2 * SerialQueue.MOST_AT_ONCE;
    for (int i = 0; i < tasks; i++) {
      int number = i;
      odd.add(() -> ran.add(number));
    }
    odd.add(() -> threads.add(odd.runningThread()));
    given.get(0).run();
    assertThat(ran).hasSize(tasks).doesNotHaveDuplicates();
    assertThat(threads).as("the last task is left to the thread requested last").isEmpty();

    given.get(2).run();
    assertThat(threads).containsExactly(Thread.currentThread());
    assertThat(given).hasSize(3);
    assertThat(activity.isQuiet()).isTrue();
  }

  private void addTasks(int count) {
    for (int i = 0; i < count; i++) {
      int number = i;
      assertThat(queue.add(() -> ran.add(number))).isTrue();
    }
  }
}

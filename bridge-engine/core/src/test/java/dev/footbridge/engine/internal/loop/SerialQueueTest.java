package dev.footbridge.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.engine.internal.thread.WorkThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Rule T1: tasks of a serial queue, on an executor that the test controls. */
class SerialQueueTest {
  private final AtomicInteger quiet = new AtomicInteger();
  private final Activity activity = new Activity(quiet::incrementAndGet);
  private final List<Runnable> given = new ArrayList<>();
  private final List<String> ran = new ArrayList<>();
  private final SerialQueue queue = new SerialQueue("a test", given::add, activity, false);

  private void runGiven() {
    List<Runnable> now = List.copyOf(given);
    given.clear();
    now.forEach(Runnable::run);
  }

  @Test
  void T1_tasksRunInOrderOnOneRequestForAThread() {
    queue.add(() -> ran.add("a"));
    queue.add(() -> ran.add("b"));

    assertThat(given).hasSize(1);
    runGiven();
    assertThat(ran).containsExactly("a", "b");
    queue.add(() -> ran.add("c"));
    assertThat(given).as("the thread was returned").hasSize(1);
    runGiven();
    assertThat(ran).containsExactly("a", "b", "c");
  }

  @Test
  void T1_aTaskAddedByATaskRunsAfterThoseBefore() {
    queue.add(
        () -> {
          queue.add(() -> ran.add("c"));
          ran.add("a");
        });
    queue.add(() -> ran.add("b"));

    runGiven();
    assertThat(ran).containsExactly("a", "b", "c");
  }

  @Test
  void T7_aTaskCountsAsWorkFromBeingAddedUntilItHasRun() {
    queue.add(() -> assertThat(activity.isQuiet()).isFalse());
    queue.add(() -> assertThat(activity.isQuiet()).isFalse());
    assertThat(activity.isQuiet()).isFalse();

    runGiven();
    assertThat(activity.isQuiet()).isTrue();
    assertThat(quiet).as("times the count reached zero").hasValue(1);
  }

  @Test
  void S9_closingDropsTasksThatHaveNotBegunAndAcceptsOnlyALastOne() {
    List<Boolean> added = new ArrayList<>();
    queue.add(
        () -> {
          ran.add("a");
          queue.close();
          added.add(queue.add(() -> ran.add("c")));
          queue.addLast(() -> ran.add("last"));
        });
    added.add(queue.add(() -> ran.add("b")));

    runGiven();
    assertThat(added).containsExactly(true, false);
    assertThat(ran).containsExactly("a", "last");
    assertThat(activity.isQuiet()).isTrue();
    assertThat(given).as("requests for another thread while it had one").isEmpty();
  }

  @Test
  void T3_aThreadKnowsItsWork() {
    List<Boolean> current = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    queue.add(
        () -> {
          current.add(queue.isCurrentThread());
          threads.add(queue.runningThread());
          assertThatThrownBy(() -> WorkThread.refuse("waiting")).hasMessageContaining("a test");
        });
    assertThat(queue.isCurrentThread()).isFalse();
    assertThat(queue.runningThread()).as("nothing has begun").isNull();

    runGiven();
    assertThat(current).containsExactly(true);
    assertThat(threads).containsExactly(Thread.currentThread());
    assertThat(queue.isCurrentThread()).isFalse();
    assertThat(queue.runningThread()).isNull();
    WorkThread.refuse("waiting, which does not throw now");
  }

  @Test
  void T1_aTaskThatThrowsDoesNotBlockOthers() {
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
    List<Throwable> uncaught = new ArrayList<>();
    thread.setUncaughtExceptionHandler((t, e) -> uncaught.add(e));
    try {
      IllegalStateException defect = new IllegalStateException("a defect");
      queue.add(
          () -> {
            throw defect;
          });
      queue.add(() -> ran.add("b"));

      runGiven();
      assertThat(ran).containsExactly("b");
      assertThat(uncaught).containsExactly(defect);
      assertThat(activity.isQuiet()).isTrue();
    } finally {
      thread.setUncaughtExceptionHandler(before);
    }
  }

  @Test
  void T1_anExecutorThatRefusesLeavesTheQueueEmptyAndUsable() {
    List<Runnable> taken = new ArrayList<>();
    AtomicInteger refusals = new AtomicInteger(1);
    SerialQueue refused =
        new SerialQueue(
            "a test",
            task -> {
              if (refusals.getAndDecrement() > 0) {
                throw new RejectedExecutionException("no");
              }
              taken.add(task);
            },
            activity,
            false);

    assertThatThrownBy(() -> refused.add(() -> ran.add("a")))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(activity.isQuiet()).isTrue();
    refused.add(() -> ran.add("b"));
    taken.forEach(Runnable::run);
    assertThat(ran).containsExactly("b");
  }

  @Test
  void T1_aThreadThatComesAfterAllRunsNothing() {
    AtomicInteger asked = new AtomicInteger();
    SerialQueue odd =
        new SerialQueue(
            "a test",
            task -> {
              given.add(task);
              if (asked.getAndIncrement() == 0) {
                throw new RejectedExecutionException("taken, and refused all the same");
              }
            },
            activity,
            false);
    assertThatThrownBy(() -> odd.add(() -> ran.add("a")))
        .isInstanceOf(RejectedExecutionException.class);

    odd.add(() -> ran.add("b"));
    assertThat(given).hasSize(2);
    given.get(0).run();
    assertThat(ran)
        .as("the caller that requested this thread was notified that it was refused")
        .isEmpty();
    given.get(1).run();

    assertThat(ran).containsExactly("b");
    assertThat(activity.isQuiet()).isTrue();
  }
}

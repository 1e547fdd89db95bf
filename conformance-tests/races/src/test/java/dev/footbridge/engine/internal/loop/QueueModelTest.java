package dev.footbridge.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.footbridge.engine.internal.program.IdleWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tasks of a queue run one at a time, in every interleaving that the model checker tries. */
class QueueModelTest {
  private static final int INVOCATIONS = Integer.getInteger("footbridge.models.invocations", 20);

  /** A queue that gets a new thread for every request. */
  private static final class Run {
    final Activity activity = new Activity(() -> {});
    final List<Thread> threads = new ArrayList<>(); // guarded by itself
    final SerialQueue queue = new SerialQueue("a test", this::execute, activity, false);
    final List<String> ran = new ArrayList<>(); // guarded by the queue under test
    boolean running; // guarded by the queue under test

    private void execute(Runnable task) {
      Thread thread = new ModelCheck.Racer(task);
      synchronized (threads) {
        threads.add(thread);
      }
      thread.start();
    }

    void add(String name) {
      queue.add(
          () -> {
            check(!running, "two tasks at once");
            running = true;
            ran.add(name);
            running = false;
          });
    }

    /** Runs {@code feeders} at the same time, and waits for everything that they start. */
    void all(Runnable... feeders) {
      List<Thread> feeding = new ArrayList<>();
      for (Runnable feeder : feeders) {
        Thread thread = new ModelCheck.Racer(feeder);
        feeding.add(thread);
        thread.start();
      }
      feeding.forEach(Run::join);
      threads.forEach(Run::join);
      check(activity.isQuiet(), "the activity still counts work");
    }

    private static void join(Thread thread) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Without AssertJ, because the model checker would check every step inside the library too. */
  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  @Test
  void T1_tasksOfTwoThreadsRunOneAtATimeInTheOrderOfEach() {
    ModelCheck.run(
        INVOCATIONS,
        () -> {
          Run run = new Run();
          run.all(
              () -> {
                run.add("a1");
                run.add("a2");
              },
              () -> run.add("b1"));
          check(run.ran.size() == 3, "a task was lost, or ran twice");
          check(run.ran.indexOf("a1") < run.ran.indexOf("a2"), "out of order");
        });
  }

  @Test
  void S9_closingDropsATaskOrComesTooLateAndTheLastOneRuns() {
    ModelCheck.run(
        INVOCATIONS,
        () -> {
          Run run = new Run();
          run.all(
              () -> run.add("a"),
              () -> {
                run.queue.close();
                run.queue.addLast(() -> run.ran.add("last"));
              });
          check(run.ran.indexOf("last") == run.ran.size() - 1, "a task ran after the last one");
          check(run.ran.contains("last"), "the last task did not run");
          check(run.ran.size() <= 2, "a task ran twice");
        });
  }

  @Test
  void aWaiterForIdleIsNotifiedHoweverTheLastWorkEnds() {
    ModelCheck.run(
        INVOCATIONS,
        () -> {
          Idle idle = new Idle();
          idle.activity.begin();
          Thread ender = new ModelCheck.Racer(idle.activity::end);
          ender.start();
          CompletableFuture<?> future = idle.watch.add();
          idle.check();
          Run.join(ender);
          check(future.isDone(), "the waiter was not notified");
        });
  }

  /** Waits for idle as a program does. */
  private static final class Idle {
    final IdleWatch watch = new IdleWatch("whenIdle");
    final Activity activity = new Activity(this::check);

    void check() {
      var before = watch.waiting();
      if (activity.isQuietAnd(() -> true)) {
        watch.complete(before);
      }
    }
  }

  @Test
  void theModelCheckerFindsWhatIsWrong() {
    assertThat(
            catchThrowable(
                () ->
                    ModelCheck.run(
                        INVOCATIONS,
                        () -> {
                          List<String> unguarded = new ArrayList<>();
                          Thread other = new ModelCheck.Racer(() -> unguarded.add("a"));
                          other.start();
                          unguarded.add("b");
                          Run.join(other);
                          check(unguarded.size() == 2, "one was lost");
                        })))
        .hasMessageContaining("one was lost");
  }
}

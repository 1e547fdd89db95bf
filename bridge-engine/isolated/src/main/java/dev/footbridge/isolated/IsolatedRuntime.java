package dev.footbridge.isolated;

import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.spi.JsCapability;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the JavaScript of programs in child processes of this one. A program that takes more memory
 * or time than it may, or that breaks its JavaScript engine, ends its child: its calls end as
 * closed, this process and the programs in other children go on. Plugins, mocks and listeners stay
 * in this process.
 *
 * <p>A child is <em>isolated</em>: after an escape from the JavaScript engine, it has the rights of
 * the user. A {@linkplain #sandboxed() sandboxed} one has no files, network or processes either.
 *
 * <p>Children start when they are needed; one more waits, so that the next program starts fast.
 * They end with this runtime, or with this process. Safe for use by many threads.
 */
public final class IsolatedRuntime implements JsRuntime, AutoCloseable {
  /** The most bytes of a child's Java heap by default: 256 MiB. */
  public static final long DEFAULT_HEAP_BYTES = 256L << 20;

  private static final long LEAST_HEAP = 32L << 20;

  private final JsRuntime inner;
  private final IsolationSettings settings;
  private final Children children;

  private IsolatedRuntime(JsRuntime inner, IsolationSettings settings) {
    this.inner = inner;
    this.settings = settings;
    this.children = new Children(settings, new ChildCommand());
  }

  /**
   * Creates a runtime with a child for each program, 256 MiB of Java heap each, and no time limit.
   *
   * @param runtime what the children run; of its settings, only its name counts
   */
  public static IsolatedRuntime of(JsRuntime runtime) {
    Objects.requireNonNull(runtime, "runtime");
    return new IsolatedRuntime(runtime, IsolationSettings.of(runtime.name(), DEFAULT_HEAP_BYTES));
  }

  /**
   * Returns a runtime with another limit of a child's Java heap. A child that exceeds it ends, and
   * its programs with it.
   *
   * @param bytes at least 32 MiB
   */
  public IsolatedRuntime withHeap(long bytes) {
    if (bytes < LEAST_HEAP) {
      throw new IllegalArgumentException(
          "the heap should be 32 MiB (" + LEAST_HEAP + " bytes) or more, but is " + bytes);
    }
    return with(settings.withHeap(bytes));
  }

  /**
   * Returns a runtime with a time limit per turn, after which the program's child is ended. The
   * time of synchronous handlers does not count.
   *
   * @param limit 1 ms or more; zero for none
   */
  public IsolatedRuntime withTurnLimit(Duration limit) {
    Objects.requireNonNull(limit, "limit");
    if (limit.isNegative() || (!limit.isZero() && limit.toMillis() == 0)) {
      throw new IllegalArgumentException(
          "the turn limit should be 1 ms or more, or zero for none, but is " + limit);
    }
    return with(settings.withTurnLimit(limit));
  }

  /**
   * Returns a runtime whose children run several programs. Programs in one child can harm each
   * other, as in one process: let only those share that trust each other.
   *
   * @param inAll how many programs a child runs before it is replaced, 1 or more
   * @param atOnce how many it runs at the same time, from 1 to {@code inAll}
   */
  public IsolatedRuntime withSharedChildren(int inAll, int atOnce) {
    if (inAll < 1 || atOnce < 1 || atOnce > inAll) {
      throw new IllegalArgumentException(
          "a child should run 1 program or more in all, and from 1 to that number at once, but"
              + " inAll is "
              + inAll
              + " and atOnce is "
              + atOnce);
    }
    return with(settings.withPrograms(inAll, atOnce));
  }

  /**
   * Returns a runtime whose children run programs one after the other, without end, each alone:
   * what tests of one author need.
   */
  public IsolatedRuntime oneAfterTheOther() {
    return withSharedChildren(Integer.MAX_VALUE, 1);
  }

  /**
   * Returns a runtime whose children start from an archive of classes, in less time. Java ignores
   * an archive that is missing, damaged, or of another class path.
   *
   * @param archive a file that {@code java -XX:ArchiveClassesAtExit} wrote, with the class path of
   *     this process
   */
  public IsolatedRuntime withClassArchive(Path archive) {
    return with(
        settings.withClassArchive(Objects.requireNonNull(archive, "archive").toAbsolutePath()));
  }

  /**
   * Returns a runtime whose children have no files, network or processes: even a program that
   * escapes from its JavaScript engine has none. They see the JDK, the system's libraries and the
   * class path of this process, which they cannot change.
   *
   * @throws IllegalStateException if that is not possible here; the message says why
   */
  public IsolatedRuntime sandboxed() {
    String obstacle = Sandbox.obstacle();
    if (obstacle != null) {
      throw new IllegalStateException("programs cannot be sandboxed here: " + obstacle);
    }
    return with(settings.sandboxed());
  }

  /**
   * Returns why programs cannot be sandboxed here, and what to do about it; null if they can. Tries
   * it, which takes a fraction of a second the first time.
   */
  public static @Nullable String sandboxObstacle() {
    return Sandbox.obstacle();
  }

  private IsolatedRuntime with(IsolationSettings changed) {
    return new IsolatedRuntime(inner, changed);
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public Set<JsCapability> capabilities() {
    return inner.capabilities();
  }

  @Override
  public boolean supportsTimeZones() {
    return inner.supportsTimeZones();
  }

  /**
   * Starts a child, so that the first program does not wait for one. Returns at once.
   *
   * @param environment what programs will see, for which the child prepares itself
   */
  public void prepare(ProgramEnvironment environment) {
    Objects.requireNonNull(environment, "environment");
    children.prepare(new ChildEnvironment(environment.timeZone(), environment.locale()));
  }

  /** Returns how programs have run until now. */
  public IsolationFigures figures() {
    return children.tally().figures(settings);
  }

  @Override
  public JsContext create(String programName) {
    return create(programName, null, null);
  }

  @Override
  public JsContext create(String programName, @Nullable ZoneId timeZone, @Nullable Locale locale) {
    return new IsolatedContext(
        children,
        Objects.requireNonNull(programName, "programName"),
        new ChildEnvironment(timeZone, locale));
  }

  /** Ends the children, and with them the programs that still run. */
  @Override
  public void close() {
    children.close();
  }
}

package dev.footbridge.runner.walk;

import dev.footbridge.runner.TestCounts;
import dev.footbridge.runner.walk.PageResult.Status;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of a walk. Immutable. */
public final class WalkResult {
  private final PageResult app;
  private final List<PageResult> pages;
  private final @Nullable String reason;

  WalkResult(PageResult app, List<PageResult> pages, @Nullable String reason) {
    this.app = app;
    this.pages = List.copyOf(pages);
    this.reason = reason;
  }

  /** Returns what came of the app's start, and what cannot be assigned to a page. */
  public PageResult app() {
    return app;
  }

  /** Returns the results of all pages, in the order of {@code app.json}. */
  public List<PageResult> pages() {
    return pages;
  }

  /** Returns why the walk ended before its last page; null if it did not. */
  public @Nullable String reason() {
    return reason;
  }

  /** Returns how many pages have that status. */
  public long count(Status status) {
    Objects.requireNonNull(status, "status");
    return pages.stream().filter(page -> page.status() == status).count();
  }

  /** Returns how many pages threw or were stopped. */
  public long failed() {
    return pages.stream().filter(PageResult::isFailed).count();
  }

  /** Returns whether the app or a page threw or was stopped, or the walk ended early. */
  public boolean isFailed() {
    return app.isFailed() || failed() > 0 || reason != null;
  }

  /** Returns the counts as a line: {@code 172 pages: 139 ok, 33 failed}. */
  public String line() {
    long notRun = count(Status.NOT_RUN);
    return TestCounts.counted(pages.size(), "page")
        + ": "
        + count(Status.OK)
        + " ok, "
        + failed()
        + " failed"
        + (notRun == 0 ? "" : ", " + notRun + " not run")
        + (app.isFailed() ? "; the app failed" : "");
  }
}

package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** When timers run: details that the cases of rule T6 do not cover. */
class TimerFunctionsTest {
  /** Returns when each line was printed, in milliseconds: {@code line@time}. */
  private static List<String> timed(String runtime, String script, int millis) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      List<String> timed = new ArrayList<>();
      program.run(script);
      for (int now = 0; now <= millis; now++) {
        program.advance(now == 0 ? 0 : 1);
        List<String> lines = program.lines();
        for (String line : lines.subList(timed.size(), lines.size())) {
          timed.add(line + "@" + now);
        }
      }
      assertThat(program.errors()).isEmpty();
      return timed;
    }
  }

  @EachRuntime
  void theSixthTimerSetByAnotherAndLaterOnesWaitFourMilliseconds(String runtime) throws Exception {
    String script =
        """
        const nest = (level) => {
          console.log(level);
          if (level < 8) setTimeout(nest, 0, level + 1);
        };
        setTimeout(nest, 0, 1);
        """;
    assertThat(timed(runtime, script, 13))
        .containsExactly("1@0", "2@0", "3@0", "4@0", "5@0", "6@4", "7@8", "8@12");
  }

  @EachRuntime
  void longerDelaysAreNotClamped(String runtime) throws Exception {
    String script =
        """
        const nest = (level) => {
          console.log(level);
          if (level < 7) setTimeout(nest, level < 5 ? 0 : 5, level + 1);
        };
        setTimeout(nest, 0, 1);
        """;
    assertThat(timed(runtime, script, 11))
        .containsExactly("1@0", "2@0", "3@0", "4@0", "5@0", "6@5", "7@10");
  }

  @EachRuntime
  void intervalsAreClampedFromTheSixthRunOn(String runtime) throws Exception {
    String script =
        """
        let n = 0;
        const id = setInterval(() => {
          console.log(++n);
          if (n === 7) clearInterval(id);
        }, 0);
        """;
    assertThat(timed(runtime, script, 20))
        .containsExactly("1@0", "2@0", "3@0", "4@0", "5@0", "6@4", "7@8");
  }

  @EachRuntime
  void whatATimerSetsOffIsNotNestedInIt(String runtime) throws Exception {
    String script =
        """
        const nest = (level) => {
          if (level < 6) setTimeout(nest, 0, level + 1);
          else wx.nextTick(() => setTimeout(() => console.log('afresh'), 0));
        };
        setTimeout(nest, 0, 1);
        setTimeout(() => setTimeout(() => console.log('second'), 0), 4);
        """;
    assertThat(timed(runtime, script, 10)).containsExactly("second@4", "afresh@4");
  }

  @EachRuntime
  void delaysAreReadAsBrowsersDo(String runtime) throws Exception {
    String script =
        """
        const delays = [undefined, null, NaN, -5, '3', 2.9, { valueOf: () => 1 }, 2 ** 31, 2 ** 32 + 4];
        delays.forEach((delay, i) => setTimeout(() => console.log(i), delay));
        setTimeout(() => console.log('none'));
        """;
    assertThat(timed(runtime, script, 10))
        .containsExactly("0@0", "1@0", "2@0", "3@0", "7@0", "none@0", "6@1", "5@2", "4@3", "8@4");
  }

  @EachRuntime
  void whatIsClearedDoesNotRunAndWhatIsNoTimerIsIgnored(String runtime) throws Exception {
    String script =
        """
        const late = setTimeout(() => console.log('late'), 5);
        setTimeout(() => { clearTimeout(late); clearInterval(late); console.log('cleared'); }, 5 - 1);
        const tick = setInterval(() => { console.log('tick'); clearTimeout(tick); }, 2);
        for (const odd of [undefined, null, 'x', {}, -1, 999]) clearTimeout(odd);
        const text = setTimeout(() => console.log('as a text'), 3);
        clearTimeout(String(text));
        """;
    assertThat(timed(runtime, script, 12)).containsExactly("tick@2", "cleared@4");
  }

  @EachRuntime
  void callbacksGetTheirArgumentsAndNoThis(String runtime) throws Exception {
    String script =
        """
        'use strict';
        setTimeout(function (...args) { console.log(this, args); }, 1, 'a', { b: 1 });
        setInterval(function (...args) { console.log(this === undefined, args.length); }, 1);
        """;
    assertThat(timed(runtime, script, 2))
        .containsExactly("undefined [ 'a', { b: 1 } ]@1", "true 0@1", "true 0@2");
  }

  @EachRuntime
  void anIntervalThatThrowsRunsOn(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run("let n = 0; setInterval(() => { n++; throw new Error(`run ${n}`); }, 10);");
      program.advance(30);
      assertThat(program.errors())
          .extracting("message")
          .containsExactly("Error: run 1", "Error: run 2", "Error: run 3");
    }
  }
}

package dev.footbridge.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardTest {
  @Test
  void shardsHaveEveryFileOnce() {
    List<String> files =
        IntStream.range(0, 1000).mapToObj(i -> "pages/p" + i + ".test.js").toList();
    for (String file : files) {
      assertThat(IntStream.rangeClosed(1, 8).filter(n -> new Shard(n, 8).has(file))).hasSize(1);
    }
    // The same on every machine and in every version: CI systems spread a run by it.
    assertThat(files.stream().filter(new Shard(2, 8)::has).count()).isEqualTo(125);
  }
}

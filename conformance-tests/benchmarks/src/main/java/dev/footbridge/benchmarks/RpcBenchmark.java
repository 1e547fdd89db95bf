package dev.footbridge.benchmarks;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** LSP4J: JSON-RPC between two ends in one process, without JavaScript. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class RpcBenchmark {
  private static final int MANY = 1000;
  private static final int SOME = 100;
  private static final int PIPE_BYTES = 1 << 16;
  private static final Map<String, Object> PAYLOAD =
      Map.of("name", "kka", "number", 42, "flag", true);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Service remote = params -> CompletableFuture.completedFuture(params);

  /** The requests that the ends offer each other. */
  public interface Service {
    /** Answers with the parameters. */
    @JsonRequest
    CompletableFuture<Map<String, Object>> echo(Map<String, Object> params);
  }

  /** Connects the ends. */
  @Setup
  public void connect() throws IOException {
    PipedInputStream requests = new PipedInputStream(PIPE_BYTES);
    PipedInputStream answers = new PipedInputStream(PIPE_BYTES);
    PipedOutputStream toServer = new PipedOutputStream(requests);
    PipedOutputStream toClient = new PipedOutputStream(answers);
    Service echo = params -> CompletableFuture.supplyAsync(() -> params, threads);
    var server =
        new Launcher.Builder<Service>()
            .setLocalService(echo)
            .setRemoteInterface(Service.class)
            .setInput(requests)
            .setOutput(toClient)
            .setExecutorService(threads)
            .create();
    var client =
        new Launcher.Builder<Service>()
            .setLocalService(echo)
            .setRemoteInterface(Service.class)
            .setInput(answers)
            .setOutput(toServer)
            .setExecutorService(threads)
            .create();
    var serving = server.startListening();
    var listening = client.startListening();
    if (serving.isDone() || listening.isDone()) {
      throw new IllegalStateException("an end does not listen");
    }
    remote = client.getRemoteProxy();
  }

  /** Ends the threads. */
  @TearDown
  public void disconnect() {
    threads.shutdownNow();
  }

  /** Three fields, all requests in flight together. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public void asyncSmall() {
    CompletableFuture.allOf(
            IntStream.range(0, MANY)
                .mapToObj(i -> remote.echo(PAYLOAD))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  /** Three fields, one request in flight. */
  @Benchmark
  @OperationsPerInvocation(SOME)
  public void asyncOneByOne() {
    for (int i = 0; i < SOME; i++) {
      remote.echo(PAYLOAD).join();
    }
  }
}

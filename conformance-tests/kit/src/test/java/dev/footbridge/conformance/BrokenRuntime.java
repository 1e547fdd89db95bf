package dev.footbridge.conformance;

import dev.footbridge.engine.spi.JsCapability;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.graaljs.GraalJsRuntime;
import dev.footbridge.shim.JsShim;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A runtime with one fault: the text of the shim or of the logic layer is patched, the messages
 * from the host are changed, or the context is replaced.
 */
final class BrokenRuntime implements JsRuntime {
  private final JsRuntime whole;
  private Set<JsCapability> capabilities;
  private final List<Patch> patches = new ArrayList<>();
  private final List<Patch> logicPatches = new ArrayList<>();
  private UnaryOperator<JsHost> hostWrapper = UnaryOperator.identity();
  private UnaryOperator<JsContext> contextWrapper = UnaryOperator.identity();

  /** Creates a GraalJS without a fault. */
  BrokenRuntime() {
    this(new GraalJsRuntime());
  }

  BrokenRuntime(JsRuntime whole) {
    this.whole = whole;
    this.capabilities = whole.capabilities();
  }

  /** A text of a script, and its replacement. */
  private record Patch(String script, String text, String replacement) {
    String applyTo(String source) {
      if (source.indexOf(text) < 0 || source.indexOf(text) != source.lastIndexOf(text)) {
        throw new AssertionError(script + " must have this text exactly once: " + text);
      }
      return source.replace(text, replacement);
    }
  }

  /** Replaces a text that the shim contains exactly once. */
  BrokenRuntime patch(String text, String replacement) {
    patches.add(new Patch("the shim", text, replacement));
    return this;
  }

  /** Replaces a text that the script of the logic layer of whole programs contains exactly once. */
  BrokenRuntime patchLogic(String text, String replacement) {
    logicPatches.add(new Patch("the logic layer", text, replacement));
    return this;
  }

  /** Changes the answers that the shim gets from the host. */
  BrokenRuntime answers(Function<String, @Nullable String> change) {
    hostWrapper =
        host ->
            (op, id, name, payload, envelope) -> {
              Payload answer = host.call(op, id, name, payload, envelope);
              String changed = answer == null ? null : change.apply(answer.json());
              return changed == null ? null : Payload.of(changed);
            };
    return this;
  }

  /** Declares no capabilities, for a context that has none. */
  BrokenRuntime withoutCapabilities() {
    capabilities = Set.of();
    return this;
  }

  /** Wraps the context. */
  BrokenRuntime context(UnaryOperator<JsContext> wrapper) {
    contextWrapper = wrapper;
    return this;
  }

  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public Set<JsCapability> capabilities() {
    return capabilities;
  }

  @Override
  public JsContext create(String programName) {
    return new BrokenContext(contextWrapper.apply(whole.create(programName)));
  }

  @Override
  public long dedicatedStackBytes() {
    return whole.dedicatedStackBytes();
  }

  /**
   * Checks that the patches fit their scripts.
   *
   * @throws AssertionError if one does not
   */
  void requireFit() {
    patched(JsShim.source(), patches);
    patched(JsShim.logicSource(), logicPatches);
  }

  /** Returns the shim as this runtime has it. */
  String broken(String source) {
    return patched(source, patches);
  }

  private static String patched(String source, List<Patch> patches) {
    String text = source;
    for (Patch patch : patches) {
      text = patch.applyTo(text);
    }
    return text;
  }

  private final class BrokenContext extends Contexts.Forwarding {
    BrokenContext(JsContext context) {
      super(context);
    }

    @Override
    public void start(List<JsSource> sources, JsHost host) {
      List<JsSource> broken = new ArrayList<>();
      for (JsSource source : sources) {
        broken.add(
            switch (source.name()) {
              case JsShim.NAME -> new JsSource(source.name(), broken(source.text()));
              case JsShim.LOGIC_NAME ->
                  new JsSource(source.name(), patched(source.text(), logicPatches));
              default -> source;
            });
      }
      super.start(broken, hostWrapper.apply(host));
    }
  }
}

package dev.footbridge.graaljs;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventListener;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags.ExpressionTag;
import com.oracle.truffle.api.instrumentation.StandardTags.StatementTag;
import com.oracle.truffle.api.instrumentation.TruffleInstrument;
import com.oracle.truffle.api.instrumentation.provider.TruffleInstrumentProvider;
import java.util.Collection;
import java.util.List;
import org.apiguardian.api.API;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to run the modules that {@code import('data:…')} compiles from text (rule X8). GraalJS
 * has no option against them, and its loader does not use the file system; but their sources have a
 * recognizable name, and an instrument can stop a source before its first line.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ImportGuard extends TruffleInstrument {
  private static final String ID = "footbridge-import-guard";
  private static final String DATA_SOURCE = "data-uri"; // the prefix of the name GraalJS gives them

  /** Called by Truffle. */
  public ImportGuard() {}

  /** Activates the guard in all contexts of {@code engine}. */
  static void guard(Engine engine) {
    var instrument = engine.getInstruments().get(ID);
    if (instrument == null) {
      throw new IllegalStateException(
          "the Truffle instrument '"
              + ID
              + "' was not found: if the jars are merged into one, keep"
              + " META-INF/services/"
              + TruffleInstrumentProvider.class.getName());
    }
    instrument.lookup(ImportGuard.class); // creates it
  }

  @Override
  protected void onCreate(Env env) {
    env.registerService(this);
    SourceSectionFilter modules =
        SourceSectionFilter.newBuilder()
            .sourceIs(source -> source.getName().startsWith(DATA_SOURCE))
            .tagIs(StatementTag.class, ExpressionTag.class)
            .build();
    env.getInstrumenter().attachExecutionEventListener(modules, new Refusal());
  }

  private static final class Refusal implements ExecutionEventListener {
    @Override
    public void onEnter(EventContext context, VirtualFrame frame) {
      throw new ImportRefused();
    }

    @Override
    public void onReturnValue(EventContext context, VirtualFrame frame, @Nullable Object result) {}

    @Override
    public void onReturnExceptional(
        EventContext context, VirtualFrame frame, Throwable exception) {}
  }

  private static final class ImportRefused extends AbstractTruffleException {
    private static final long serialVersionUID = 1L;

    ImportRefused() {
      super("Code generation from strings disallowed for this context: import of a data URL");
    }
  }

  /** The provider through which Truffle finds the guard. */
  @Registration(id = ID, name = "Import guard", services = ImportGuard.class)
  public static final class Provider extends TruffleInstrumentProvider {
    /** Called by the service loader. */
    public Provider() {}

    @Override
    protected String getInstrumentClassName() {
      return ImportGuard.class.getName();
    }

    @Override
    protected Object create() {
      return new ImportGuard();
    }

    @Override
    protected Collection<String> getServicesClassNames() {
      return List.of(ImportGuard.class.getName());
    }
  }
}

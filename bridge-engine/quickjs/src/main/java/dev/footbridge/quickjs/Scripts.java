package dev.footbridge.quickjs;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.footbridge.engine.spi.JsSource;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Compiles and runs scripts in one context. A result of null means that something was thrown. */
final class Scripts {
  private static final int COMPILE_ONLY = 1 << 5; // the flags are those of quickjs.h
  private static final int BYTECODE = 1;
  private static final int REFERENCES = 1 << 3;

  private final NativeCall compile;
  private final NativeCall evaluate;
  private final NativeCall write;
  private final NativeCall read;
  private final NativeCall free;
  private final Pointer size;

  Scripts(long context, NativeMemory memory) {
    compile = new NativeCall(NativeFunction.EVAL, memory).with(0, context).with(4, COMPILE_ONLY);
    evaluate = new NativeCall(NativeFunction.EVAL_FUNCTION, memory).with(0, context);
    size = memory.allocate(Long.BYTES);
    write =
        new NativeCall(NativeFunction.WRITE_OBJECT, memory)
            .with(0, context)
            .with(1, Pointer.nativeValue(size))
            .with(3, BYTECODE | REFERENCES);
    read =
        new NativeCall(NativeFunction.READ_OBJECT, memory)
            .with(0, context)
            .with(3, BYTECODE | REFERENCES);
    free = new NativeCall(NativeFunction.FREE, memory).with(0, context);
  }

  /** Compiles a source. */
  @Nullable JsValue compile(JsSource source) {
    byte[] name = source.name().getBytes(StandardCharsets.UTF_8);
    byte[] text = Utf8.of(source.text());
    Pointer copy = copy(text, name);
    try {
      long address = Pointer.nativeValue(copy);
      compile.with(1, address).with(2, text.length).with(3, address + text.length + 1);
      return outcome(compile);
    } finally {
      Native.free(Pointer.nativeValue(copy));
    }
  }

  /** Runs a compiled script, and frees it. Returns its value, which the caller frees. */
  @Nullable JsValue evaluate(JsValue script) {
    return outcome(evaluate.with(1, script));
  }

  /** Returns a compiled script as bytes, which any context can read. */
  byte @Nullable [] write(JsValue script) {
    long address = write.with(2, script).run().longValue();
    if (address == 0) {
      return null;
    }
    try {
      return new Pointer(address).getByteArray(0, Math.toIntExact(size.getLong(0)));
    } finally {
      free.with(1, address).run();
    }
  }

  /** Reads a compiled script. */
  @Nullable JsValue read(byte[] bytes) {
    Pointer copy = copy(bytes);
    try {
      return outcome(read.with(1, Pointer.nativeValue(copy)).with(2, bytes.length));
    } finally {
      Native.free(Pointer.nativeValue(copy));
    }
  }

  private static @Nullable JsValue outcome(NativeCall call) {
    return call.run().hasThrown() ? null : call.value();
  }

  /** Copies texts, each with a 0 at its end, to memory that the caller frees. */
  private static Pointer copy(byte[]... texts) {
    long bytes = 0;
    for (byte[] text : texts) {
      bytes += text.length + 1L;
    }
    long address = Native.malloc(bytes);
    if (address == 0) {
      throw new OutOfMemoryError("no native memory is left for a script of " + bytes + " bytes");
    }
    Pointer copy = new Pointer(address);
    long offset = 0;
    for (byte[] text : texts) {
      copy.write(offset, text, 0, text.length);
      copy.setByte(offset + text.length, (byte) 0);
      offset += text.length + 1L;
    }
    return copy;
  }
}

package dev.footbridge.quickjs;

import static dev.footbridge.quickjs.NativeType.INT;
import static dev.footbridge.quickjs.NativeType.LONG;
import static dev.footbridge.quickjs.NativeType.POINTER;
import static dev.footbridge.quickjs.NativeType.VALUE;
import static dev.footbridge.quickjs.NativeType.VOID;

/** The functions of QuickJS's C API that this runtime calls, with the types of quickjs.h. */
enum NativeFunction {
  /** Calls a function: context, function, this, number of arguments, arguments. */
  CALL("JS_Call", VALUE, POINTER, VALUE, VALUE, INT, POINTER),

  /** Compiles a script: context, UTF-8 text that a 0 follows, its bytes, file name, flags. */
  EVAL("JS_Eval", VALUE, POINTER, POINTER, LONG, POINTER, INT),

  /** Runs a compiled script, which it frees: context, script. */
  EVAL_FUNCTION("JS_EvalFunction", VALUE, POINTER, VALUE),

  /** Runs one promise job: runtime, where to put its context. Returns 0 if there is none. */
  EXECUTE_PENDING_JOB("JS_ExecutePendingJob", INT, POINTER, POINTER),

  /** Frees memory: context, address. */
  FREE("js_free", VOID, POINTER, POINTER),

  /** Returns what was thrown, and forgets it: context. */
  GET_EXCEPTION("JS_GetException", VALUE, POINTER),

  /** Reads what {@link #WRITE_OBJECT} wrote: context, address, number of bytes, flags. */
  READ_OBJECT("JS_ReadObject", VALUE, POINTER, POINTER, LONG, INT),

  /** Sets what is asked now and then whether to stop: runtime, callback, its argument. */
  SET_INTERRUPT_HANDLER("JS_SetInterruptHandler", VOID, POINTER, POINTER, POINTER),

  /** Sets what is told of rejections: runtime, callback, its argument. */
  SET_REJECTION_TRACKER("JS_SetHostPromiseRejectionTracker", VOID, POINTER, POINTER, POINTER),

  /** Throws a value, which it keeps, and frees what was thrown before: context, value. */
  THROW("JS_Throw", VALUE, POINTER, VALUE),

  /** Returns a script as bytes: context, where to put their number, script, flags. */
  WRITE_OBJECT("JS_WriteObject", POINTER, POINTER, POINTER, VALUE, INT);

  private final long address;
  private final long description;
  private final int parameters;

  NativeFunction(String name, NativeType result, NativeType... parameters) {
    address = NativeLibraries.address(name);
    description = NativeType.call(result, parameters);
    this.parameters = parameters.length;
  }

  long address() {
    return address;
  }

  /** Returns the address of its description for libffi. */
  long description() {
    return description;
  }

  /** Returns the number of its parameters. */
  int parameters() {
    return parameters;
  }
}

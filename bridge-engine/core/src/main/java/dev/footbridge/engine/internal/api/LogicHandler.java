package dev.footbridge.engine.internal.api;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ApiMode;

/** A handler that passes the calls of one API to the program's logic layer, which answers later. */
record LogicHandler(String event) implements Handler {
  /** Returns the contract of such an API: a built-in of the engine's own. */
  static ApiContract contract(String event) {
    return ApiContract.builder(event, ApiMode.ASYNC).build();
  }

  @Override
  public boolean isSync() {
    return false;
  }

  @Override
  public boolean isPassedOn() {
    return true;
  }

  @Override
  public String executor() {
    return "";
  }

  @Override
  public long timeoutMillis() {
    return 0;
  }

  @Override
  public String describe() {
    return "the logic layer";
  }

  @Override
  public void handle(Invocation invocation) {
    invocation.askLogicLayer();
  }
}

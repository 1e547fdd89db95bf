package dev.footbridge.engine.config;

/**
 * One entry of {@code extApi}: an API that programs call as {@code wx.<name>} (rules C2, P1).
 *
 * @param name the name of the API and of its event
 * @param sync whether a call returns its result
 * @param params the template of the parameters: the text of a JSON object
 * @param location where the entry stands, as {@code file:line:column}
 */
public record CustomApi(String name, boolean sync, String params, String location) {}

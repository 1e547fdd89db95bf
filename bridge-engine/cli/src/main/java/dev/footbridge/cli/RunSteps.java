package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.program.DriverCommand;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParseResult;

/** Reads the options that tell a whole program what to do, in their order. */
final class RunSteps {
  private static final Pattern CALL =
      Pattern.compile("([^()\\s]+)\\s*(?:\\((.*)\\))?", Pattern.DOTALL);

  private RunSteps() {}

  /** Returns whether there are such options. */
  static boolean isGiven(ParseResult options) {
    return options.hasMatchedOption(CommandSpecs.OPEN)
        || options.hasMatchedOption(CommandSpecs.CALL);
  }

  /**
   * Returns the commands for a program, of which the first launches it: with the page of the option
   * {@code --open} if that comes first, else with the entry page.
   *
   * @throws BridgeConfigurationException if a call cannot be read
   */
  static List<DriverCommand> of(ParseResult options) {
    Iterator<String> pages =
        options.matchedOptionValue(CommandSpecs.OPEN, List.<String>of()).iterator();
    Iterator<String> calls =
        options.matchedOptionValue(CommandSpecs.CALL, List.<String>of()).iterator();
    List<DriverCommand> commands = new ArrayList<>();
    for (String arg : options.originalArgs()) {
      if (isOption(CommandSpecs.OPEN, arg) && pages.hasNext()) {
        String page = pages.next();
        commands.add(commands.isEmpty() ? DriverCommand.launch(page) : DriverCommand.open(page));
      } else if (isOption(CommandSpecs.CALL, arg) && calls.hasNext()) {
        if (commands.isEmpty()) {
          commands.add(DriverCommand.launch(""));
        }
        commands.add(call(calls.next()));
      }
    }
    return commands.isEmpty() ? List.of(DriverCommand.launch("")) : commands;
  }

  private static boolean isOption(String name, String arg) {
    return arg.equals(name) || arg.startsWith(name + "=");
  }

  private static DriverCommand call(String text) {
    Matcher matcher = CALL.matcher(text.strip());
    if (!matcher.matches()) {
      throw RunRequest.wrong(
          CommandSpecs.CALL
              + ": expected a method such as onPay or 'onPay({\"id\": 3})', but found '"
              + text
              + "'");
    }
    String arguments = matcher.group(2);
    return DriverCommand.call(matcher.group(1), arguments == null ? "[]" : array(text, arguments));
  }

  private static String array(String text, String arguments) {
    try {
      return JsonValues.read("[" + arguments + "]").toString();
    } catch (IllegalArgumentException e) {
      throw RunRequest.wrong(
          CommandSpecs.CALL + ": the arguments in '" + text + "' are not JSON",
          "write them as JSON in quotes, such as 'onPay({\"id\": 3})'");
    }
  }
}

package dev.footbridge.programs.code;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Names;
import dev.footbridge.programs.text.Template;
import java.util.ArrayList;
import java.util.List;

/** A large library in one CommonJS file: classes, functions and tables until it is large enough. */
public final class Library {
  private static final String COMMON_JS =
      """
      /**
       * @{name} @{version}, one file for mini programs
       */
      'use strict';

      Object.defineProperty(exports, '__esModule', { value: true });

      @{body}

      @{exports}
      """;
  private static final String UNIVERSAL =
      """
      //! @{name} @{version}
      ;(function (root, factory) {
        if (typeof exports === 'object' && typeof module !== 'undefined') {
          module.exports = factory();
        } else if (typeof define === 'function' && define.amd) {
          define(factory);
        } else {
          root.@{name} = factory();
        }
      }(typeof globalThis === 'object' ? globalThis : {}, (function () {
        'use strict';

        @{body}

        return { @{names} };
      })));
      """;

  private final Dice dice;
  private final Names names = new Names();
  private final List<String> exported = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();

  /**
   * Creates a library.
   *
   * @param fixed declarations that do not depend on the dice
   * @param exported what they export
   */
  public Library(Dice dice, String fixed, String... exported) {
    this.dice = dice;
    body.append(fixed.strip());
    for (String name : exported) {
      this.exported.add(names.take(name));
    }
  }

  /** Returns it with assignments to {@code exports}. */
  public String commonJs(String name, int bytes) {
    fill(bytes);
    StringBuilder exports = new StringBuilder();
    exported.forEach(each -> exports.append("exports." + each + " = " + each + ";\n"));
    return text(COMMON_JS, name, exports.toString());
  }

  /** Returns it for the module system that it finds. */
  public String universal(String name, int bytes) {
    fill(bytes);
    return text(UNIVERSAL, name, "");
  }

  private String text(String template, String name, String exports) {
    return Template.fill(
        template,
        "name",
        name,
        "version",
        dice.between(0, 9) + "." + dice.between(0, 30) + "." + dice.between(0, 12),
        "body",
        body.toString(),
        "names",
        String.join(", ", exported),
        "exports",
        exports);
  }

  private void fill(int bytes) {
    while (body.length() < bytes) {
      body.append("\n\n").append(next());
    }
  }

  private String next() {
    switch (dice.between(0, 5)) {
      case 0 -> {
        Helper helper = Helper.make(dice, names);
        export(helper.name());
        return helper.source();
      }
      case 1 -> {
        String name = names.function(dice);
        export(name);
        List<String> parameters = Arithmetic.parameters(dice);
        return "function "
            + name
            + "("
            + String.join(", ", parameters)
            + ") {\n"
            + Template.indent(new Arithmetic(dice, parameters).body(dice.between(4, 14)), 2)
            + "\n}";
      }
      case 2 -> {
        return "const " + names.variable(dice) + " = [\n" + numbers() + "];";
      }
      default -> {
        ClassSource type = ClassSource.make(dice, names);
        export(type.name());
        return type.source().strip();
      }
    }
  }

  private void export(String name) {
    if (dice.chance(60)) {
      exported.add(name);
    }
  }

  private String numbers() {
    StringBuilder rows = new StringBuilder();
    int count = dice.between(4, 16);
    for (int row = 0; row < count; row++) {
      rows.append("  ");
      for (int column = 0; column < 8; column++) {
        rows.append(dice.decimal(-99, 99)).append(column == 7 ? ",\n" : ", ");
      }
    }
    return rows.toString();
  }
}

package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Template;
import java.util.List;
import java.util.Map;

/** Writes the scripts of a component of the library: a class, and its properties beside it. */
final class LibraryScript {
  private LibraryScript() {}

  /** Returns the script. */
  static String write(String name, ComponentDraft draft) {
    StringBuilder fields = new StringBuilder();
    draft
        .parts()
        .forEach((part, entries) -> fields.append("\n").append(part(part, entries)).append(";"));
    return Template.fill(
        """
        import { SuperComponent, wxComponent } from '../common/index';
        import config from '../common/config';
        import { classNames, getParent, toUnit } from '../common/utils';
        import props from './props';

        const { prefix } = config;
        const name = `${prefix}-@{name}`;

        export default class @{type} extends SuperComponent {
          constructor() {
            super(...arguments);
            this.externalClasses = ['class', `${name}-class`];
            this.options = @{options};
            this.properties = props;
            this.data = {
              prefix,
              classPrefix: name,
              @{data}
            };
            @{fields}
          }
        }

        wxComponent()(@{type});
        """,
        "name",
        name,
        "type",
        LibraryComponents.className(name),
        "options",
        Literals.js(draft.options()),
        "data",
        data(draft.data()),
        "fields",
        fields.toString());
  }

  /** Returns the script of the properties. */
  static String properties(ComponentDraft draft) {
    return "const props = " + Literals.js(draft.properties()) + ";\n\nexport default props;\n";
  }

  private static String data(Map<String, Object> data) {
    StringBuilder lines = new StringBuilder();
    data.forEach((name, value) -> lines.append(name + ": " + Literals.js(value) + ",\n"));
    return lines.toString();
  }

  private static String part(String part, List<String> entries) {
    return "this." + part + " = {\n" + Template.indent(String.join(",\n", entries), 2) + ",\n}";
  }
}

package dev.footbridge.programs.shop;

import dev.footbridge.programs.code.Helper;
import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Names;
import dev.footbridge.programs.text.Phrases;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Template;
import dev.footbridge.programs.text.Word;
import dev.footbridge.programs.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models, which answer for a server: tables, and functions that make entries of them. */
final class ShopModels {
  private ShopModels() {}

  /** Adds one for each resource. */
  static void addAll(long seed, SourceFolder folder) {
    for (String resource : ShopMap.RESOURCES) {
      String path = "model/" + resource + ".js";
      folder.add(path, model(resource, new Dice(seed, path)));
    }
  }

  private static String model(String resource, Dice dice) {
    Helper helper = Helper.make(dice, new Names());
    return Template.fill(
        """
        const rows = @{rows};

        export const @{resource}Total = rows.length;

        @{helper}

        export function gen@{Resource}(id = 0) {
          const row = rows[Math.abs(Number(id) || 0) % rows.length];
          return { ...row, id: `@{resource}-${id}`, checked: @{helperCall} !== undefined };
        }

        export function gen@{Resource}List(page = 1, size = @{size}) {
          return Array.from({ length: size }, (_, index) => gen@{Resource}((page - 1) * size + index));
        }

        export default rows;
        """,
        "rows",
        Literals.js(rows(resource, dice)),
        "resource",
        resource,
        "Resource",
        Word.capital(resource),
        "helper",
        helper.source(),
        "helperCall",
        helper.call(),
        "size",
        Integer.toString(dice.between(4, 20)));
  }

  private static List<Object> rows(String resource, Dice dice) {
    List<Object> rows = new ArrayList<>();
    int count = dice.between(10, 36);
    for (int i = 0; i < count; i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      Word noun = dice.pick(Words.NOUNS);
      row.put("code", dice.hex(10));
      row.put("name", Word.capital(dice.pick(Words.ADJECTIVES)) + " " + noun.english());
      row.put("title", Phrases.phrase(dice, noun).chinese());
      row.put("picture", "https://images.example.com/" + resource + "/" + dice.hex(16) + ".png");
      row.put("amount", dice.between(100, 99_999));
      row.put("original", dice.between(100_000, 199_999));
      row.put("tags", List.of(dice.pick(Words.ADJECTIVES), noun.chinese()));
      row.put("state", dice.between(0, 5));
      row.put("created", 1_700_000_000_000L + dice.between(0, 2_000_000_000));
      row.put("details", details(dice));
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Object> details(Dice dice) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("note", Phrases.phrase(dice).english());
    details.put("stock", dice.between(0, 999));
    List<Object> specs = new ArrayList<>();
    int count = dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      Map<String, Object> spec = new LinkedHashMap<>();
      spec.put("name", dice.oneOf("colour", "size", "weight", "length"));
      spec.put("value", dice.pick(Words.ADJECTIVES));
      specs.add(spec);
    }
    details.put("specs", specs);
    return details;
  }
}

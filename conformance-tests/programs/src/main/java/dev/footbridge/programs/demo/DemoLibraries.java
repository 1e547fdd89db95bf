package dev.footbridge.programs.demo;

import dev.footbridge.programs.code.Library;
import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Literals;
import dev.footbridge.programs.text.Phrases;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Word;
import dev.footbridge.programs.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The large modules: two libraries, which make up half of the program's text, and tables. */
final class DemoLibraries {
  private static final int SCENE_BYTES = 690_000;
  private static final int DATETIME_BYTES = 400_000;
  private static final int CITIES = 800;
  private static final int MEDIA = 60;

  private final long seed;
  private final SourceFolder folder;

  DemoLibraries(long seed, SourceFolder folder) {
    this.seed = seed;
    this.folder = folder;
  }

  /** Adds all of them. */
  void addAll() {
    folder.add(
        "libs/scene.js",
        new Library(new Dice(seed, "libs/scene.js"), SCENE, "createScene", "Scene")
            .commonJs("scene", SCENE_BYTES));
    folder.add(
        "libs/datetime.js",
        new Library(new Dice(seed, "libs/datetime.js"), DATETIME, "parse", "format", "addDays")
            .universal("datetime", DATETIME_BYTES));
    folder.add("data/cities.js", cities(new Dice(seed, "data/cities.js")));
    folder.add("common/media-list.js", media(new Dice(seed, "common/media-list.js")));
    folder.add("config.js", config(new Dice(seed, "config.js")));
  }

  private static String cities(Dice dice) {
    List<Object> cities = new ArrayList<>();
    for (int i = 0; i < CITIES; i++) {
      Map<String, Object> city = new LinkedHashMap<>();
      Word noun = dice.pick(Words.NOUNS);
      city.put("id", 100_000 + i * 7);
      city.put("name", Word.capital(dice.pick(Words.ADJECTIVES)) + " " + noun.english());
      city.put("local", noun.chinese() + "市");
      city.put("longitude", new Literals.Code(dice.decimal(-180, 180)));
      city.put("latitude", new Literals.Code(dice.decimal(-90, 90)));
      cities.add(city);
    }
    return "export default " + Literals.js(cities) + "\n";
  }

  private static String media(Dice dice) {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < MEDIA; i++) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("kind", dice.oneOf("image", "video", "audio"));
      entry.put("url", "https://media.example.com/" + dice.hex(24));
      entry.put("title", Phrases.phrase(dice).chinese());
      list.add(entry);
    }
    return "var media = "
        + Literals.js(list)
        + "\n\n"
        + "exports.mediaOf = function (kind) {\n"
        + "  return media.filter(function (entry) { return entry.kind === kind })\n"
        + "}\n";
  }

  private static String config(Dice dice) {
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("host", dice.hex(6) + ".example.com");
    config.put("version", "1." + dice.between(0, 40) + "." + dice.between(0, 9));
    config.put("pageSize", dice.between(5, 30));
    config.put("isDemo", true);
    return "module.exports = " + Literals.js(config) + "\n";
  }

  private static final String SCENE =
      """
      class Scene {
        constructor({ width = 300, height = 150 } = {}) {
          this.width = width;
          this.height = height;
          this.objects = [];
        }

        add(name, x, y) {
          this.objects.push({ name, x, y });
          return this;
        }

        describe() {
          return `${this.objects.length} objects on ${this.width} by ${this.height}`;
        }
      }

      function createScene(options) {
        return new Scene(options);
      }
      """;

  private static final String DATETIME =
      """
      var DAY = 24 * 60 * 60 * 1000;

      function parse(text) {
        var parts = /^(\\d{4})-(\\d{2})-(\\d{2})$/.exec(text);
        return parts ? new Date(+parts[1], parts[2] - 1, +parts[3]) : new Date(NaN);
      }

      function format(date, pattern) {
        return pattern.replace(/YYYY|MM|DD/g, function (token) {
          if (token === 'YYYY') return String(date.getFullYear());
          var number = token === 'MM' ? date.getMonth() + 1 : date.getDate();
          return ('0' + number).slice(-2);
        });
      }

      function addDays(date, days) {
        return new Date(date.getTime() + days * DAY);
      }
      """;
}

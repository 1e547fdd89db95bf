package dev.footbridge.programs.code;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Names;
import dev.footbridge.programs.text.Template;
import dev.footbridge.programs.text.Words;
import java.util.List;

/**
 * A function that needs nothing around it.
 *
 * @param name its name
 * @param source its declaration, with semicolons
 * @param call an expression that calls it, and throws nothing
 */
public record Helper(String name, String source, String call) {
  private record Kind(String name, String source, String call) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "clamp@{Noun}",
              """
              function @{name}(value, least = @{a}, most = @{b}) {
                if (Number.isNaN(value)) {
                  return least;
                }
                return Math.min(most, Math.max(least, value));
              }
              """,
              "@{name}(@{c})"),
          new Kind(
              "group@{Noun}",
              """
              function @{name}(list, key) {
                return list.reduce((groups, entry) => {
                  const group = String(entry[key]);
                  (groups[group] = groups[group] || []).push(entry);
                  return groups;
                }, {});
              }
              """,
              "@{name}([{ kind: '@{noun}', count: @{a} }, { kind: '@{other}', count: @{c} }], 'kind')"),
          new Kind(
              "pad@{Noun}",
              """
              function @{name}(number, width = @{digits}) {
                let text = String(number);
                while (text.length < width) {
                  text = `0${text}`;
                }
                return text;
              }
              """,
              "@{name}(@{c})"),
          new Kind(
              "parse@{Noun}",
              """
              function @{name}(query) {
                const result = {};
                for (const part of query.replace(/^\\?/, '').split('&')) {
                  const [key, value = ''] = part.split('=');
                  if (key) result[decodeURIComponent(key)] = decodeURIComponent(value);
                }
                return result;
              }
              """,
              "@{name}('?@{noun}=@{a}&@{other}=@{c}')"),
          new Kind(
              "find@{Noun}",
              """
              function @{name}(sorted, wanted) {
                let low = 0;
                let high = sorted.length - 1;
                while (low <= high) {
                  const middle = (low + high) >> 1;
                  if (sorted[middle] === wanted) return middle;
                  if (sorted[middle] < wanted) low = middle + 1;
                  else high = middle - 1;
                }
                return -1;
              }
              """,
              "@{name}([@{a}, @{b}, @{c}].sort((x, y) => x - y), @{b})"),
          new Kind(
              "average@{Noun}",
              """
              const @{name} = (values, window = @{digits}) => values.map((_, at) => {
                const part = values.slice(Math.max(0, at - window + 1), at + 1);
                return part.reduce((sum, value) => sum + value, 0) / part.length;
              });
              """,
              "@{name}([@{a}, @{b}, @{c}])"),
          new Kind(
              "hash@{Noun}",
              """
              function @{name}(text, seed = @{b}) {
                let hash = seed;
                for (let i = 0; i < text.length; i++) {
                  hash = (hash * @{prime} + text.charCodeAt(i)) % 1000003;
                }
                return hash.toString(36);
              }
              """,
              "@{name}('@{noun} @{other}')"),
          new Kind(
              "unique@{Noun}",
              """
              function @{name}(list, key = (entry) => entry) {
                const seen = new Set();
                return list.filter((entry) => {
                  const value = key(entry);
                  if (seen.has(value)) return false;
                  seen.add(value);
                  return true;
                });
              }
              """,
              "@{name}([@{a}, @{b}, @{a}, @{c}])"),
          new Kind(
              "compare@{Noun}",
              """
              function @{name}(left, right) {
                const a = left.split('.').map(Number);
                const b = right.split('.').map(Number);
                for (let i = 0; i < Math.max(a.length, b.length); i++) {
                  const difference = (a[i] || 0) - (b[i] || 0);
                  if (difference !== 0) return difference > 0 ? 1 : -1;
                }
                return 0;
              }
              """,
              "@{name}('1.@{a}.@{digits}', '1.@{c}')"),
          new Kind(
              "describe@{Noun}",
              """
              function @{name}(count) {
                switch (true) {
                  case count === 0:
                    return 'no @{noun}';
                  case count === 1:
                    return 'one @{noun}';
                  case count < @{b}:
                    return `${count} of the kind @{noun}`;
                  default:
                    return `more than ${@{b} - 1}`;
                }
              }
              """,
              "@{name}(@{c})"),
          new Kind(
              "camel@{Noun}",
              """
              const @{name} = (text) => text
                .split(/[-_\\s]+/)
                .map((part, at) => (at ? part.charAt(0).toUpperCase() + part.slice(1) : part))
                .join('');
              """,
              "@{name}('@{noun}-@{other}_of the day')"),
          new Kind(
              "chunk@{Noun}",
              """
              function @{name}(list, size = @{digits}) {
                const chunks = [];
                for (let start = 0; start < list.length; start += size) {
                  chunks.push(list.slice(start, start + size));
                }
                return chunks;
              }
              """,
              "@{name}([@{a}, @{b}, @{c}, @{digits}])"),
          new Kind(
              "distance@{Noun}",
              """
              function @{name}(from, to) {
                const costs = Array.from({ length: to.length + 1 }, (_, i) => i);
                for (let i = 1; i <= from.length; i++) {
                  let diagonal = costs[0];
                  costs[0] = i;
                  for (let j = 1; j <= to.length; j++) {
                    const above = costs[j];
                    const change = from[i - 1] === to[j - 1] ? 0 : 1;
                    costs[j] = Math.min(above + 1, costs[j - 1] + 1, diagonal + change);
                    diagonal = above;
                  }
                }
                return costs[to.length];
              }
              """,
              "@{name}('@{noun}', '@{other}')"),
          new Kind(
              "remember@{Noun}",
              """
              function @{name}(compute) {
                const known = new Map();
                return (key) => {
                  if (!known.has(key)) {
                    known.set(key, compute(key));
                  }
                  return known.get(key);
                };
              }
              """,
              "@{name}((key) => key * @{digits})(@{a})"),
          new Kind(
              "pick@{Noun}",
              """
              function @{name}({ @{noun} = @{a}, @{other}: { count = @{b}, ...rest } = {} } = {}) {
                return { total: @{noun} + count, rest: Object.keys(rest) };
              }
              """,
              "@{name}({ @{noun}: @{c}, @{other}: { extra: true } })"),
          new Kind(
              "walk@{Noun}",
              """
              function* @{name}(node, depth = 0) {
                yield { name: node.name, depth };
                for (const child of node.children || []) {
                  yield* @{name}(child, depth + 1);
                }
              }
              """,
              "[...@{name}({ name: '@{noun}', children: [{ name: '@{other}' }] })]"));

  /** Makes one whose name is free. */
  public static Helper make(Dice dice, Names names) {
    Kind kind = dice.pick(KINDS);
    String noun = dice.pick(Words.NOUNS).english();
    String capital = Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    String name = names.take(Template.fill(kind.name, "Noun", capital));
    String other = dice.pick(Words.NOUNS).english();
    String[] pairs = {
      "name", name,
      "noun", noun,
      "other", other.equals(noun) ? other + "Copy" : other,
      "a", Integer.toString(dice.between(1, 40)),
      "b", Integer.toString(dice.between(41, 90)),
      "c", Integer.toString(dice.between(2, 200)),
      "digits", Integer.toString(dice.between(2, 7)),
      "prime", dice.oneOf("31", "131", "257", "33", "97"),
    };
    return new Helper(
        name, Template.fill(kind.source, pairs).strip(), Template.fill(kind.call, pairs));
  }
}

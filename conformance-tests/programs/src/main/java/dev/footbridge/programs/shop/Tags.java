package dev.footbridge.programs.shop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes the components of each kind in turn, so that pages use all of them. */
final class Tags {
  private final Map<ShopKind, Integer> taken = new EnumMap<>(ShopKind.class);

  /** Returns the tag of the next component of a kind. */
  String next(ShopKind kind) {
    List<String> folders = kind.folders();
    int number = taken.merge(kind, 1, Integer::sum) - 1;
    return ShopKind.tag(folders.get(number % folders.size()));
  }
}

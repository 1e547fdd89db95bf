package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Template;
import dev.footbridge.programs.text.Word;

/** The services that pages ask: they import their settings, and require models when asked. */
final class ShopServices {
  private ShopServices() {}

  /** Adds one for each resource, and the combined ones. */
  static void addAll(long seed, SourceFolder folder) {
    for (String resource : ShopMap.RESOURCES) {
      String path = path(resource);
      folder.add(path + ".js", service(resource, new Dice(seed, path)));
    }
    folder.add(path("home") + ".js", HOME);
    folder.add(path("finder") + ".js", FINDER);
  }

  /** Returns the path of a service, without an ending. */
  static String path(String resource) {
    return "services/" + resource + "/fetch" + Word.capital(resource);
  }

  private static String service(String resource, Dice dice) {
    return Template.fill(
        """
        import { config } from '../../config/index';

        /** Answers from the model */
        function mockFetch@{Name}(id) {
          const { delay } = require('../_utils/delay');
          const { gen@{Name} } = require('../../model/@{name}');
          return delay(@{fast}).then(() => gen@{Name}(id));
        }

        function mockFetch@{Name}List(page, size) {
          const { delay } = require('../_utils/delay');
          const { gen@{Name}List } = require('../../model/@{name}');
          return delay(@{slow}).then(() => gen@{Name}List(page, size));
        }

        export function fetch@{Name}(id = 0) {
          if (config.useMock) {
            return mockFetch@{Name}(id);
          }
          return new Promise((resolve) => {
            resolve('real api');
          });
        }

        export function fetch@{Name}List(page = 1, size = @{size}) {
          if (config.useMock) {
            return mockFetch@{Name}List(page, size);
          }
          return Promise.resolve([]);
        }

        export async function save@{Name}(values) {
          const { timeout } = require('../_utils/timeout');
          const saved = await timeout(mockFetch@{Name}(@{id}), @{limit});
          return { ...saved, ...values };
        }
        """,
        "Name",
        Word.capital(resource),
        "name",
        resource,
        "fast",
        Integer.toString(dice.between(1, 9)),
        "slow",
        Integer.toString(dice.between(5, 20)),
        "size",
        Integer.toString(dice.between(4, 20)),
        "id",
        Integer.toString(dice.between(1, 99)),
        "limit",
        Integer.toString(dice.between(20, 60) * 100));
  }

  private static final String HOME =
      """
      import { config, imageBase } from '../../config/index';
      import { delay } from '../_utils/delay';

      function mockFetchHome(size) {
        const { genBannerList } = require('../../model/banner');
        const { genProductList } = require('../../model/product');
        const notices = require('../../model/notice').default;
        return delay().then(() => ({
          banners: genBannerList(1, 3).map(({ id, picture }) => ({ id, picture: picture || imageBase })),
          notice: notices[0].title,
          entries: genProductList(1, size),
        }));
      }

      export function fetchHome(size = 10) {
        return config.useMock ? mockFetchHome(size) : Promise.resolve({ banners: [], entries: [] });
      }
      """;

  private static final String FINDER =
      """
      import { config } from '../../config/index';
      import { fetchProductList } from '../product/fetchProduct';

      const history = [];

      export function fetchFinderList(page = 1, size = 10) {
        const { genKeywordList } = require('../../model/keyword');
        history.push(...genKeywordList(page, 1));
        return fetchProductList(page, config.useMock ? size : 0);
      }

      export { history as searched };
      """;
}

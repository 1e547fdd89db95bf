package dev.footbridge.programs.shop;

/** The behaviors, the modules beside pages, and the formats of views. */
final class ShopParts {
  private ShopParts() {}

  static final String LOGGABLE =
      """
      import { writeLog } from '../utils/log';

      export default Behavior({
        data: { loggedBy: '@{id}' },
        created() {
          this.startedAt = Date.now();
        },
        attached() {
          writeLog('attached', this.is);
        },
        methods: {
          log(...parts) {
            return writeLog(this.data.loggedBy, ...parts);
          },
        },
      });
      """;

  static final String SELECTABLE =
      """
      import loggable from './loggable';

      const selectable = Behavior({
        behaviors: [loggable],
        data: { selected: [] },
        methods: {
          selectOnly(id) {
            this.setData({ selected: [id] });
          },
        },
      });

      export default selectable;
      """;

  static final String PAGINATION =
      """
      module.exports = Behavior({
        data: { page: 1, pageSize: @{number} },
        methods: {
          nextPage() {
            this.setData({ page: this.data.page + 1 });
            return this.data.page;
          },
        },
      });
      """;

  static final String ORDERS_CONFIG =
      """
      export const OrderStatus = Object.freeze({
        PENDING_PAYMENT: 5,
        PENDING_DELIVERY: 10,
        PENDING_RECEIPT: 40,
        COMPLETE: @{number},
        CANCELED: 80,
      });

      export default { pageSize: 5, statuses: Object.values(OrderStatus) };
      """;

  static final String ORDERS_STATUS =
      """
      import orders, { OrderStatus } from './orders';

      export const isOpen = (status) => status !== OrderStatus.COMPLETE && status !== OrderStatus.CANCELED;

      export function describe(status) {
        const [name] = Object.entries(OrderStatus).find(([, value]) => value === status) || ['UNKNOWN'];
        return `${name} of ${orders.statuses.length}`;
      }
      """;

  static final String SHARE =
      """
      import { imageBase } from '../config/index';

      const share = (title, path) => ({ title, path, imageUrl: `${imageBase}/share/@{id}.png` });

      export default share;
      """;

  static final String REGIONS =
      """
      import { regions, feeOf } from '../utils/region';

      export const choices = regions.map(({ code: id, name }) => ({ id, name }));

      export { feeOf };
      """;

  static final String FORMAT_WXS =
      """
      function price(fen, fill) {
        if (isNaN(fen) || fen === null) {
          return '-';
        }
        var yuan = fen / 100;
        return fill ? yuan.toFixed(2) : '' + yuan;
      }

      function date(time) {
        var value = getDate(time);
        return value.getFullYear() + '-' + (value.getMonth() + 1) + '-' + value.getDate();
      }

      module.exports = {
        price: price,
        date: date,
      };
      """;

  static final String STATE_WXS =
      """
      var NAMES = ['new', 'paid', 'packed', 'sent', 'arrived', 'closed'];

      module.exports.name = function (state) {
        return NAMES[state] || 'unknown';
      };
      """;
}

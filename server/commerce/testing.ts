/** A tea shop small enough to be read, with orders in the states that stories need. Every call makes a new one. */
export function teaShop() {
  const shipTo = {
    name: '林小雨',
    phone: '13800002046',
    line1: '文一路1号',
    city: '杭州',
    region: '浙江',
    country: 'CN',
  }
  return {
    format: 'json-shop/1',
    shop: { id: 'tea', name: '山间茶铺', currency: 'CNY', locale: 'zh-CN', timezone: 'Asia/Shanghai' },
    policies: {
      cancel: {
        states: ['awaiting_payment', 'paid'],
        afterItemEdit: false,
        partial: false,
        reasons: [{ code: 'no_longer_needed', label: '不想要了' }],
        refundTo: ['original'],
      },
      return: { states: ['delivered'], windowDays: 7, refundTo: ['original'], refundWhen: 'received' },
    },
    stores: [
      { id: 'west', name: '西湖店', city: '杭州', translations: { en: { name: 'West Lake store' } } },
      { id: 'north', name: '北山店', city: '杭州' },
    ],
    customers: [
      {
        id: 'c1',
        name: { full: '林小雨' },
        emails: ['xiaoyu@example.com'],
        phones: ['138 0000 2046'],
        level: '金卡',
        paymentMethods: [
          { id: 'w1', kind: 'wallet', label: '微信支付' },
          { id: 'g1', kind: 'gift_card', label: '礼品卡', balance: 1000 },
        ],
      },
      {
        id: 'c2',
        name: { given: 'Emma', family: 'Stone' },
        emails: ['Emma@example.com'],
        phones: ['+44 20 7946 0123'],
        locale: 'en',
        paymentMethods: [{ id: 'k2', kind: 'card', label: 'Visa' }],
      },
      { id: 'c3', name: { family: '王', given: '强' }, emails: [], phones: ['13911110003'] },
    ],
    products: [
      {
        id: 'longjing',
        title: '明前龙井',
        description: '西湖一级产区，清香回甘。',
        category: '茶叶',
        image: '/demo/images/longjing.svg',
        url: '/demo/products/longjing',
        aliases: ['龙井', '绿茶', 'green tea'],
        translations: { en: { title: 'First-flush Longjing' } },
        variants: [
          { id: 'lj-100', options: { 净重: '100g' }, price: 8800, stock: 12, stockByStore: { west: 2, north: 0 } },
          { id: 'lj-250', options: { 净重: '250g' }, price: 19800, stock: 0 },
        ],
      },
      {
        id: 'scarf',
        title: '驼绒围巾',
        category: '衣着',
        aliases: ['围巾', 'camel scarf'],
        translations: { en: { title: 'Camel-down scarf' } },
        variants: [
          {
            id: 'scarf-red',
            options: { 颜色: '砖红' },
            translations: { en: { options: { Colour: 'Brick red' } } },
            price: 39900,
            stock: 2,
          },
        ],
      },
      {
        id: 'umbrella',
        title: '晴雨伞',
        aliases: ['伞'],
        variants: [{ id: 'umb', options: {}, price: 9900, stock: 'out' }],
      },
    ],
    orders: [
      {
        id: 'o1',
        no: 'T20261119-0472',
        customerId: 'c1',
        state: 'shipped',
        placedAt: 'now-2d',
        shipTo,
        lines: [line('o1-1', 'scarf', 'scarf-red', '驼绒围巾', { 颜色: '砖红' }, 1, 39900)],
        payments: [{ kind: 'charge', amount: 39900, methodId: 'w1', state: 'settled', at: 'now-2d' }],
        shipments: [
          {
            id: 's1',
            carrier: '顺丰速运',
            trackingNo: 'SF1587220467',
            state: 'in_transit',
            eta: 'now+6h',
            lines: [{ lineId: 'o1-1', qty: 1 }],
            trace: [
              { at: 'now-20h', text: '离开杭州仓', place: '杭州' },
              { at: 'now-1h', text: '到达上海虹桥中转场', place: '上海' },
            ],
          },
        ],
      },
      {
        id: 'o2',
        no: 'T20261101-0001',
        customerId: 'c1',
        state: 'delivered',
        placedAt: 'now-20d',
        shipTo,
        lines: [line('o2-1', 'longjing', 'lj-100', '明前龙井', { 净重: '100g' }, 2, 8800)],
        payments: [{ kind: 'charge', amount: 17600, methodId: 'w1', state: 'settled' }],
        shipments: [
          {
            id: 's2',
            carrier: '顺丰速运',
            trackingNo: 'SF1',
            state: 'delivered',
            deliveredAt: 'now-17d',
            lines: [{ lineId: 'o2-1', qty: 2 }],
          },
        ],
      },
      {
        id: 'o3',
        no: 'T20261120-0100',
        customerId: 'c2',
        state: 'paid',
        placedAt: 'now-1d',
        shipTo: {
          name: 'Emma Stone',
          phone: '+44 20 7946 0123',
          line1: '1 High Street',
          city: 'London',
          country: 'GB',
        },
        lines: [line('o3-1', 'longjing', 'lj-100', '明前龙井', { 净重: '100g' }, 1, 8800)],
        payments: [{ kind: 'charge', amount: 8800, methodId: 'k2', state: 'settled' }],
      },
      {
        id: 'o4',
        no: 'T20261121-0007',
        customerId: 'c2',
        state: 'awaiting_payment',
        placedAt: 'now-3h',
        shipTo: { name: 'Emma Stone', line1: '1 High Street', city: 'London', country: 'GB' },
        lines: [line('o4-1', 'scarf', 'scarf-red', '驼绒围巾', { 颜色: '砖红' }, 1, 39900)],
        payments: [],
      },
    ],
  }
}

function line(
  id: string,
  productId: string,
  variantId: string,
  title: string,
  options: Record<string, string>,
  qty: number,
  unit: number,
) {
  return { id, productId, variantId, title, options, qty, unit }
}

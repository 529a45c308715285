/**
 * The orders that tell a story, by hand; the rest is drawn by `demo/generate.ts`.
 * Hours are counted back from now; a line is `product | option values | quantity`.
 */
export interface StoryOrder {
  no: string
  customer: string
  state: string
  hours: number
  lines: [product: string, options: string, qty: number][]
  pay: string
  cancelReason?: string
  extra?: Record<string, unknown>
  shipments?: StoryShipment[]
  after?: StoryAfter
}
export interface StoryShipment {
  carrier: string
  no: string
  state: string
  /** Indexes of the lines inside; all lines if absent. */
  lines?: number[]
  eta?: number
  trace: [hours: number, text: string, place?: string][]
}
export interface StoryAfter {
  kind: 'return' | 'exchange' | 'claim_refund' | 'claim_replace'
  state: string
  hours: number
  reason: string
  line?: number
  to?: string
  extra?: Record<string, unknown>
}

export const STORIES: StoryOrder[] = [
  {
    no: 'YS20261119-0472',
    customer: 'c001',
    state: 'shipped',
    hours: 41,
    pay: 'wx',
    lines: [['camel-scarf', '砖红', 1]],
    extra: { note: '生日礼物，请放贺卡' },
    shipments: [
      {
        carrier: '顺丰速运',
        no: 'SF1587220467',
        state: 'in_transit',
        eta: 6,
        trace: [
          [22, '已付款、已打包', '杭州仓'],
          [19, '离开杭州仓', '杭州'],
          [9, '到达上海虹桥中转场', '上海'],
          [1, '上海虹桥中转场 装车中', '上海'],
        ],
      },
    ],
  },
  {
    no: 'YS20261112-0318',
    customer: 'c001',
    state: 'delivered',
    hours: 216,
    pay: 'wx',
    lines: [['pine-mug', '松针绿 350ml', 2]],
    shipments: [
      {
        carrier: '顺丰速运',
        no: 'SF1587109936',
        state: 'delivered',
        trace: [
          [190, '已从杭州仓发出', '杭州'],
          [98, '到达上海静安营业点', '上海'],
          [76, '派送中，快递员王师傅', '上海'],
          [72, '已签收，签收人：本人', '上海'],
        ],
      },
    ],
  },
  {
    no: 'YS20261121-0533',
    customer: 'c001',
    state: 'paid',
    hours: 5,
    pay: 'ali',
    lines: [
      ['cedar-candle', '桂花', 1],
      ['wool-blanket', '燕麦', 1],
    ],
  },
  {
    no: 'YS20261114-0225',
    customer: 'c001',
    state: 'delivered',
    hours: 170,
    pay: 'wx',
    lines: [
      ['linen-shirt', '鼠尾草绿 M', 1],
      ['canvas-tote', '米白', 1],
    ],
    shipments: [
      {
        carrier: '中通快递',
        no: 'ZT7590412260',
        state: 'delivered',
        trace: [
          [160, '已从杭州仓发出', '杭州'],
          [132, '到达上海静安二部', '上海'],
          [122, '已签收，签收人：家人', '上海'],
        ],
      },
    ],
    after: {
      kind: 'return',
      state: 'in_transit',
      hours: 74,
      reason: 'wrong_size',
      line: 0,
      extra: { carrier: '顺丰速运', trackingNo: 'SF1587198205' },
    },
  },
  {
    no: 'YS20261001-0127',
    customer: 'c001',
    state: 'closed',
    hours: 1226,
    pay: 'wx',
    lines: [['linen-lamp', '米白', 1]],
    shipments: [
      {
        carrier: '顺丰速运',
        no: 'SF1586630018',
        state: 'delivered',
        trace: [
          [1200, '已从杭州仓发出', '杭州'],
          [1176, '已签收，签收人：本人', '上海'],
        ],
      },
    ],
  },
  {
    no: 'YS20261115-0216',
    customer: 'c002',
    state: 'delivered',
    hours: 146,
    pay: 'ali',
    lines: [['merino-sweater', '墨绿 M', 1]],
    shipments: [
      {
        carrier: '顺丰速运',
        no: 'SF1587155421',
        state: 'delivered',
        trace: [
          [130, '已从杭州仓发出', '杭州'],
          [98, '已签收，签收人：前台', '上海'],
        ],
      },
    ],
  },
  {
    no: 'YS20261118-0391',
    customer: 'c003',
    state: 'shipped',
    hours: 74,
    pay: 'card',
    lines: [
      ['zisha-pot', '紫泥', 1],
      ['celadon-gaiwan', '天青', 1],
      ['cedar-candle', '雪松', 2],
    ],
    shipments: [
      {
        carrier: 'DHL',
        no: '4471209836',
        state: 'in_transit',
        eta: 120,
        trace: [
          [65, 'Left the Hangzhou warehouse', 'Hangzhou'],
          [52, 'Export customs cleared', 'Shanghai'],
          [20, 'Arrived at East Midlands', 'East Midlands'],
          [8, 'In customs, VAT prepaid by the seller', 'East Midlands'],
        ],
      },
    ],
    extra: { customs: { status: 'clearing', dutiesPaidBy: 'shop', declared: '¥754.00' } },
  },
  {
    no: 'YS20261110-0209',
    customer: 'c004',
    state: 'delivered',
    hours: 266,
    pay: 'card',
    lines: [['tea-gift', '经典款', 6]],
    extra: { invoice: { kind: 'special', state: 'issued', title: '杭州云帆科技有限公司' } },
    shipments: [
      {
        carrier: '京东物流',
        no: 'JDVA2209417735',
        state: 'delivered',
        trace: [
          [250, '已从杭州仓发出', '杭州'],
          [226, '已签收，签收人：前台代收', '杭州'],
        ],
      },
    ],
  },
  {
    no: 'YS20261116-0287',
    customer: 'c005',
    state: 'delivered',
    hours: 120,
    pay: 'wx',
    lines: [
      ['pine-mug', '陶粉 350ml', 1],
      ['glass-cup', '对装', 1],
    ],
    shipments: [
      {
        carrier: '圆通速递',
        no: 'YT8830125547',
        state: 'delivered',
        trace: [
          [110, '已从杭州仓发出', '杭州'],
          [62, '到达成都青羊分部', '成都'],
          [50, '已签收，签收人：菜鸟驿站', '成都'],
        ],
      },
    ],
    after: {
      kind: 'claim_replace',
      state: 'requested',
      hours: 3,
      reason: 'damaged',
      line: 0,
      extra: { note: '杯子把手开裂，已传照片' },
    },
  },
  {
    no: 'YS20261121-0518',
    customer: 'c006',
    state: 'processing',
    hours: 8,
    pay: 'wx',
    lines: [['cedar-candle', '雪松', 1]],
    extra: { pickupStoreId: 'jingan', pickupCode: '6308' },
  },
  {
    no: 'YS20261121-0527',
    customer: 'c007',
    state: 'awaiting_payment',
    hours: 6,
    pay: 'wx',
    lines: [['day-pack', '墨绿 20L', 1]],
  },
  {
    no: 'YS20261107-0175',
    customer: 'c008',
    state: 'delivered',
    hours: 338,
    pay: 'ali',
    lines: [['cotton-robe', '月白 L', 1]],
    shipments: [
      {
        carrier: '顺丰速运',
        no: 'SF1586990743',
        state: 'delivered',
        trace: [
          [320, '已从杭州仓发出', '杭州'],
          [286, '已签收，签收人：本人', '广州'],
        ],
      },
    ],
    after: { kind: 'return', state: 'done', hours: 240, reason: 'no_reason' },
  },
  {
    no: 'YS20261109-0198',
    customer: 'c009',
    state: 'delivered',
    hours: 290,
    pay: 'ali',
    lines: [['cabin-case', '月白 20寸', 1]],
    shipments: [
      {
        carrier: '中通快递',
        no: 'ZT7590288163',
        state: 'delivered',
        trace: [
          [276, '已从杭州仓发出', '杭州'],
          [248, '已签收，签收人：本人', '南京'],
        ],
      },
    ],
    after: { kind: 'return', state: 'received', hours: 110, reason: 'not_as_described' },
  },
  {
    no: 'YS20261117-0342',
    customer: 'c017',
    state: 'shipped',
    hours: 97,
    pay: 'wx',
    lines: [['stoneware-vase', '赭红', 1]],
    shipments: [
      {
        carrier: '圆通速递',
        no: 'YT8830177012',
        state: 'exception',
        trace: [
          [84, '已从杭州仓发出', '杭州'],
          [50, '到达厦门转运中心', '厦门'],
          [26, '外包装破损，已拦截待确认', '厦门'],
        ],
      },
    ],
  },
  {
    no: 'YS20261113-0244',
    customer: 'c013',
    state: 'part_delivered',
    hours: 196,
    pay: 'card',
    lines: [
      ['cashmere-scarf', '燕麦', 1],
      ['reed-diffuser', '白茶', 1],
    ],
    shipments: [
      {
        carrier: 'SF International',
        no: 'SFI60214778',
        state: 'delivered',
        lines: [0],
        trace: [
          [180, 'Left the Hangzhou warehouse', 'Hangzhou'],
          [110, 'Customs cleared', 'Singapore'],
          [98, 'Delivered, signed by: TAN', 'Singapore'],
        ],
      },
      {
        carrier: 'SF International',
        no: 'SFI60214902',
        state: 'in_transit',
        lines: [1],
        eta: 40,
        trace: [
          [120, 'Left the Hangzhou warehouse', 'Hangzhou'],
          [30, 'Customs asks for the ingredient list, sent by the shop', 'Singapore'],
        ],
      },
    ],
    extra: { customs: { status: 'clearing', dutiesPaidBy: 'shop' } },
  },
  {
    no: 'YS20261112-0311',
    customer: 'c019',
    state: 'delivered',
    hours: 222,
    pay: 'wx',
    lines: [
      ['felt-slippers', '浅灰 38-39', 2],
      ['wool-socks', '燕麦 三双装', 1],
    ],
    shipments: [
      {
        carrier: '顺丰速运',
        no: 'SF1587102218',
        state: 'delivered',
        trace: [
          [206, '已从杭州仓发出', '杭州'],
          [160, '已签收，签收人：本人', '深圳'],
        ],
      },
    ],
    after: { kind: 'exchange', state: 'approved', hours: 30, reason: 'wrong_size', line: 0, to: '浅灰 40-41' },
  },
  {
    no: 'YS20261114-0263',
    customer: 'c010',
    state: 'shipped',
    hours: 172,
    pay: 'card',
    lines: [
      ['cashmere-scarf', '炭灰', 1],
      ['knit-beanie', '炭灰', 1],
    ],
    extra: { customs: { status: 'held', dutiesPaidBy: 'shop', needs: 'phone number of the receiver' } },
    shipments: [
      {
        carrier: 'DHL',
        no: '4471205518',
        state: 'exception',
        trace: [
          [158, 'Left the Hangzhou warehouse', 'Hangzhou'],
          [120, 'Export customs cleared', 'Shanghai'],
          [72, 'Arrived at Heathrow', 'London'],
          [46, 'Held by customs: the receiver could not be reached', 'London'],
        ],
      },
    ],
  },
  {
    no: 'YS20261116-0296',
    customer: 'c038',
    state: 'shipped',
    hours: 122,
    pay: 'wx',
    lines: [['iron-skillet', '26cm', 1]],
    shipments: [
      {
        carrier: '中通快递',
        no: 'ZT7590437718',
        state: 'exception',
        trace: [
          [110, '已从杭州仓发出', '杭州'],
          [98, '到达杭州滨江分部', '杭州'],
          [74, '收件人电话无人接听，改日再派', '杭州'],
          [52, '两次派送未成功，暂存滨江分部', '杭州'],
        ],
      },
    ],
  },
]

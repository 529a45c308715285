/** What the desk needs: canned replies, keyword rules, staff. */

const c = (shortcut: string, title: string, text: string, titleEn: string, textEn: string) => [
  { shortcut, title, text, locale: 'zh-CN' },
  { shortcut, title: titleEn, text: textEn, locale: 'en' },
]

export const CANNED_REPLIES = [
  c(
    'kc',
    '开场',
    '{{contact.name}}您好，我是客服{{agent.name}}，前面的聊天我已经看过了，请稍等，我马上帮您处理。',
    'Opening',
    'Hello {{contact.name}}, this is {{agent.name}}. I have read the chat so far and am looking into it right now.',
  ),
  c(
    'wlcx',
    '物流催促',
    '订单{{order.no}}我已经联系快递催派，预计两小时内有回复，有消息第一时间告诉您。',
    'Parcel chased',
    'I have asked the carrier to hurry order {{order.no}}. I expect an answer within two hours and will tell you at once.',
  ),
  c(
    'wlbc',
    '物流延误补偿',
    '让您久等了，实在抱歉。已为您的账户发放一张20元无门槛优惠券，当天就能用。',
    'Delay voucher',
    'I am sorry for the wait. A ¥20 coupon without minimum is in your account and can be used today.',
  ),
  c(
    'thlc',
    '退货流程',
    '订单{{order.no}}可以退货。我已提交申请，快递员会在您选的时段上门取件，运费由我们承担。',
    'Return filed',
    'Order {{order.no}} can be returned. I have filed it; the courier comes at the time you chose, at our cost.',
  ),
  c(
    'tkdz',
    '退款到账时间',
    '订单{{order.no}}的退款已发起：微信、支付宝一个工作日内到账，银行卡三到七个工作日。',
    'Refund on its way',
    'The refund for order {{order.no}} is on its way: wallets within one working day, bank cards in three to seven.',
  ),
  c(
    'ps',
    '破损致歉',
    '收到破损的商品一定很扫兴，实在抱歉。麻烦发一张照片，我马上为您补发，坏的那件不用寄回。',
    'Damage apology',
    'I am sorry it arrived damaged. Please send a photo and I will resend it at once; keep or discard the broken one.',
  ),
  c(
    'gdz',
    '改地址确认',
    '订单{{order.no}}的收货地址已改好，请您再核对一遍。打包后就不能再改了。',
    'Address changed',
    'The address of order {{order.no}} is changed. Please check it once more; after packing it is final.',
  ),
  c(
    'fp',
    '发票已开',
    '订单{{order.no}}的电子发票已经开好，24小时内发到您的邮箱，也可以在“我的订单”里下载。',
    'Invoice issued',
    'The invoice for order {{order.no}} is issued and will be in your mailbox within 24 hours.',
  ),
  c(
    'mdxh',
    '门店现货',
    '已为您查过，门店有现货，可以留24小时。到店报手机号即可，需要我现在帮您留吗？',
    'In stock in store',
    'The store has it and can hold it for 24 hours. Just give your phone number there. Shall I reserve it?',
  ),
  c(
    'sd',
    '稍等',
    '我正在为您核实，大约需要三分钟，请先别离开，谢谢您的耐心。',
    'One moment',
    'I am checking this for you; it takes about three minutes. Thank you for your patience.',
  ),
  c(
    'gj',
    '跟进',
    '{{contact.name}}，这件事由我负责到底，明天12:00前给您答复，不用您再来问。',
    'I will follow up',
    '{{contact.name}}, I am taking care of this and will get back to you before noon tomorrow.',
  ),
  c(
    'qg',
    '关税说明',
    '英国135镑以内、欧盟150欧以内的订单税费由我们预付，您收货时不用再交钱。',
    'Duties',
    'UK orders under £135 and EU orders under €150 are sent with VAT paid. Nothing is due on delivery.',
  ),
  c(
    'js',
    '结束',
    '不客气，{{contact.name}}。有事随时找我们，祝您生活愉快。',
    'Closing',
    'You are welcome, {{contact.name}}. We are here whenever you need us. Have a lovely day.',
  ),
  c(
    'zg',
    '转专员',
    '这个问题由专员{{agent.name}}跟进更合适，我把前面的情况一起转过去，您不用再说一遍。',
    'Passing on',
    '{{agent.name}} is the right person for this. I am passing on everything, so you need not repeat it.',
  ),
].flat()

const k = (
  keywords: string[],
  zh: string,
  en: string,
  more: { productIds?: string[]; faqIds?: string[]; links?: { label: string; url: string }[] },
) => ({
  keywords,
  guidance: { text: { 'zh-CN': zh, en }, ...more },
})

export const KEYWORD_RULES = [
  k(
    ['送礼', '礼物', '送人', 'gift', 'present'],
    '送礼可以看看这几款，都能附手写贺卡：',
    'These make good gifts, each with a handwritten card:',
    { productIds: ['winter-gift', 'tea-gift', 'scent-gift'], faqIds: ['orders.gift-note'] },
  ),
  k(['长辈', '爸妈', '父母', 'parents'], '送长辈常选这几样：', 'Popular with parents:', {
    productIds: ['tea-gift', 'camel-scarf', 'wool-blanket'],
    faqIds: ['products.gift-elder'],
  }),
  k(['满月', '宝宝', '新生儿', 'baby', 'newborn'], '给宝宝的这几款都是A类面料：', 'Safe and soft for babies:', {
    productIds: ['newborn-gift', 'linen-bear', 'kids-tableware'],
    faqIds: ['products.gift-baby'],
  }),
  k(['保温', '热水', '焖粥', 'thermos', 'hot water'], '保温的可以看看：', 'To keep things hot:', {
    productIds: ['stew-thermos', 'travel-mug'],
    faqIds: ['products.thermos-keep'],
  }),
  k(
    ['台灯', '护眼', '写作业', '看书', 'desk lamp', 'reading light'],
    '看书写字推荐护眼灯，床头推荐布罩台灯：',
    'For reading and homework, or for the bedside:',
    { productIds: ['reading-lamp', 'linen-lamp'], faqIds: ['products.lamp-eye'] },
  ),
  k(
    ['尺码', '多大码', '身高', '体重', 'size', 'sizing'],
    '拿不准尺码，先看尺码说明：',
    'Not sure about the size? See the size guide:',
    {
      faqIds: ['products.sweater-size', 'products.shirt-size', 'products.kids-size'],
      links: [{ label: '尺码表 Size guide', url: '/demo/size-guide' }],
    },
  ),
  k(['洗', '洗护', '机洗', '干洗', 'wash', 'care'], '不同材质洗法不同：', 'How to wash depends on the material:', {
    faqIds: ['products.cashmere-wash', 'products.linen-care', 'products.blanket-wash'],
  }),
  k(['泡茶', '喝茶', '茶具', 'tea'], '一个人喝茶，从这几样开始就够了：', 'All you need to start with tea:', {
    productIds: ['zisha-pot', 'celadon-gaiwan', 'longjing-tea'],
    faqIds: ['products.zisha-tea'],
  }),
  k(
    ['香薰', '蜡烛', '香味', 'candle', 'scent'],
    '香薰有三种香型，也可以看看无火的：',
    'Three scents of candles, or a diffuser without flame:',
    { productIds: ['cedar-candle', 'reed-diffuser'], faqIds: ['products.candle-use'] },
  ),
  k(['露营', '野餐', '户外', 'camping', 'picnic'], '出门露营可以带上：', 'For a day out:', {
    productIds: ['camp-lantern', 'picnic-mat', 'travel-mug'],
    faqIds: ['products.lantern'],
  }),
  k(['出差', '旅行', '登机', 'travel', 'luggage'], '出差旅行常一起买：', 'Often packed together:', {
    productIds: ['cabin-case', 'wash-pouch', 'neck-pillow'],
    faqIds: ['products.suitcase-cabin'],
  }),
  k(['睡不好', '起夜', '夜灯', 'night light'], '起夜不刺眼的小灯：', 'A gentle light at night:', {
    productIds: ['mushroom-lamp', 'star-projector'],
    faqIds: ['products.night-light'],
  }),
  k(['搬家', '乔迁', '新家', 'housewarming', 'new home'], '新家可以从这几样开始：', 'For a new home:', {
    productIds: ['host-gift', 'stoneware-vase', 'linen-cushion'],
  }),
  k(['优惠', '便宜', '打折', '满减', 'discount', 'sale'], '现在的优惠在这里：', 'Current offers:', {
    faqIds: ['coupons.full-reduction', 'coupons.where', 'members.day'],
    links: [{ label: '领券中心 Coupon centre', url: '/demo/coupons' }],
  }),
  k(
    ['门店', '自提', '试穿', 'store', 'pickup'],
    '三家门店都可以自提和试穿：',
    'All three stores offer pickup and fittings:',
    {
      faqIds: ['stores.where', 'stores.hours', 'shipping.pickup'],
      links: [{ label: '全部门店 All stores', url: '/demo/stores' }],
    },
  ),
  k(
    ['海外', '国外', '直邮', '关税', 'overseas', 'customs', 'abroad'],
    '海外直邮先看这三条：',
    'About shipping abroad:',
    { faqIds: ['cross-border.ship', 'cross-border.fee', 'cross-border.duty'] },
  ),
  k(['冷', '降温', '保暖', 'cold', 'warm'], '降温了，这几样最暖：', 'For cold days:', {
    productIds: ['camel-scarf', 'wool-socks', 'knit-beanie'],
  }),
  k(['公司', '团购', '年会', '批量', 'bulk', 'corporate'], '企业采购20件起有团购价：', 'Group prices from 20 pieces:', {
    productIds: ['tea-gift', 'winter-gift'],
    faqIds: ['orders.bulk', 'payment.company'],
  }),
]

export const STAFF = [
  {
    name: '苏禾',
    email: 'suhe@yunshan.example',
    role: 'agent',
    locale: 'zh-CN',
    skills: { 订单物流: 5, 售后: 4, 英语: 2 },
  },
  {
    name: '顾言',
    email: 'guyan@yunshan.example',
    role: 'agent',
    locale: 'zh-CN',
    skills: { 售后: 5, 投诉: 4, 商品: 3 },
  },
  {
    name: '陈晨',
    email: 'chenchen@yunshan.example',
    role: 'agent',
    locale: 'zh-CN',
    skills: { 跨境: 5, 英语: 5, 商品: 4 },
  },
  {
    name: '方泽',
    email: 'fangze@yunshan.example',
    role: 'supervisor',
    locale: 'zh-CN',
    skills: { 投诉: 5, 售后: 5, 英语: 4 },
  },
  { name: '沈知遥', email: 'shenzhiyao@yunshan.example', role: 'operator', locale: 'zh-CN', skills: { 知识: 5 } },
  { name: '云杉管理员', email: 'admin@yunshan.example', role: 'administrator', locale: 'zh-CN', skills: {} },
]

/** Throws when a keyword rule guides to something that does not exist. */
export function checkDesk(products: Set<string>, faqs: Set<string>): void {
  for (const { keywords, guidance } of KEYWORD_RULES) {
    for (const id of guidance.productIds ?? [])
      if (!products.has(id)) throw new Error(`keyword ${keywords[0]} guides to product ${id}`)
    for (const id of guidance.faqIds ?? [])
      if (!faqs.has(id)) throw new Error(`keyword ${keywords[0]} guides to entry ${id}`)
  }
}

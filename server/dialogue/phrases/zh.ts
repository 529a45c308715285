import { DateTime } from 'luxon'
import { fullHour } from './hours.ts'
import { formatMoney } from './money.ts'
import type { Phrases } from './phrases.ts'

function day(at: DateTime, now: DateTime): string {
  const days = Math.round(at.startOf('day').diff(now.startOf('day'), 'days').days)
  const near: Record<string, string> = { '-1': '昨天', 0: '今天', 1: '明天', 2: '后天' }
  return near[days] ?? (at.year === now.year ? at.toFormat('M月d日') : at.toFormat('yyyy年M月d日'))
}

function inZone(at: Date, now: Date, timezone: string) {
  return [DateTime.fromJSDate(at).setZone(timezone), DateTime.fromJSDate(now).setZone(timezone)] as const
}

export const zh: Phrases = {
  greeting: (name, bot) =>
    `您好${name ? `，${name}` : ''}。我是智能客服${bot}，可以帮您查订单、找商品、答问题；想找真人，说“转人工”就行。`,
  greetingAgain: '我在的，您请说。',
  identity: (bot) => `我是智能客服${bot}，是机器人。想找真人，说“转人工”就行。`,
  thanks: '不客气，有需要随时找我。',
  thanksAfterAnswer: '不客气，能帮到您就好。还有问题随时说。',
  confirmed: '好的。还有什么要我查的，直接说就行。',
  denied: '好的，有需要随时找我。',
  vented: '请告诉我是哪个订单、哪里不对，我马上处理；想直接找人，点“转人工”。',
  outOfBounds: '这个我做不了。我只帮您查自己的订单、找商品、答店里的问题。',
  ofOthers: '别人的信息我不能提供。您自己的订单，随时可以让我查。',
  ofRelative:
    '为了保护隐私，订单只能由下单人查看：请用下单的账号登录，或提供那一单的订单号和下单手机号后四位，由客服核实。',
  goodbye: '好的，再见，祝您生活愉快。',
  sorry: {
    angry: '给您添堵了，很抱歉。',
    anxious: '知道您着急，我马上看。',
    sad: '遇到这样的事，真抱歉。',
    disappointed: '没让您满意，很抱歉。',
  },

  plainQuestions: {
    discount: '优惠券在哪里领？',
    openToday: '门店几点营业？',
    returnable: '退货政策是什么？',
    cancelPart: '可以只取消订单里的一件商品吗？',
  },
  afterSalesQuestions: {
    'return.request': '怎么申请退货？',
    'exchange.request': '怎么换货？',
    'refund.request': '怎么申请退款？',
  },
  languages: '我会中文和英文，换一种语言我可以答得更准。也可以转给人工。',
  didYouMean: '您是想问下面哪一个？',
  noneOfThese: '都不是',
  unknown:
    '这个问题我还不会答。我能查订单和物流、讲退换和发票的规则、看商品的价格和库存，您可以换个说法，或点下面的问题。',
  unknownAgain: '抱歉，还是没明白您的意思。可以再具体一点，也可以转给人工。',
  attachmentOnly: '收到了。我还看不懂图片和文件，请用文字说一下要办什么，或转给人工来看。',
  solvedQuestion: '这解决了吗？',
  solved: '解决了',
  notSolved: '没有',
  solvedReply: '好的，有需要随时找我。',
  notSolvedReply: '抱歉没帮上忙。您可以换个说法再问一次，也可以转给人工。',
  person: '转人工',
  feedbackThanks: '谢谢反馈。',

  handoff: '这就为您转接客服，前面聊的内容会一起带过去。',
  handoffAngry: '给您添堵了，很抱歉。这就请客服来处理，前面聊的内容会一起带过去。',
  handoffUnknown: '这个问题我答不好，这就请客服来帮您，前面聊的内容会一起带过去。',
  handoffFailed: '刚才没有查到结果。这就请客服来帮您，前面聊的内容会一起带过去。',
  handoffProof: '信息还是对不上，为了保护订单隐私，这就请客服来核实。',
  handoffAway: (backAt) =>
    `客服现在不在线${backAt ? `，${backAt}回来` : ''}。您可以留下问题和联系方式，我们回来就联系您；也可以在这里等。`,
  handoffAwayBeside: (backAt) => `好的，前面聊的内容会一起留给客服${backAt ? `，${backAt}回来` : ''}。`,
  leaveThanksBeside: (backAt) => `谢谢您，客服${backAt ? `${backAt}` : ''}回来会先看您的话。`,
  leaveForm: { title: '给我们留言', name: '怎么称呼您', contact: '手机号或邮箱', text: '想说的事', submit: '发送' },
  leaveThanks: (backAt) => `留言收到了，客服${backAt ? `${backAt}` : ''}回来后会联系您。`,
  leaveIncomplete: '还差联系方式或内容，请补全后再发送。',
  leftQueue: '好的，已取消排队。有什么我来帮您。',

  proofNeeded: (no) =>
    no
      ? `查订单${no}前要确认是您本人：请告诉我下单手机号的后四位，或下单邮箱。`
      : '查订单前要确认是您本人：请告诉我订单号，和下单手机号的后四位（或下单邮箱）。',
  proofForm: {
    title: '核对身份',
    orderNo: '订单号',
    proof: '手机号后四位，或邮箱',
    proofHint: '例如2046',
    submit: '查订单',
  },
  proofWrong: '没有找到和这些信息一致的订单。请核对订单号；手机号对不上时，也可以用下单邮箱。',
  proofWrongAgain: '还是没有对上。您可以再试一次，或转给人工核实。',
  proofStill: (missing) =>
    ({
      proof: '还差下单手机号的后四位，或下单邮箱。',
      number: '还差订单号；没有的话，告诉我下单用的完整手机号或邮箱。',
      both: '还差订单号和下单手机号的后四位，或下单邮箱。',
    })[missing],
  proofPiece: (piece) => `“${piece}”好像没有打全。请发完整的订单号，和下单手机号的后四位（或下单邮箱）。`,
  proofWithoutNumber: '没关系，告诉我下单用的完整手机号或邮箱也可以查。',
  proofNumberWhere: '订单号在“我的订单”和下单短信里。找不到的话，可以请客服核实。',

  order: {
    state: (no, state) => `订单${no}${stateSentence[state]}`,
    onItsWay: (no, by) => (by ? `在路上了，预计${by}送到（订单${no}）。` : `订单${no}在路上了。`),
    outForDelivery: (no, by) => `正在派送${by ? `，预计${by}送到` : ''}（订单${no}），请留意电话。`,
    late: (no, by) => `订单${no}比预计晚了：原定${by}送到，现在还在路上，很抱歉。需要的话我请客服催一下。`,
    exception: (no, latest) =>
      `订单${no}的包裹在路上出了问题${latest ? `：${latest}` : ''}。很抱歉，需要的话我请客服马上处理。`,
    packed: (no) => `订单${no}已经打包好，在等快递来取。`,
    deliveredAt: (no, at) => `订单${no}已于${at}签收。`,
    pickup: (no, store) => `订单${no}在${store}自提。`,
    parcels: (count) => `分${count}个包裹发出。`,
    latest: (at, text) => `最新进展：${at}，${text}。`,
    refunded: (amount) => `已退款${amount}。`,
    refunding: (amount) => `退款${amount}处理中。`,
    cancelled: (no) => `订单${no}已取消。`,
    which: '您想看哪一个订单？',
    list: '这是您最近的订单：',
    none: '您的账户里还没有订单。如果是用别的手机号或邮箱下的单，请告诉我订单号。',
    noneOpen: '您现在没有在途的订单。',
    notFound: (no) => `没有找到订单${no}。请核对一下订单号。`,
    orPick: '也可以从您的订单里选：',
    incomplete: (piece) => `“${piece}”好像没有打全。您想看下面哪一个订单？`,
    expected: (by) => `预计${by}送到。`,
    noProduct: (words) => `您的订单里没有找到${words}。`,
    oneOther: (title, state) => `另外，您的${title}${otherWords[state]}。`,
    urge: '我没法直接催快递，需要的话请客服联系快递公司。',
    urgeSending: '想催发货的话，可以请客服联系仓库。',
    others: (count) => `另外还有${count}个订单在进行中。`,
    showAll: '看其他订单',
    states: {
      awaiting_payment: '待付款',
      paid: '待发货',
      processing: '配货中',
      part_shipped: '部分发货',
      shipped: '运输中',
      part_delivered: '部分签收',
      delivered: '已签收',
      cancelled: '已取消',
      closed: '已完成',
    },
    changeAddress: { label: '改地址', text: '怎么修改收货地址？' },
    cancel: { label: '取消订单', text: '怎么取消订单？' },
    afterSales: { label: '退换货', text: '怎么申请退换货？' },
    allMine: '我的订单',
  },

  change: {
    whichCancel: '要取消哪一个订单？',
    cancelSummary: (no, total, paid) =>
      `要取消订单${no}吗？整单取消，${paid ? `${total}原路退回，` : ''}取消后不能恢复。请选原因确认：`,
    cancelYes: (reason) => (reason ? `确认取消（${reason}）` : '确认取消'),
    cancelNo: '先不取消',
    cancelled: (no, refund) => `订单${no}已取消${refund ? `，${refund}原路退回，正在处理` : ''}。`,
    notYet: '还没有取消。',
    kept: '好的，订单保持不变。',
    whichAddress: '要改哪一个订单的地址？',
    addressAsk: (no) => `可以改。请填订单${no}的新地址，只改这一单，不影响您的默认地址。`,
    addressForm: {
      title: '新的收货地址',
      submit: '下一步',
      fields: {
        name: '收货人',
        phone: '手机号',
        region: '省份',
        city: '城市',
        district: '区县',
        line1: '详细地址',
        postcode: '邮编',
      },
    },
    addressIncomplete: '收货人、手机号、城市和详细地址都要填，请补全。',
    addressLate: '这次修改已经结束了。要改地址的话，请再告诉我是哪个订单。',
    addressReadBack: (no, address) => `订单${no}改寄到：${address}。对吗？`,
    addressYes: '确认修改',
    addressNo: '不改了',
    addressKept: '好的，地址保持不变。',
    addressDone: (no, address) => `订单${no}的地址已改为：${address}。`,
    refused: (no, wish, code, state) => {
      const act = wish === 'cancel' ? '取消' : '改地址'
      if (code === 'wrong_state') return `订单${no}${stateWords[state]}，不能${act}了。`
      if (code === 'edited_before') return `订单${no}改过商品，不能再${act}了。`
      return `订单${no}现在不能${act}。`
    },
    possible: (ways) => `可以${ways.join('，或')}。`,
    instead: {
      cancel_all: '整单取消后重新下单',
      change_items: '更换规格',
      return: '签收后申请退货',
      exchange: '申请换货',
      refuse_delivery: '拒收快递',
      new_order: '重新下单',
      person: '请客服处理',
    },
  },

  claim: {
    kinds: { return: '退货', exchange: '换货', claim_refund: '退款申请', claim_replace: '补发申请' },
    status: (no, kind, state) => `订单${no}的${kind}：${claimSentence[state]}`,
    refundAfterReceipt: (method, days) => `仓库收到后退到${method}，${days}。`,
    days: (from, to) => (to === 0 ? '即时到账' : from === 0 ? `${to}个工作日内到账` : `${from}–${to}个工作日到账`),
  },

  product: {
    price: (title, price) => `${title}${price}`,
    stock: { in: '有货', low: '库存不多', out: '暂时没货' },
    inStores: (list) => `门店现货：${list}。`,
    notInStores: '门店暂时没有现货。',
    storeHas: (store, pieces) => `${store}${pieces}`,
    storeOut: (store) => `${store}暂时没有现货。`,
    pieces: (count) => `${count}件`,
    some: '有货',
    several: '这几款比较接近：',
    from: (price) => `${price}起`,
    found: (words) => `和“${words}”有关的商品：`,
    which: '您问的是哪一款？',
    others: '还可以看看这几款：',
    cheaper: '这几款更实惠：',
    noOption: (title, asked, instead) => `${title}没有${asked}${instead ? `，现有${instead}` : '可选'}。`,
    optionsAre: (title, options) => `${title}有${options}。`,
    storeFacts: (name, address, hours, phone) =>
      `${name}：${[address, hours, phone && `电话${phone}`].filter(Boolean).join('，')}。`,
  },

  when(at, now, timezone) {
    const [time, today] = inZone(at, now, timezone)
    return `${day(time, today)}${time.toFormat('HH:mm')}`
  },
  deadline(at, now, timezone) {
    const [exact, today] = inZone(at, now, timezone)
    const { day: date, hour } = fullHour(exact)
    const name = day(date, today)
    if (date.startOf('day').diff(today.startOf('day'), 'days').days > 2) return name
    return `${name === '今天' && hour >= 18 ? '今晚' : name}${String(hour).padStart(2, '0')}:00前`
  },
  money: (amount, currency) => formatMoney(amount, currency, 'zh-CN'),
  list: (items) => items.join('、'),
}

const stateWords: Record<string, string> = {
  awaiting_payment: '还没有付款',
  paid: '已付款',
  processing: '已进入配货',
  part_shipped: '已发出一部分',
  shipped: '已发货',
  part_delivered: '已签收一部分',
  delivered: '已签收',
  cancelled: '已经取消',
  closed: '已完成',
}

/** Of an order that is mentioned in passing. */
const otherWords: Record<string, string> = {
  ...stateWords,
  awaiting_payment: '还没付款',
  paid: '还没发货',
  processing: '正在配货',
  shipped: '也在路上',
}

const claimSentence: Record<string, string> = {
  draft: '还没有提交。',
  requested: '已提交，等待审核。',
  approved: '已通过，请按提示把商品寄回。',
  declined: '没有通过。',
  in_transit: '商品正在寄回的路上。',
  received: '商品已收到，正在处理。',
  done: '已完成。',
  cancelled: '已取消。',
}

const stateSentence: Record<string, string> = {
  awaiting_payment: '还没有付款，付款后就安排发货。',
  paid: '已付款，正在等待发货。',
  processing: '仓库正在配货，发出后就能看到快递单号。',
  part_shipped: '已发出一部分，其余的还在准备。',
  shipped: '已发货。',
  part_delivered: '有一部分已签收，其余的还在路上。',
  delivered: '已签收。',
  cancelled: '已取消。',
  closed: '已完成。',
}

import { entry as f } from './faq.ts'
import type { FaqSource } from './types.ts'

const ORDERS_LINK = { label: '我的订单', labelEn: 'My orders', url: '/demo/orders' }

/** Orders, shipping, returns and refunds. */
export const FAQ_ORDERS: FaqSource[] = [
  f(
    'orders.status',
    [
      '怎么查看订单状态？',
      '订单在哪里看/我买的东西现在啥情况/查一下订单/下的单在哪查/想看看我的单子',
      '登录后在“我的订单”里就能看到每一单的状态。也可以直接把订单号或下单手机号发给我，我帮您查。',
    ],
    [
      'How do I check my order status?',
      'where can I see my order/check my order/what is happening with my purchase/order lookup/status of my order',
      'Sign in and open My orders to see the status of every order. You can also send me the order number or the phone number you ordered with.',
    ],
    { guidance: { links: [ORDERS_LINK] } },
  ),
  f(
    'orders.cancel',
    [
      '怎么取消订单？',
      '不想要了能取消吗/拍错了咋取消/单子能不能撤/取消刚下的单/我要取消购买',
      '待付款和待发货的订单可以取消，在“我的订单”点“取消订单”，或把订单号发给我。取消要整单进行，款项原路退回，取消后不能恢复。',
    ],
    [
      'How do I cancel my order?',
      'can I cancel/ordered by mistake/I do not want it anymore/stop my order/cancel purchase',
      'You can cancel as long as the order is unpaid or not yet being packed: open My orders and choose Cancel. The whole order is cancelled, the money goes back to where it came from, and it cannot be undone.',
    ],
    { guidance: { links: [ORDERS_LINK] } },
  ),
  f(
    'orders.cancel-part',
    [
      '可以只取消订单里的一件商品吗？',
      '一单买了两件只退一件行吗/取消其中一样/部分取消/不要其中一个了/能不能只留一件',
      '发货前不能只取消其中一件，只能整单取消后重新下单。如果其他商品急用，建议先收货，不要的那件签收后七天内退货。',
    ],
    [
      'Can I cancel just one item of an order?',
      'cancel only one item/partial cancellation/remove one product/keep one and cancel the other/drop an item',
      'Before dispatch an order can only be cancelled as a whole. If you need the rest soon, receive the parcel and return the unwanted item within seven days.',
    ],
  ),
  f(
    'orders.address',
    [
      '怎么修改收货地址？',
      '地址写错了/想换个地址收货/收件地址能改吗/电话填错了怎么办/搬家了改一下地址',
      '待发货的订单可以改地址，把订单号和完整新地址发给我，核对后立即生效。已进入配货或已发货的订单改不了，可以请快递员转寄。',
    ],
    [
      'How do I change the delivery address?',
      'wrong address/change shipping address/typed the address wrong/send it somewhere else/update my address on the order',
      'As long as the order is not being packed, send me the order number and the full new address and I will change it. After that only the carrier can redirect the parcel.',
    ],
    { guidance: { links: [ORDERS_LINK] } },
  ),
  f(
    'orders.variant',
    [
      '下单后可以换颜色或尺码吗？',
      '拍错颜色了/尺码选错能改吗/想换个大一号的还没发货/规格选错了/改成别的颜色',
      '待发货的订单可以换同款的颜色、尺码或规格，每单限一次，差价多退少补。换过之后这一单就不能再取消，请您确认好再提交。',
    ],
    [
      'Can I change the colour or size after ordering?',
      'picked the wrong size/wrong colour/switch size before shipping/change variant/different colour please',
      'Yes, before packing you can switch to another colour or size of the same product, once per order, and the difference is settled. After that the order can no longer be cancelled.',
    ],
  ),
  f(
    'orders.merge',
    [
      '几个订单可以合并发货吗？',
      '两单一起发/合单/能不能装一个箱子/分开下的单合到一起/一起寄过来',
      '同一收货人、同一地址、都还没发货的订单可以合并发货。请把几个订单号一起发给我，仓库备注后装在一个包裹里。',
    ],
    [
      'Can you combine several orders into one parcel?',
      'ship orders together/one box please/merge orders/combine shipping/send both together',
      'Yes, if they go to the same person and address and none has been packed. Send me the order numbers and we will put them in one parcel.',
    ],
  ),
  f(
    'orders.unpaid',
    [
      '未付款的订单会保留多久？',
      '没付钱的单子多久关闭/待付款能留几天/订单自动取消时间/晚点付款行吗/忘记付款了单还在吗',
      '待付款订单保留24小时，超时自动关闭，占用的库存会释放。关闭后重新下单即可，用掉的优惠券会退回您的账户。',
    ],
    [
      'How long is an unpaid order kept?',
      'when does an unpaid order expire/pay later/order closes automatically/forgot to pay/how long to pay',
      'Unpaid orders are kept for 24 hours and then close by themselves. Simply order again; any coupon used goes back to your account.',
    ],
  ),
  f(
    'orders.gift-note',
    [
      '可以代写贺卡、不放价格单吗？',
      '送人的别放价格/能写贺卡吗/礼物不要小票/帮我写张卡片/送朋友的包装好看点',
      '可以，下单时在备注里写好贺卡内容，我们用手写卡片随包裹寄出。包裹里默认不放价格单，收件人看不到金额。',
    ],
    [
      'Can you add a card and leave out the price?',
      'gift message/no receipt in the box/handwritten card/it is a gift/hide the price',
      'Yes. Write your message in the order note and we add a handwritten card. Parcels never contain a price slip.',
    ],
    { guidance: { productIds: ['winter-gift', 'tea-gift'] } },
  ),
  f(
    'orders.out-of-stock',
    [
      '商品没货了还会补吗？',
      '缺货什么时候有/断货了/想要的颜色没了/什么时候补货/售罄还上吗',
      '大部分商品两到三周补一次货。在商品页点“到货提醒”，补货当天我们发短信通知您；部分限量款卖完不再做，页面会写明。',
    ],
    [
      'Will sold-out items come back?',
      'out of stock/when do you restock/my colour is gone/sold out/back in stock',
      'Most items are restocked every two to three weeks. Tap Notify me on the product page and we will text you; limited pieces that will not return say so on the page.',
    ],
  ),
  f(
    'orders.bulk',
    [
      '企业团购、批量采购有优惠吗？',
      '公司买多点有折扣吗/年会礼品采购/买五十份便宜吗/团购价/大批量订货',
      '同款20件起有团购价，50件以上可以定制印字。请留下公司名称、商品和数量、电话，企业顾问一个工作日内联系您。',
    ],
    [
      'Do you offer prices for bulk orders?',
      'corporate gifts/buying fifty pieces/bulk discount/company order/wholesale for our staff party',
      'From 20 pieces of one product there is a group price, and from 50 we can add your logo. Leave your company, product, quantity and phone; an adviser calls within one working day.',
    ],
    { guidance: { productIds: ['tea-gift', 'winter-gift'] } },
  ),
  f(
    'orders.presale',
    [
      '预售商品什么时候发货？',
      '预售多久发/预定的什么时候到/定金付了几时发/预售要等几天/预订款发货时间',
      '预售商品按商品页写明的日期发货，一般在付款后7到15天。和现货一起下单会分开寄，您不用多付运费。',
    ],
    [
      'When do pre-order items ship?',
      'preorder shipping date/how long for pre-order/when is presale sent/waiting for pre-ordered item/preorder delivery',
      'Pre-order items ship on the date shown on the product page, usually 7 to 15 days after payment. In-stock items from the same order are sent first, at no extra cost.',
    ],
  ),
  f(
    'orders.history',
    [
      '可以删除或找到以前的订单吗？',
      '去年的订单还能查吗/以前买过的找不到/历史订单/删掉订单记录/老订单在哪',
      '两年内的订单都能在“我的订单”里找到，更早的请把下单手机号发给我，人工可以查。订单可以隐藏，但交易记录依法保存，不会删除。',
    ],
    [
      'Can I find or delete old orders?',
      'order history/orders from last year/find an old purchase/delete an order/past orders',
      'Orders of the past two years are under My orders; for older ones an agent can look them up. You can hide an order, but the record itself has to be kept by law.',
    ],
  ),

  f(
    'shipping.when',
    [
      '下单后多久发货？',
      '啥时候发货/几天能发/怎么还不发货/今天买今天发吗/发货要多久',
      '现货24小时内从杭州仓发出，每天16:00前付款的当天发。大促期间最晚48小时，超时未发您可以直接申请取消。',
    ],
    [
      'How soon do you ship?',
      'when will it be sent/dispatch time/how long until you ship/same day shipping/not shipped yet',
      'In-stock items leave our Hangzhou warehouse within 24 hours; orders paid before 16:00 go out the same day. During sales it can take 48 hours.',
    ],
  ),
  f(
    'shipping.how-long',
    [
      '快递几天能到？',
      '多久能收到/寄到北京要几天/明天能到吗/路上要走几天/到货时间',
      '江浙沪一般次日到，其他省会两到三天，新疆、西藏、内蒙古四到七天。具体时间以物流信息为准，我可以帮您查单。',
    ],
    [
      'How long does delivery take?',
      'when will it arrive/delivery time/how many days to Beijing/will it be here tomorrow/transit time',
      'Shanghai, Jiangsu and Zhejiang usually take one day, other large cities two or three, remote provinces four to seven. I can look up your parcel if you like.',
    ],
  ),
  f(
    'shipping.fee',
    [
      '运费怎么算？',
      '包邮吗/邮费多少/要不要快递费/满多少免运费/寄到新疆要加钱吗',
      '中国大陆全部包邮，新疆、西藏也不加钱。港澳台和海外满¥699免运费，不满收¥120。',
    ],
    [
      'How much is shipping?',
      'free shipping/delivery fee/postage cost/is shipping included/minimum for free delivery',
      'Shipping is free everywhere in mainland China. Hong Kong, Macao, Taiwan and abroad it is free from ¥699, otherwise ¥120.',
    ],
  ),
  f(
    'shipping.carrier',
    [
      '发什么快递，可以指定吗？',
      '用顺丰吗/能不能发顺丰/走哪家快递/不要中通可以吗/默认什么物流',
      '默认由系统在顺丰、中通、圆通、京东中选最快的一家。想指定顺丰，下单时在备注写明即可，不另收费。',
    ],
    [
      'Which carrier do you use, and can I choose?',
      'do you use SF/can you ship with SF Express/which courier/pick the courier/default carrier',
      'We pick the fastest of SF, ZTO, YTO and JD for your address. If you prefer SF, write it in the order note; it costs nothing extra.',
    ],
  ),
  f(
    'shipping.stuck',
    [
      '物流好几天没更新怎么办？',
      '快递不动了/包裹卡住了/物流停在中转站/好久没更新/是不是丢件了',
      '物流超过48小时没更新，请把订单号发给我，我们当天联系快递核实。确认丢件会马上补发或全额退款，您不用等快递理赔。',
    ],
    [
      'My parcel has not moved for days. What now?',
      'tracking not updating/parcel stuck/lost package/no movement/tracking stopped',
      'If tracking stands still for over 48 hours, send me the order number and we will ask the carrier the same day. Lost parcels are resent or refunded at once.',
    ],
  ),
  f(
    'shipping.delay',
    [
      '物流延误有补偿吗？',
      '说好今天到没到/晚到了赔吗/送晚了怎么办/延误补偿/快递迟了能补券吗',
      '超过预计送达时间24小时，我们补偿20元无门槛优惠券，晚72小时以上可以拒收全额退款。请把订单号发给我核实。',
    ],
    [
      'Is there compensation for late delivery?',
      'it was due today/late parcel compensation/delayed delivery/voucher for delay/arrived too late',
      'If a parcel is over 24 hours late you get a ¥20 coupon without minimum; after 72 hours you may refuse it for a full refund. Send me the order number.',
    ],
  ),
  f(
    'shipping.signed-not-received',
    [
      '显示签收但没收到怎么办？',
      '签收了可我没拿到/谁帮我签的/快递说送到了没有啊/没收到货却显示已签收/包裹不见了',
      '请先看看门口、快递柜、驿站或家人是否代收。仍找不到就把订单号发给我，我们让快递提供签收凭证，24小时内给您答复。',
    ],
    [
      'It says delivered but I have nothing. What now?',
      'marked delivered not received/missing parcel/who signed for it/delivered but not here/package disappeared',
      'Please check the door, the parcel locker and your family first. If it is still missing, send me the order number; the carrier must show proof and we answer within 24 hours.',
    ],
  ),
  f(
    'shipping.time-slot',
    [
      '可以预约送货时间吗？',
      '晚上送行吗/周末再送/白天不在家/能约时间派送吗/晚几天再发',
      '可以，发货前在备注写希望的日期，我们按日期发货。已发货的顺丰、京东包裹可以在快递小程序里改派送时段。',
    ],
    [
      'Can I choose a delivery time?',
      'deliver in the evening/weekend delivery/not home during the day/schedule delivery/send it later',
      'Yes. Before dispatch, write the date you prefer in the order note. For SF and JD parcels on the way you can change the slot in the carrier’s app.',
    ],
  ),
  f(
    'shipping.urge',
    [
      '可以催一下快递吗？',
      '帮我催催/快点送行不行/催单/急用能快点吗/加急',
      '可以，把订单号发给我，我给快递提交催派，一般两小时内有回复。还没发货的订单，我会请仓库优先打包。',
    ],
    [
      'Can you hurry my parcel?',
      'please speed up/urgent order/rush my delivery/I need it soon/expedite',
      'Yes. Send me the order number and I will ask the carrier to hurry, usually with an answer in two hours. Orders not yet sent are packed first.',
    ],
  ),
  f(
    'shipping.damaged-box',
    [
      '外包装破损要不要签收？',
      '箱子烂了/包裹压坏了收不收/盒子破了怎么办/快递摔了/包装变形',
      '可以先当着快递员开箱，商品完好就放心收；商品坏了请拒收并拍照发给我，我们立即补发，运费由我们承担。',
    ],
    [
      'The box is damaged. Should I accept it?',
      'parcel crushed/box torn/should I sign/damaged package/broken box',
      'Open it in front of the courier. If the goods are fine, keep them; if not, refuse the parcel and send me a photo. We resend at our cost.',
    ],
  ),
  f(
    'shipping.pickup',
    [
      '门店自提要多久、需要带什么？',
      '到店自己拿/自提怎么弄/自提码是什么/去店里取货/门店取要带身份证吗',
      '门店有现货的，下单后2小时可取，带上短信里的6位以内取货码就行，不用身份证。货会为您留七天。',
    ],
    [
      'How does store pickup work?',
      'pick up in store/click and collect/pickup code/collect my order/what to bring for pickup',
      'If the store has it in stock, you can collect it two hours after ordering with the code we text you, no ID needed. We keep it for seven days.',
    ],
  ),
  f(
    'shipping.samecity',
    [
      '门店现货可以同城送吗？',
      '上海能当天送到吗/闪送/同城配送/今天要用能送来吗/跑腿送',
      '可以，静安店、徐汇店、滨江店周边10公里支持同城配送，18:00前下单当天到，运费15元，金卡会员免运费。',
    ],
    [
      'Can a store deliver the same day?',
      'same-day delivery/local courier/need it today/city delivery/rush from the store',
      'Yes, within 10 km of our stores. Order before 18:00 and it arrives the same day for ¥15, free for gold members.',
    ],
    { stores: ['jingan', 'xuhui', 'binjiang'] },
  ),

  f(
    'returns.policy',
    [
      '退货政策是什么？',
      '能退吗/七天无理由吗/不喜欢可以退不/退货有什么要求/几天内能退',
      '签收后七天内可以无理由退货，商品没使用、吊牌和包装齐全就行。每个订单可以申请一次退货或换货，寄回运费由我们承担。',
    ],
    [
      'What is your return policy?',
      'can I return it/return window/seven day returns/how many days to return/I do not like it',
      'You may return unused items with tags and packaging within seven days of delivery, no reason needed. One return or exchange per order; we pay the way back.',
    ],
    { guidance: { links: [ORDERS_LINK] } },
  ),
  f(
    'returns.how',
    [
      '怎么申请退货？',
      '退货流程/想退货咋弄/在哪里退/退东西怎么操作/帮我办退货',
      '在“我的订单”里点“申请退货”，选商品和原因，约快递上门取件即可。也可以把订单号告诉我，我直接帮您提交。',
    ],
    [
      'How do I return something?',
      'start a return/return process/where do I send it back/make a return/help me return',
      'Open My orders, choose Return, pick the items and a reason, and book a pickup. Or tell me the order number and I will file it for you.',
    ],
    { guidance: { links: [ORDERS_LINK] } },
  ),
  f(
    'returns.exchange',
    [
      '怎么换货，几天内可以换？',
      '尺码不合适想换/换个颜色/换大一码/多少天内能换/买小了怎么换',
      '签收后15天内可以换同款的其他颜色、尺码，差价多退少补。在“我的订单”点“申请换货”，我们收到旧件质检后寄出新件。',
    ],
    [
      'How do I exchange an item?',
      'swap for another size/exchange colour/need a larger size/exchange period/too small',
      'Within 15 days of delivery you can swap for another colour or size of the same product. Choose Exchange in My orders; we send the new one once the old one is checked.',
    ],
    { guidance: { links: [ORDERS_LINK] } },
  ),
  f(
    'returns.shipping-fee',
    [
      '退货运费谁出？',
      '寄回去要我付邮费吗/退货包运费吗/运费险有没有/退回的快递费谁掏/换货来回运费',
      '退货和换货的来回运费都由我们承担，约上门取件不用您垫付。自己寄回的，凭快递单号最多报销15元。',
    ],
    [
      'Who pays for return shipping?',
      'is return postage free/do I pay to send it back/return shipping cost/free returns/exchange shipping fee',
      'We do, both ways. Book the pickup and you pay nothing; if you post it yourself we refund up to ¥15 against the tracking number.',
    ],
  ),
  f(
    'returns.damaged',
    [
      '收到的商品破损怎么办？',
      '杯子碎了/收到是坏的/把手裂了/东西磕坏了/瓷器破了怎么赔',
      '请在签收后48小时内拍照发给我，我们马上补发一件或全额退款，运费我们出，破损的不用寄回。',
    ],
    [
      'My item arrived broken. What can I do?',
      'it is cracked/arrived damaged/broken mug/chipped/item was smashed',
      'Send me a photo within 48 hours of delivery and we resend it or refund you in full at our cost. You need not send the broken one back.',
    ],
  ),
  f(
    'returns.wrong-item',
    [
      '发错货或少发了怎么办？',
      '寄错了/少了一件/颜色发错/不是我买的那个/漏发',
      '实在抱歉，请把订单号和照片发给我，我们当天补发正确的商品。发错的那件约快递上门取回，运费由我们承担。',
    ],
    [
      'I got the wrong item or something is missing.',
      'wrong product/missing item/wrong colour sent/not what I ordered/incomplete order',
      'Sorry about that. Send me the order number and a photo and we ship the right item the same day. A courier collects the wrong one at our cost.',
    ],
  ),
  f(
    'returns.no-return',
    [
      '哪些商品不能退？',
      '什么不支持七天无理由/食品能退吗/拆封了还能退吗/刻字的能退不/礼品卡可以退吗',
      '拆封的茶叶、护手霜、点过的香薰、刻字定制商品和礼品卡不支持无理由退货。有质量问题的任何商品都可以退。',
    ],
    [
      'Which items cannot be returned?',
      'non-returnable items/can I return food/opened candle return/engraved item return/return a gift card',
      'Opened tea and cosmetics, used candles, engraved items and gift cards cannot be returned without a reason. Anything faulty can.',
    ],
  ),
  f(
    'returns.gift',
    [
      '别人送的礼物可以退换吗？',
      '朋友送的想换个颜色/收到礼物不合适/没有订单号能换吗/礼物退换/送的尺码小了',
      '可以换货，请提供包裹上的订单号或送礼人的手机后四位。退款只能退回给付款人，您可以改换同款的其他颜色或尺码。',
    ],
    [
      'Can I exchange a gift I received?',
      'exchange a present/gift does not fit/no order number for a gift/return a gift/present wrong size',
      'You can exchange it with the order number on the parcel or the last four digits of the giver’s phone. Refunds only go to the person who paid.',
    ],
  ),
  f(
    'returns.store',
    [
      '网上买的可以去门店退换吗？',
      '线下能退吗/拿到店里换行不/在店里退货/去专柜退/网购门店换尺码',
      '可以，带上商品和订单号到任意一家门店，当场验货，换货现场拿走。退款仍原路退回到您付款的账户。',
    ],
    [
      'Can I return web orders in a store?',
      'return in store/exchange at the shop/bring it back to a store/store return of online order/swap in person',
      'Yes, at any of our three stores. Bring the item and the order number; exchanges are done on the spot, refunds go back to the original payment.',
    ],
  ),
  f(
    'returns.progress',
    [
      '退货进度在哪里看？',
      '我退的货到哪步了/寄回去了有没有收到/退货审核好了吗/售后进度/换货什么时候寄',
      '在“我的订单”的“售后”页可以看到每一步。仓库收到退件后一到两个工作日完成质检，完成后短信通知您。',
    ],
    [
      'Where can I follow my return?',
      'return status/did you receive my return/after-sales progress/when is my exchange sent/is my return approved',
      'See the After-sales tab under My orders. The warehouse checks returns within one or two working days and texts you.',
    ],
    { guidance: { links: [ORDERS_LINK] } },
  ),
  f(
    'returns.over-time',
    [
      '超过七天还能退吗？',
      '过了退货期/签收十天了想退/超期能通融吗/忘了退货时间过了/八天了还退得了吗',
      '超过七天不能无理由退货了，签收15天内还可以换同款其他颜色或尺码。如果是质量问题，请把照片发给我，转人工核实。',
    ],
    [
      'Can I return after seven days?',
      'return window passed/it has been ten days/late return/missed the return date/eight days ago',
      'After seven days returns without a reason are closed, but you can still exchange within 15 days. For a fault, send me a photo and an agent will check.',
    ],
  ),
  f(
    'returns.repair',
    [
      '商品坏了可以维修吗？',
      '灯不亮了能修吗/用了几个月坏了/保修多久/拉杆箱轮子坏了/返修',
      '可以，灯具保修一年，行李箱保修三年，保修期内免费修。请把订单号和故障照片发给我，或直接送到杭州滨江店维修台。',
    ],
    [
      'Can you repair a product?',
      'lamp stopped working/warranty/broken wheel/repair service/it broke after months',
      'Yes. Lamps have one year of warranty, suitcases three, and repairs within it are free. Send the order number and a photo, or bring it to our Binjiang store.',
    ],
    { guidance: { productIds: ['linen-lamp', 'cabin-case'] } },
  ),

  f(
    'refunds.when',
    [
      '退款多久到账？',
      '钱什么时候退给我/退了好几天没收到钱/退款要几天/多久能退回来/退款到哪了',
      '退货验收后当天发起退款：礼品卡即时到账，微信、支付宝、PayPal一个工作日内，银行卡三到七个工作日。',
    ],
    [
      'How long does a refund take?',
      'when do I get my money back/refund not arrived/refund time/how many days for refund/waiting for refund',
      'We refund the day your return is checked: gift cards at once, WeChat, Alipay and PayPal within one working day, bank cards in three to seven.',
    ],
  ),
  f(
    'refunds.where',
    [
      '退款退到哪里？',
      '钱退到哪个账户/原路退回是啥意思/能退到别的卡吗/退到微信还是银行卡/换个账号收退款',
      '退款原路退回，您用什么付的就退到哪里。退货时也可以选择退到您名下的礼品卡，不能退到其他账户。',
    ],
    [
      'Where does my refund go?',
      'refund to another card/original payment method/which account is refunded/refund to gift card/refund to a different account',
      'To the method you paid with. For returns you may choose your Yunshan gift card instead; other accounts are not possible.',
    ],
  ),
  f(
    'refunds.amount',
    [
      '退款金额为什么比付的少？',
      '退少了/只退了一部分/怎么没全退/优惠券扣了吗/退的钱不对',
      '参加满减的订单按实付金额分摊，退一部分商品时退的是这件的实付价。您可以把订单号发给我，我逐项算给您看。',
    ],
    [
      'Why is my refund smaller than expected?',
      'refund too low/only part refunded/not the full amount/coupon deducted/wrong refund amount',
      'With discounts, each item’s refund is the price actually paid for it. Send me the order number and I will show the sum item by item.',
    ],
  ),
  f(
    'refunds.coupon-back',
    [
      '退款后优惠券会退回吗？',
      '券还能用吗/取消订单券退不退/优惠券没了/退货优惠券返还/用掉的券怎么办',
      '整单取消或整单退货，没过期的优惠券当天退回账户。只退一部分商品时，优惠券不退。',
    ],
    [
      'Do I get my coupon back after a refund?',
      'coupon returned/cancelled order coupon/lost my coupon/voucher after return/is the coupon restored',
      'If the whole order is cancelled or returned, an unexpired coupon is back the same day. With a partial return it is not.',
    ],
  ),
  f(
    'refunds.price-protect',
    [
      '买贵了能退差价吗？',
      '刚买就降价了/价保/降价补差/保价多少天/双十一便宜了退差价吗',
      '可以，付款后15天内同款同规格降价，差价原路退给您。在“我的订单”点“价格保护”，或把订单号发给我。',
    ],
    [
      'The price dropped. Do I get the difference?',
      'price protection/cheaper now/price match after purchase/price adjustment/it went on sale after I bought it',
      'Yes. If the same item gets cheaper within 15 days of payment, we refund the difference. Choose Price protection in My orders or send me the number.',
    ],
    { guidance: { links: [ORDERS_LINK] } },
  ),
  f(
    'refunds.failed',
    [
      '退款失败怎么办？',
      '银行卡注销了退不了/退款被退回/退款没成功/卡号换了收不到退款/退款异常',
      '原账户收不了款时，系统会提示退款失败，请联系人工客服，核对身份后改退到您本人的礼品卡或银行账户。',
    ],
    [
      'My refund failed. What now?',
      'card closed refund/refund bounced/refund unsuccessful/changed bank card/refund error',
      'If the original account cannot take the money, ask for an agent. After an identity check we refund to your gift card or your own bank account.',
    ],
  ),
  f(
    'refunds.only-refund',
    [
      '没收到货可以直接退款吗？',
      '还没发货退款/不等了退钱/仅退款/未收到货申请退款/路上的货能退钱吗',
      '没发货的直接取消，款项立即退回。已经在路上的，请拒收或签收后申请退货，仓库收到后退款。',
    ],
    [
      'Can I get a refund before it arrives?',
      'refund before delivery/refund without return/refund an unshipped order/money back while in transit/refuse and refund',
      'If it has not shipped, cancel it and the money goes back at once. If it is on the way, refuse the parcel or return it after delivery.',
    ],
  ),
]

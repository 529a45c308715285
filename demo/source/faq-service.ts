import { entry as f } from './faq.ts'
import type { FaqSource } from './types.ts'

const link = (label: string, labelEn: string, url: string) => ({ guidance: { links: [{ label, labelEn, url }] } })

/** Invoices, coupons, members, stores, cross-border, payment and account. */
export const FAQ_SERVICE: FaqSource[] = [
  f(
    'invoices.how',
    [
      '怎么开发票？',
      '要发票/能开票吗/发票在哪申请/给我开个发票/电子发票怎么弄',
      '在“我的订单”点“申请发票”，填好抬头，电子普通发票24小时内发到您的邮箱。门店消费凭小票扫码也能开。',
    ],
    [
      'How do I get an invoice?',
      'need an invoice/request a fapiao/receipt for my order/e-invoice/can you invoice me',
      'Choose Request invoice in My orders and fill in the title. The electronic invoice reaches your mailbox within 24 hours.',
    ],
    link('申请发票', 'Request an invoice', '/demo/orders'),
  ),
  f(
    'invoices.special',
    [
      '可以开增值税专用发票吗？',
      '专票能开吗/公司要专票/一般纳税人发票/可以抵扣的发票/开专用发票要什么资料',
      '可以，请提供公司名称、税号、注册地址电话、开户行和账号，三个工作日内开出电子专票发到邮箱。',
    ],
    [
      'Can you issue a special VAT invoice?',
      'VAT special invoice/invoice for tax deduction/company VAT fapiao/deductible invoice/documents for special invoice',
      'Yes. Send company name, tax number, registered address and phone, bank and account; the invoice is mailed within three working days.',
    ],
  ),
  f(
    'invoices.title-wrong',
    [
      '发票抬头开错了怎么改？',
      '税号写错了/发票要重开/抬头填成个人了/换发票抬头/开错票',
      '可以重开，把订单号和正确的抬头、税号发给我，原发票红冲后一个工作日内发您新的。跨年的发票要转人工处理。',
    ],
    [
      'The invoice title is wrong. Can you change it?',
      'wrong tax number/reissue the invoice/invoice in wrong name/correct my invoice/change invoice title',
      'Yes. Send the order number with the right title and tax number; we void the old invoice and mail a new one within one working day.',
    ],
  ),
  f(
    'invoices.deadline',
    [
      '多久以前的订单还能补开发票？',
      '半年前买的能开票吗/发票补开期限/忘记开发票了/过期还开吗/去年的单补票',
      '订单完成后180天内都可以补开。超过180天请联系人工客服，提供订单号，财务核实后处理。',
    ],
    [
      'How long after the order can I request an invoice?',
      'late invoice/invoice deadline/forgot to ask for an invoice/invoice for an old order/invoice half a year later',
      'Within 180 days of completion. After that ask an agent, and our finance team will check the order.',
    ],
  ),
  f(
    'invoices.content',
    [
      '发票内容可以写办公用品吗？',
      '发票明细能改吗/开成礼品行不/能不能开大类/发票项目写什么/想开办公用品',
      '不可以，发票内容按实际购买的商品名称开具，这是税务要求。如需清单，我们可以附商品明细。',
    ],
    [
      'Can the invoice say office supplies?',
      'change invoice content/invoice as gifts/invoice description/different item on invoice/generic invoice text',
      'No. By tax rules the invoice names what you actually bought. We can attach a detailed list.',
    ],
  ),
  f(
    'invoices.received',
    [
      '发票没收到怎么办？',
      '发票怎么还没来/邮箱里没有发票/重发一下发票/发票找不到了/电子发票下载',
      '请先看看邮箱的垃圾箱，也可以在“我的订单”里直接下载。还是没有的话，把订单号和邮箱发给我，马上重发。',
    ],
    [
      'I have not received my invoice.',
      'invoice missing/resend my invoice/no invoice in mailbox/lost invoice/download invoice',
      'Please check the spam folder, or download it in My orders. Otherwise send me the order number and mailbox and I will resend it.',
    ],
    link('我的订单', 'My orders', '/demo/orders'),
  ),
  f(
    'invoices.amount',
    [
      '发票金额包含优惠券和礼品卡吗？',
      '开票金额按多少算/用券了发票怎么开/礼品卡支付能开票吗/发票是实付金额吗/积分抵扣开不开票',
      '发票按实付金额开，优惠券、积分抵扣的部分不计入。礼品卡在购买时已开票，用卡支付的部分不再重复开。',
    ],
    [
      'Does the invoice include coupons and gift cards?',
      'invoice amount/invoice after discount/invoice for gift card payment/points on invoice/invoice shows what I paid',
      'It shows what you actually paid, without coupons and points. Gift cards are invoiced when bought, not again when used.',
    ],
  ),

  f(
    'coupons.stack',
    [
      '优惠券可以叠加用吗？',
      '券和满减能一起用吗/能用两张券吗/会员日的券可以和满减一起吗/叠加优惠/优惠能同享不',
      '每单限用一张优惠券，可以和满减、会员折扣一起用。先算满减，再算优惠券，最后算会员折扣。',
    ],
    [
      'Can I combine coupons?',
      'stack coupons/two vouchers/coupon with discount/use coupon and sale together/combine offers',
      'One coupon per order, which combines with the spend-and-save offer and your member discount.',
    ],
  ),
  f(
    'coupons.full-reduction',
    [
      '满300减40怎么参加？',
      '满减活动是什么/满减规则/双十一还有优惠吗/凑单减多少/满三百怎么没减',
      '购物袋里活动商品满300元，结算时自动减40，上不封顶，每满300再减40。活动到2026年12月31日，礼品卡和食品不参加。',
    ],
    [
      'How does ¥40 off ¥300 work?',
      'spend and save/current sale/discount rules/forty off/why no discount',
      'Every ¥300 of marked items in your bag takes ¥40 off at checkout. Until 31 December 2026; gift cards and food are excluded.',
    ],
    { validTo: '2026-12-31T23:59:59+08:00', guidance: { productIds: ['linen-shirt', 'wool-blanket'] } },
  ),
  f(
    'coupons.where',
    [
      '优惠券在哪里领？',
      '有券吗/给个优惠券/怎么领券/新人券/折扣码有没有',
      '在“我的”里点“领券中心”就能领，新会员注册送满200减30。每月18日会员日还有一张满150减20。',
    ],
    [
      'Where do I get coupons?',
      'any voucher/discount code/new customer coupon/promo code/coupon please',
      'In the Coupon centre under My account. New members get ¥30 off ¥200, and on the 18th of each month there is ¥20 off ¥150.',
    ],
    link('领券中心', 'Coupon centre', '/demo/coupons'),
  ),
  f(
    'coupons.expired',
    [
      '优惠券过期了能补吗？',
      '券失效了/忘用了券/优惠券延期/过期的券还能用吗/补发一张券',
      '过期的优惠券不能补发或延期。到期前三天我们会发短信提醒您，每月18日会员日还可以再领新的。',
    ],
    [
      'Can an expired coupon be renewed?',
      'coupon expired/extend my coupon/forgot to use voucher/reissue coupon/old coupon',
      'Expired coupons cannot be extended. We text you three days before, and there is a new one every 18th.',
    ],
  ),
  f(
    'coupons.not-work',
    [
      '优惠券为什么用不了？',
      '券点不了/下单时没有券/显示不可用/优惠码无效/为什么不能抵扣',
      '请看一下券的门槛、有效期和适用商品，礼品卡和部分新品不能用券。都符合还是用不了，把截图发给我，我帮您查。',
    ],
    [
      'Why does my coupon not work?',
      'coupon invalid/cannot apply code/voucher rejected/code not working/coupon not shown',
      'Please check its minimum, dates and the products it covers; gift cards and some new items are excluded. Otherwise send me a screenshot.',
    ],
  ),
  f(
    'coupons.student',
    [
      '有学生、教师优惠吗？',
      '学生打折吗/教师有折扣不/学生证优惠/老师有没有优惠/学生价',
      '有，学生和教师认证后全年95折，每年重新认证一次。在“我的”里点“身份认证”，上传学生证或教师证即可。',
    ],
    [
      'Do students or teachers get a discount?',
      'student discount/teacher discount/student price/discount with student card/education offer',
      'Yes, 5% all year after verification, renewed yearly. Upload your student or teacher card under My account.',
    ],
  ),
  f(
    'coupons.gift-card-buy',
    [
      '礼品卡怎么买、怎么用？',
      '购物卡在哪买/礼品卡绑定/储值卡怎么用/礼品卡能用几次/卡号怎么兑',
      '商品页可买200、500、1000元三种礼品卡，绑定到账户后付款时选择即可，三年有效、可分次用。一笔订单用卡要能付清全款。',
    ],
    [
      'How do gift cards work?',
      'buy a gift card/redeem gift card/gift card validity/use gift card twice/add a gift card',
      'Buy ¥200, ¥500 or ¥1,000, add it to your account and choose it at checkout. Valid three years, usable in parts, but it must cover the whole order.',
    ],
    { guidance: { productIds: ['gift-card'] } },
  ),

  f(
    'members.join',
    [
      '怎么成为会员？',
      '入会/会员怎么办/注册会员要钱吗/加入会员/办张会员卡',
      '用手机号注册就是普通会员，免费。一年内消费满2000元升银卡，满6000元升金卡，线上和门店一起累计。',
    ],
    [
      'How do I become a member?',
      'join membership/sign up as member/is membership free/member card/register',
      'Register with your phone number, free of charge. ¥2,000 a year makes you silver, ¥6,000 gold; web and stores count together.',
    ],
  ),
  f(
    'members.points',
    [
      '会员积分怎么兑换？',
      '积分有啥用/积分换东西/积分抵钱/怎么用积分/积分能换优惠券吗',
      '满500积分就能用，每100积分抵1元，付款时勾选“使用积分”。也可以在积分商城兑换小样和优惠券。',
    ],
    [
      'How do I redeem points?',
      'use my points/points for money/what can I get for points/spend points/points shop',
      'From 500 points on, 100 points are worth ¥1; tick Use points at checkout, or choose something in the points shop.',
    ],
    link('积分商城', 'Points shop', '/demo/points'),
  ),
  f(
    'members.points-earn',
    [
      '积分怎么累积？',
      '买一百块多少分/积分怎么攒/消费返积分吗/积分没到账/评价送积分吗',
      '实付1元积1分，金卡双倍，签收七天后到账。写带图评价每条再送20分。',
    ],
    [
      'How do I earn points?',
      'how many points per yuan/collect points/points not credited/points for reviews/double points',
      'One point per yuan paid, double for gold, credited seven days after delivery. A review with a photo earns 20 more.',
    ],
  ),
  f(
    'members.points-expire',
    [
      '会员积分什么时候过期？',
      '积分有效期/积分会清零吗/年底积分还在吗/积分到期/积分能存多久',
      '当年得的积分到次年12月31日有效，过期清零。到期前一个月我们会发消息提醒您用掉。',
    ],
    [
      'When do points expire?',
      'points validity/do points reset/points end of year/how long do points last/expiring points',
      'Points are valid until 31 December of the following year. We remind you one month before.',
    ],
  ),
  f(
    'members.levels',
    [
      '会员等级有什么权益？',
      '金卡有什么好处/银卡打几折/会员折扣/等级区别/会员权益',
      '银卡98折、生日券50元；金卡95折、双倍积分、同城配送免运费，还能免费磨刀和修灯。普通会员可积分、可参加会员日。',
    ],
    [
      'What do member levels offer?',
      'gold benefits/silver discount/member perks/level differences/member discount',
      'Silver: 2% off and a ¥50 birthday coupon. Gold: 5% off, double points, free same-day delivery, free sharpening and lamp repair.',
    ],
  ),
  f(
    'members.birthday',
    [
      '会员生日有礼物吗？',
      '生日券/过生日有优惠吗/生日福利/寿星有没有礼/生日当月打折不',
      '有，银卡和金卡会员生日当月会收到50元生日券，满51元可用。请先在“我的”里填好生日，一年只能改一次。',
    ],
    [
      'Is there a birthday gift?',
      'birthday coupon/birthday discount/birthday month/anything for my birthday/birthday perk',
      'Silver and gold members get a ¥50 coupon in their birthday month. Please enter your birthday under My account first.',
    ],
  ),
  f(
    'members.day',
    [
      '会员日是哪天？',
      '会员日什么时候/每月几号有活动/18号有什么优惠/会员日活动/会员专享日',
      '每月18日是会员日，全场双倍积分，另送一张满150减20的券，当天在领券中心领取。',
    ],
    [
      'When is member day?',
      'member day date/monthly offer/what happens on the 18th/member sale/members only day',
      'The 18th of every month: double points and a ¥20 coupon on ¥150, in the Coupon centre that day.',
    ],
  ),
  f(
    'members.downgrade',
    [
      '会员等级会降级吗？',
      '金卡掉级/保级要求/等级有效期/明年还是银卡吗/怎么保住金卡',
      '等级每年1月1日按上一年的消费重新计算，没达到就降一级，不会一次降两级。差额不大的会提前发保级券。',
    ],
    [
      'Can my member level drop?',
      'lose gold level/keep my level/level expiry/downgrade/level next year',
      'Levels are set anew each 1 January by last year’s spending and drop by one step at most.',
    ],
  ),
  f(
    'members.offline',
    [
      '门店消费能积分吗？',
      '店里买的算积分吗/线下积分/实体店会员通用不/忘报手机号积分能补吗/线上线下积分一起吗',
      '可以，结账时报手机号就能积分，线上线下通用。忘记报号的，七天内凭小票到门店或发照片给我补登。',
    ],
    [
      'Do store purchases earn points?',
      'points in store/offline points/same membership in shops/add points later/forgot my number at the till',
      'Yes, give your phone number at the till. If you forgot, show the receipt or send me a photo within seven days.',
    ],
  ),

  f(
    'stores.where',
    [
      '门店地址在哪里？',
      '你们店在哪/上海有店吗/附近门店/实体店地址/杭州有没有店',
      '我们有三家店：上海静安店（南京西路1号1层）、徐汇店（衡山路8号）、杭州滨江店（江南大道66号2层）。',
    ],
    [
      'Where are your stores?',
      'store address/shop near me/do you have a shop in Shanghai/find a store/store locations',
      'Three: Jing’an (1 West Nanjing Road) and Xuhui (8 Hengshan Road) in Shanghai, and Binjiang (66 Jiangnan Avenue) in Hangzhou.',
    ],
    link('全部门店', 'All stores', '/demo/stores'),
  ),
  f(
    'stores.hours',
    [
      '门店几点营业？',
      '几点开门/几点关门/周末开吗/营业时间/晚上九点还开不',
      '每天10:00开门，静安店和滨江店到22:00，徐汇店到21:30，周末照常。除夕当天18:00打烊。',
    ],
    [
      'What are your opening hours?',
      'when do you open/closing time/open on Sunday/store hours/open late',
      'All stores open daily at 10:00; Jing’an and Binjiang close at 22:00, Xuhui at 21:30.',
    ],
    link('全部门店', 'All stores', '/demo/stores'),
  ),
  f(
    'stores.stock',
    [
      '怎么查门店有没有货？',
      '店里有现货吗/静安店还有没有/门店库存/去店里能买到吗/帮我看看哪家店有',
      '商品页选好颜色尺码，下面会显示三家店各有几件。也可以把商品和门店告诉我，我马上帮您查。',
    ],
    [
      'How do I check store stock?',
      'is it in store/do you have it at Jing’an/store availability/which shop has it/in-store stock',
      'Choose colour and size on the product page to see the stock of each store, or tell me the item and the store and I will look.',
    ],
  ),
  f(
    'stores.parking',
    [
      '门店有停车位吗？',
      '停车方便吗/开车去停哪/停车免费不/车停哪里/有停车场吗',
      '静安店和滨江店有地下停车场，消费满200元免两小时。徐汇店门口没有车位，建议地铁1号线衡山路站步行五分钟。',
    ],
    [
      'Is there parking at the stores?',
      'where to park/free parking/parking lot/come by car/car park',
      'Jing’an and Binjiang have garages, two hours free from ¥200. Xuhui has none; take metro line 1 to Hengshan Road.',
    ],
  ),
  f(
    'stores.class',
    [
      '门店的茶课、手作课怎么报名？',
      '周六的课怎么约/手冲茶课/体验课多少钱/有没有活动报名/泡茶课程',
      '徐汇店每周六14:00有手冲茶课，会员68元一位，含茶点。在“门店”页点“预约”，或打电话021-5550-0102报名。',
    ],
    [
      'How do I join a tea class?',
      'Saturday class/tea workshop/book a class/class price/store events',
      'Xuhui holds a tea class every Saturday at 14:00, ¥68 for members. Book on the Stores page or call 021-5550-0102.',
    ],
    {
      stores: ['xuhui'],
      guidance: { links: [{ label: '预约茶课', labelEn: 'Book the tea class', url: '/demo/stores' }] },
    },
  ),
  f(
    'stores.price',
    [
      '门店和网上价格一样吗？',
      '店里会不会贵/线上便宜吗/实体店同价不/门店有满减吗/线下价格',
      '三家门店和网店同款同价，满减和会员折扣也一样。门店当天的体验价以店内标签为准。',
    ],
    [
      'Are store prices the same as online?',
      'cheaper online/same price in store/shop prices/sale in store too/online versus store',
      'Yes, prices, offers and member discounts are the same in all stores and on the web.',
    ],
  ),
  f(
    'stores.tryon',
    [
      '可以预约到店试穿吗？',
      '想去试一下衣服/约门店试/到店试尺码/能先留一件给我试吗/试穿预约',
      '可以，在商品页点“约门店试”，选门店和时间，我们为您留好尺码，保留24小时，不收定金。',
    ],
    [
      'Can I book a fitting?',
      'try on in store/reserve for trying/book a try-on/hold a size for me/fitting appointment',
      'Yes. Choose Try in store on the product page with store and time; we hold your size for 24 hours, no deposit.',
    ],
  ),
  f(
    'stores.wrap',
    [
      '门店可以免费包装礼物吗？',
      '礼品包装多少钱/能帮忙包一下吗/包装纸收费不/店里包礼物/要个礼盒袋子',
      '可以，当天消费的商品免费包装，附丝带和手提袋。大件或定制礼盒收20元，金卡免费。',
    ],
    [
      'Do stores wrap gifts for free?',
      'gift wrapping/wrap it please/wrapping fee/gift bag/wrapping in store',
      'Yes, purchases of the day are wrapped free, with ribbon and bag. Large boxes cost ¥20, free for gold.',
    ],
  ),
  f(
    'stores.pet',
    [
      '可以带宠物进店吗？',
      '狗狗能进吗/带猫行不行/宠物友好吗/遛狗能逛店吗/牵狗进门',
      '静安店和徐汇店欢迎宠物，请牵绳或放进包里。滨江店在商场内，按商场规定不能带入。',
    ],
    [
      'Can I bring a pet?',
      'dogs allowed/pet friendly/bring my cat/dog in the shop/pets in store',
      'Jing’an and Xuhui welcome pets on a lead or in a bag. Binjiang is in a mall that does not allow them.',
    ],
  ),

  f(
    'cross-border.ship',
    [
      '海外可以直邮吗？',
      '能寄国外吗/寄到美国行不/海外邮寄/国外能买吗/可以发香港吗',
      '可以，支持寄到英国、美国、加拿大、澳大利亚、新加坡、马来西亚、欧盟和港澳台。下单时直接填当地地址即可。',
    ],
    [
      'Do you ship abroad?',
      'international shipping/ship to the UK/deliver overseas/can you send to Canada/do you ship to Germany',
      'Yes, to the UK, the EU, the US, Canada, Australia, Singapore, Malaysia, Hong Kong, Macao and Taiwan. Just enter the address at checkout.',
    ],
  ),
  f(
    'cross-border.fee',
    [
      '海外运费多少，几天到？',
      '国际邮费/寄英国多少钱/海外要几天/国际快递多久/国外运费免吗',
      '满¥699免国际运费，不满收¥120。由DHL或顺丰国际承运，清关顺利的话五到十个工作日送达。',
    ],
    [
      'How much is international shipping and how long does it take?',
      'overseas postage/delivery time to the UK/shipping cost abroad/international delivery days/free international shipping',
      'Free from ¥699, otherwise ¥120. DHL or SF International deliver in five to ten working days including customs.',
    ],
  ),
  f(
    'cross-border.duty',
    [
      '海外直邮关税谁付？',
      '要交税吗/关税多少/英国要付VAT吗/清关费谁出/进口税',
      '英国135镑以内、欧盟150欧以内的订单，税费由我们预付，您收货不用再交钱。超出部分和其他国家由收件人按当地规定缴纳。',
    ],
    [
      'Who pays duty and VAT?',
      'import tax/customs charges/VAT in the UK/duties/will I be charged on delivery',
      'UK orders under £135 and EU orders under €150 are sent with VAT paid, nothing is due on delivery. Above that and elsewhere, the receiver pays local duty.',
    ],
  ),
  f(
    'cross-border.candle',
    [
      '香薰蜡烛能寄到国外吗？',
      '香薰国际邮寄/蜡烛能带出国寄吗/液体能寄海外吗/喷雾寄国外/线香可以发国际吗',
      '蜡烛和线香可以寄，藤条香薰、喷雾这类液体要附成分单，清关会慢两三天。茶叶等食品暂不寄海外。',
    ],
    [
      'Can candles be shipped abroad?',
      'send candles overseas/ship a diffuser abroad/liquids international/incense shipping/scents to the UK',
      'Candles and incense yes. Liquids such as diffusers and sprays need an ingredient list and take two or three days longer. Tea and food are not shipped abroad.',
    ],
    { guidance: { productIds: ['cedar-candle'] } },
  ),
  f(
    'cross-border.customs',
    [
      '包裹卡在海关怎么办？',
      '清关好慢/海关要资料/包裹被扣了/一直显示清关中/海关要身份证',
      '一般清关要一到三天。如果海关要补资料，快递会短信联系您；把订单号发给我，我们也会一起补交发票和成分单。',
    ],
    [
      'My parcel is stuck in customs.',
      'customs delay/customs needs documents/held by customs/still clearing/customs asks for ID',
      'Customs usually takes one to three days. If papers are needed the carrier contacts you; send me the order number and we supply invoices and ingredient lists.',
    ],
  ),
  f(
    'cross-border.return',
    [
      '海外订单怎么退货？',
      '国外收到想退/海外退货运费/寄回中国要多久/国际订单能退吗/境外退换',
      '海外订单同样签收七天内可退，退货先由我们发寄回标签，运费每单扣¥80；破损或发错由我们承担。换货请重新下单。',
    ],
    [
      'How do I return an order from abroad?',
      'international return/return from the UK/overseas return cost/send it back to China/return abroad',
      'Within seven days of delivery, too. We send a return label and deduct ¥80, unless the item was damaged or wrong. For exchanges please order anew.',
    ],
  ),
  f(
    'cross-border.currency',
    [
      '海外付款用什么货币？',
      '能付美元吗/英镑结算/汇率怎么算/外币付款/显示人民币怎么办',
      '页面以人民币标价，Visa、Mastercard和PayPal会按发卡行当天汇率换成您的货币，我们不另收手续费。',
    ],
    [
      'Which currency do I pay in?',
      'pay in dollars/pay in pounds/exchange rate/foreign currency/prices in yuan',
      'Prices are in yuan; your card or PayPal converts them at the day’s rate. We add no fee.',
    ],
  ),
  f(
    'cross-border.invoice-en',
    [
      '海外订单能提供英文发票吗？',
      '英文收据/commercial invoice有吗/报销要英文单据/海外发票/英文的账单',
      '可以，发货时附英文商业发票，也可以把订单号和邮箱发给我，PDF版一个工作日内发您。',
    ],
    [
      'Can I get an English invoice?',
      'commercial invoice/English receipt/invoice for customs/PDF invoice/invoice in English',
      'Yes, a commercial invoice travels with the parcel, and I can mail you a PDF within one working day.',
    ],
  ),

  f(
    'payment.methods',
    [
      '支持哪些付款方式？',
      '能用支付宝吗/怎么付款/可以刷信用卡吗/微信能付不/支持PayPal吗',
      '支持微信支付、支付宝、银联卡、Visa、Mastercard、PayPal和云杉礼品卡。门店还可以用现金。',
    ],
    [
      'Which payment methods do you accept?',
      'can I use Alipay/do you take PayPal/credit card/how can I pay/Visa accepted',
      'WeChat Pay, Alipay, UnionPay, Visa, Mastercard, PayPal and Yunshan gift cards. Stores also take cash.',
    ],
  ),
  f(
    'payment.cod',
    [
      '可以货到付款吗？',
      '到付行吗/收到货再给钱/先货后款/快递来了再付/货到给现金',
      '暂不支持货到付款，需要下单时在线付清。您可以到门店看货付款，或先用自提方式留货。',
    ],
    [
      'Can I pay on delivery?',
      'cash on delivery/COD/pay when it arrives/pay the courier/pay later at the door',
      'Not at present; orders are paid online. You can see and pay for items in our stores.',
    ],
  ),
  f(
    'payment.split',
    [
      '可以用两种方式一起付款吗？',
      '一半微信一半礼品卡/分开付/组合支付/礼品卡不够用微信补/两张卡付',
      '一笔订单只能用一种方式付清，不能拆分。礼品卡余额不够时，可以把商品分成两单，一单用卡付。',
    ],
    [
      'Can I split the payment?',
      'two payment methods/half gift card half card/split between cards/combine payments/gift card not enough',
      'One order is paid by one method. If a gift card does not cover it, make two orders and pay one with the card.',
    ],
  ),
  f(
    'payment.failed',
    [
      '付款失败怎么办？',
      '付不了钱/支付报错/扣款不成功/付款一直转圈/银行卡付不出去',
      '请先换个网络或付款方式再试，订单会保留24小时。显示已扣款但订单没付的，款项一般一小时内退回，没退请联系我。',
    ],
    [
      'My payment failed. What now?',
      'cannot pay/payment error/card declined/payment stuck/checkout not working',
      'Try another network or method; the order is kept for 24 hours. Money taken for an unpaid order is normally back within an hour.',
    ],
  ),
  f(
    'payment.double',
    [
      '重复扣款了怎么办？',
      '扣了两次钱/付了两遍/多扣了一笔/一单收了双份钱/重复付款',
      '多扣的一笔系统会自动退回，微信、支付宝一个工作日内，银行卡三到七个工作日。请把订单号和扣款截图发给我核实。',
    ],
    [
      'I was charged twice.',
      'double charge/paid twice/charged two times/duplicate payment/extra charge',
      'The second charge is refunded by itself: wallets within one working day, cards in three to seven. Send me the order number and a screenshot to check.',
    ],
  ),
  f(
    'payment.change',
    [
      '下单后可以换付款方式吗？',
      '想换成支付宝付/改支付方式/付错卡了/换张卡付款/换个账户扣',
      '待发货前可以换一次，换成您账户里已有的另一种方式，总价不变，原来付的钱原路退回。',
    ],
    [
      'Can I change the payment method after ordering?',
      'switch to Alipay/change payment/paid with the wrong card/use another card/different payment',
      'Before packing you can switch once to another method on file. The total stays the same and the first payment is refunded.',
    ],
  ),
  f(
    'payment.safe',
    [
      '在线付款安全吗？',
      '会不会泄露卡号/付款靠谱吗/信息安全/支付有保障吗/怕被盗刷',
      '安全，付款在微信、支付宝或银行的页面完成，我们不保存卡号和密码。客服不会向您要验证码，请勿告诉任何人。',
    ],
    [
      'Is online payment safe?',
      'card data security/is it secure/do you store my card/payment protection/safe to pay',
      'Yes. You pay on the pages of your bank or wallet and we store no card numbers. Nobody from us will ever ask for a code.',
    ],
  ),
  f(
    'payment.company',
    [
      '公司可以对公转账吗？',
      '对公付款/公司账户打款/企业转账/走公账/银行汇款',
      '可以，订单满2000元支持对公转账。请留下公司名称和联系电话，企业顾问把账户信息和合同发给您，到账后发货。',
    ],
    [
      'Can our company pay by bank transfer?',
      'bank transfer/corporate payment/wire transfer/pay by company account/invoice payment',
      'Yes, from ¥2,000. Leave company name and phone; an adviser sends the account details, and we ship on receipt.',
    ],
  ),

  f(
    'account.password',
    [
      '忘记密码怎么办？',
      '密码想不起来了/登不上去/重设密码/找回密码/改密码',
      '在登录页点“忘记密码”，用手机验证码重新设置即可。手机号也换了的，请转人工核实身份。',
    ],
    [
      'I forgot my password.',
      'reset password/cannot sign in/lost my password/change password/recover account',
      'Choose Forgot password on the sign-in page and set a new one with a code sent to your phone.',
    ],
  ),
  f(
    'account.phone',
    [
      '怎么更换绑定手机号？',
      '手机号换了/老号码不用了/改手机号/换绑/原来的号注销了',
      '在“我的”里点“账户安全”，先验证旧号再绑新号。旧号收不到短信的，请转人工，提供最近一笔订单号核实。',
    ],
    [
      'How do I change my phone number?',
      'new phone number/old number not in use/update phone/change mobile/number no longer mine',
      'Under My account, Security: verify the old number, then the new one. If the old one is gone, ask for an agent with a recent order number.',
    ],
  ),
  f(
    'account.delete',
    [
      '怎么注销账户？',
      '删除账号/不想用了注销/销户/清除我的资料/账号怎么删',
      '在“我的—账户安全—注销账户”里提交，没有进行中的订单即可，15天后生效，期间登录视为撤回。积分和券会清零。',
    ],
    [
      'How do I delete my account?',
      'close my account/remove my data/delete profile/erase account/cancel membership account',
      'Under My account, Security, Delete account, with no open orders. It takes effect after 15 days; points and coupons are lost.',
    ],
  ),
  f(
    'account.code',
    [
      '收不到验证码怎么办？',
      '短信没来/验证码一直不到/没收到短信/验证码收不着/登录短信迟迟不来',
      '请检查是否被短信拦截，一分钟后可重发，一天最多十次。仍收不到可以改用语音验证码，或换邮箱登录。',
    ],
    [
      'I do not get the code.',
      'no verification code/SMS not arriving/code missing/text message not received/login code',
      'Check your SMS filter and send again after a minute, ten times a day at most. You can also use a voice code or your e-mail.',
    ],
  ),
  f(
    'account.address-book',
    [
      '怎么管理收货地址簿？',
      '添加新地址/默认地址怎么设/删掉旧地址/存几个地址/改默认收货地址',
      '在“我的—地址簿”里可以新增、删除和设默认，最多存20个。改地址簿不会影响已经下的订单。',
    ],
    [
      'How do I manage my addresses?',
      'add an address/set default address/delete old address/save several addresses/address book',
      'Under My account, Addresses: add, delete or set a default, up to 20. Orders already placed are not changed.',
    ],
    link('地址簿', 'Addresses', '/demo/addresses'),
  ),
  f(
    'account.privacy',
    [
      '你们会怎么用我的个人信息？',
      '隐私政策/会泄露我的信息吗/不要给我打推销电话/个人信息保护/我的资料谁能看',
      '只用于处理订单和售后，不卖给第三方。您可以在“账户安全”里查看、导出或删除个人信息，也可以关闭营销短信。',
    ],
    [
      'How do you use my personal data?',
      'privacy policy/do you sell my data/stop marketing calls/data protection/who sees my data',
      'Only for your orders and service; we sell nothing to third parties. Under Security you can view, export or delete your data.',
    ],
    link('隐私说明', 'Privacy', '/demo/privacy'),
  ),
  f(
    'account.unsubscribe',
    [
      '怎么退订营销短信？',
      '别再发短信了/取消广告推送/短信太烦/退订/关闭通知',
      '回复短信里的“R”即可退订，或在“我的—消息设置”里关掉营销消息。订单和物流通知仍会照常发送。',
    ],
    [
      'How do I stop marketing messages?',
      'unsubscribe/no more texts/turn off ads/stop newsletters/disable notifications',
      'Reply R to the text, or turn off marketing under Message settings. Order and delivery notices still arrive.',
    ],
  ),
  f(
    'account.merge',
    [
      '两个账户可以合并吗？',
      '有两个号想并到一起/积分合并/微信和手机号是两个账户/账号合一/会员合并',
      '可以，两个账户都验证手机号后，请转人工合并，积分和订单都会保留，等级按较高的算。合并后不能拆开。',
    ],
    [
      'Can I merge two accounts?',
      'two accounts/combine points/merge profiles/join my accounts/duplicate account',
      'Yes, an agent can merge them once both phones are verified. Points and orders are kept; it cannot be undone.',
    ],
  ),
]

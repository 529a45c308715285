/** Questions for tuning: by kind, one `text | entry` a line; a dash means that no entry covers it. */
export const TUNE: Record<string, string> = {
  clean: `
请问退款一般需要几个工作日？ | refunds.when
我想把订单取消掉，应该怎么做？ | orders.cancel
收货人的地址还能再改吗？ | orders.address
你们默认用哪家快递公司？ | shipping.carrier
寄到广西需要运费吗？ | shipping.fee
付完款之后什么时候能寄出？ | shipping.when
可以到门店自己取货吗？ | shipping.pickup
请问如何申请换货？ | returns.exchange
退回商品的邮费由谁承担？ | returns.shipping-fee
能不能把普通发票换成专用发票？ | invoices.special
公司报销需要发票，怎么申请？ | invoices.how
发票上的税号填错了可以重开吗？ | invoices.title-wrong
积分可以当钱用吗？ | members.points
积分最晚哪天用掉？ | members.points-expire
金卡会员能享受几折？ | members.levels
静安的店晚上营业到几点？ | stores.hours
你们在杭州的门店具体在哪条路？ | stores.where
请问能直接邮寄到加拿大吗？ | cross-border.ship
寄到英国还要另外交税吗？ | cross-border.duty
支持信用卡付款吗？ | payment.methods
羊毛衫平时该怎么清洗？ | products.sweater-wash
羊绒披肩能放进洗衣机洗吗？ | products.cashmere-wash
这款马克杯能用微波炉加热吗？ | products.mug-microwave
紫砂新壶买回来要怎么处理？ | products.zisha-start
行李箱的密码忘了怎么办？ | products.suitcase-lock
登录密码忘了如何重置？ | account.password
想换一个手机号登录，怎么操作？ | account.phone
优惠券能不能和满减同时用？ | coupons.stack
`,
  sloppy: `
哎我那个钱咋还没退回来啊 | refunds.when
东西我不想要了呀帮我撤了呗 | orders.cancel
手滑地址填成老家了咋整 | orders.address
咋还不给我发货捏 | shipping.when
快递躺在那三天没动静了都 | shipping.stuck
催一下催一下 急着用呢 | shipping.urge
明明没拿到货啊怎么就签收了？？ | shipping.signed-not-received
碗送过来碎成渣了 | returns.damaged
我买的绿的你给我发个红的 | returns.wrong-item
衣服有点小诶 想换大点的 | returns.exchange
都过了一个多礼拜了还给退不 | returns.over-time
刚买完第二天就便宜了 气死 | refunds.price-protect
券点了没反应啊 | coupons.not-work
有没有啥券给一张嘛 | coupons.where
积分咋花呀 | members.points
生日有没有啥表示哈 | members.birthday
狗子能带进店里溜达不 | stores.pet
开车过去有地儿停没 | stores.parking
国外朋友想买 能给寄过去不 | cross-border.ship
包裹一直在海关那儿不动弹 | cross-border.customs
钱扣了我两回啊喂 | payment.double
死活付不了款 | payment.failed
短信码收不着呀 | account.code
天天给我发广告短信烦不烦 | account.unsubscribe
毛衣穿两回就一堆小球球 | products.pilling
锅长锈了是不是废了 | products.iron-rust
盖碗拿着老烫手了 | products.gaiwan-hot
杯子一股怪味儿洗不掉 | products.thermos-smell
蜡烛点起来一股黑烟呛人 | products.candle-use
娃四岁毛衣买哪个码呀 | products.kids-size
给我妈整个啥礼物好 | products.gift-elder
刀切不动肉了 能给磨磨吗 | products.knife-sharpen
`,
  typo: `
退宽退到哪张卡 | refunds.where
退宽什么时候到账 | refunds.when
kd好几天不更星了 | shipping.stuck
发嫖怎么开 | invoices.how
fp在哪里开 | invoices.how
优会券怎么领 | coupons.where
yhq用不了 | coupons.not-work
几分怎么兑换 | members.points
我要退或 | returns.how
7天无里由退货吗 | returns.policy
怎么换获 | returns.exchange
取消丁单 | orders.cancel
改地只 | orders.address
门点在哪 | stores.where
门店营业时见 | stores.hours
包右吗 | shipping.fee
海外能直油吗 | cross-border.ship
关睡谁出 | cross-border.duty
羊容围巾怎么洗 | products.cashmere-wash
微博炉能热杯子吗 | products.mug-microwave
紫沙壶开壶 | products.zisha-start
价保怎么申情 | refunds.price-protect
zhifubao能用吗 | payment.methods
yzm收不到 | account.code
`,
  long: `
你好，我上周在你们家给我妈妈买了一套杯子，昨天打开一看有一个杯子边上磕掉了一块，这种情况你们怎么处理？ | returns.damaged
我下单的时候没注意，选的是之前租房的地址，现在已经搬走了，订单还显示待发货，能不能帮我换成现在住的地方？ | orders.address
我们公司年底要给客户准备八十份礼物，看中了你们的茶礼盒，想问下买这么多价格上能不能商量？ | orders.bulk
前天我把浴袍寄回去了，快递显示你们仓库昨天就签收了，可是我支付宝里到现在都没有收到钱，一般要等多久？ | refunds.when
我在英国读书，想买个茶壶寄到学校宿舍，又怕到时候快递让我补交一大笔税，这个税到底是你们出还是我出？ | cross-border.duty
双十一当天买的四件套花了599，今天看直播间只要549，心里有点不舒服，这个差的钱能补给我吗？ | refunds.price-protect
本来说周三到的，我特意请了假在家等，结果今天都周五了才送来，你们是不是应该给点补偿？ | shipping.delay
朋友过生日送了我一双拖鞋，穿着挤脚，但我没有订单也不好意思问她要，这种能换大一号的吗？ | returns.gift
我昨天付款的时候页面卡住了，我又点了一次，结果银行给我发了两条扣款短信，多出来的钱怎么办？ | payment.double
家里孩子今年上一年级，每天晚上要写作业，家里的灯光有点暗，你们哪个灯适合他用？ | products.lamp-eye
我想周末带孩子去徐汇那家店看看，听说有喝茶的活动，请问要怎么约，收费吗？ | stores.class
之前用微信登录过一个号，后来用手机又注册了一个，积分都分散了，能不能弄到一起？ | account.merge
`,
  short: `
退款 | refunds.when
发票 | invoices.how
邮费 | shipping.fee
改地址 | orders.address
催发货 | shipping.urge
自提 | shipping.pickup
保价 | refunds.price-protect
专票 | invoices.special
会员日 | members.day
起球 | products.pilling
开壶 | products.zisha-start
磨刀 | products.knife-sharpen
刻字 | products.engrave
停车 | stores.parking
注销 | account.delete
货到付款 | payment.cod
`,
  english: `
How many days until my refund shows up? | refunds.when
I'd like to cancel what I bought this morning | orders.cancel
can you change where my parcel goes | orders.address
why is my package sitting at the same place for a week | shipping.stuck
whats the postage to manchester | cross-border.fee
do i owe any tax when it gets to england | cross-border.duty
can u post to singapore | cross-border.ship
the cup came in pieces | returns.damaged
I received a blue one but ordered red | returns.wrong-item
jumper too tight need bigger | returns.exchange
is it ok to put wool scarf in washing machine | products.cashmere-wash
what time does the jingan shop shut | stores.hours
do you take amex or paypal | payment.methods
forgot my login | account.password
money was taken two times from my card | payment.double
when do my points run out | members.points-expire
can the mug go in a microwave | products.mug-microwave
is the small suitcase ok as hand luggage | products.suitcase-cabin
price fell the day after i ordered | refunds.price-protect
i need a receipt in english for my employer | cross-border.invoice-en
`,
  uncovered: `
你们招店员吗 | -
我想加盟你们品牌 | -
今天上海下雨吗 | -
能借我点钱吗 | -
贷款利息多少 | -
你是真人还是机器人 | -
给我讲个笑话 | -
电视机遥控器失灵了怎么修 | -
机票怎么改签 | -
苹果手机电池多少钱一块 | -
外卖怎么还没送到 | -
可以帮我订酒店吗 | -
股票今天涨了没 | -
附近有什么好吃的火锅 | -
你们老板叫什么名字 | -
你们上市了吗 | -
能不能教我织围巾 | -
二手的灯你们回收吗 | -
可以租你们的露营灯吗 | -
直播带货合作找谁 | -
你好呀 | -
嗯嗯 | -
哈哈哈哈 | -
asdfghjkl | -
111 | -
在吗在吗 | -
你觉得我适合什么发型 | -
血压高能吃什么药 | -
社保怎么转移 | -
驾照到期了怎么换 | -
有没有卖猫粮 | -
冰箱门坏了你们修吗 | -
你们的羽绒服多少绒 | -
婚纱照套餐多少钱 | -
奶茶店加盟费 | -
帮我写一篇作文 | -
世界杯谁赢了 | -
宽带怎么报装 | -
电影票能退吗 | -
比特币现在多少钱一个 | -
are you hiring | -
tell me a joke | -
what is the weather in hangzhou | -
can you lend me money | -
how do I fix my laptop screen | -
book me a flight | -
franchise cost | -
who won the match last night | -
do you sell phone chargers | -
do you sell dog food | -
lol ok | -
hello there | -
`,
}

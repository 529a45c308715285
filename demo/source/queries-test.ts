/** Questions for measuring: by kind, one `text | entry` a line; a dash means that no entry covers it. */
export const TEST: Record<string, string> = {
  clean: `
我的订单目前处理到哪一步了，在哪儿能看？ | orders.status
两件商品里有一件不想要，能否只取消那一件？ | orders.cancel-part
订单还没发，可以把黑色换成绿色吗？ | orders.variant
我分三次下的单，能一起打包寄吗？ | orders.merge
没有付款的订单多长时间会自动取消？ | orders.unpaid
送给朋友的包裹里会出现价格吗？ | orders.gift-note
雾蓝色的围巾卖完了，以后还有吗？ | orders.out-of-stock
预售款付款以后大概哪天寄出？ | orders.presale
从你们仓库寄到成都大约需要多少天？ | shipping.how-long
可以要求只走顺丰吗？ | shipping.carrier
包裹显示已投递，但是我找不到，应该联系谁？ | shipping.signed-not-received
我只有周末在家，能安排周六送吗？ | shipping.time-slot
快递盒被压扁了，我应该拒收吗？ | shipping.damaged-box
静安店的货可以当天送到我公司吗？ | shipping.samecity
请问贵店支持无理由退货吗？ | returns.policy
打开喝过的茶叶还可以退吗？ | returns.no-return
线上订单拿到徐汇店能直接换吗？ | returns.store
我寄回的商品仓库验收了吗，哪里能查？ | returns.progress
台灯用了四个月突然不亮，保修吗？ | returns.repair
退款能不能打到我另外一张银行卡上？ | refunds.where
为什么退回来的金额比我支付的少了几十块？ | refunds.amount
订单取消以后，我用掉的券还会还给我吗？ | refunds.coupon-back
原来付款的卡已经注销，退款会去哪里？ | refunds.failed
货还在运输途中，我能先拿回钱吗？ | refunds.only-refund
去年十二月的订单现在还能开票吗？ | invoices.deadline
发票的品名能开成办公用品吗？ | invoices.content
电子发票一直没有发到我邮箱。 | invoices.received
用礼品卡付的钱还能开发票吗？ | invoices.amount
满三百减四十的活动到什么时候结束？ | coupons.full-reduction
优惠券昨天到期了，能给我延长一下吗？ | coupons.expired
教师有没有折扣？ | coupons.student
礼品卡有效期是几年？ | coupons.gift-card-buy
成为银卡会员需要消费多少？ | members.join
每消费一元能获得几个积分？ | members.points-earn
今年没怎么买，明年金卡会不会掉？ | members.downgrade
在实体店消费忘记报会员号，积分能补吗？ | members.offline
实体店和网店的标价一致吗？ | stores.price
想先去店里试一下衬衫，能提前预约吗？ | stores.tryon
在店里买的东西能帮忙包成礼物吗？ | stores.wrap
国际快递大概要几天，费用是多少？ | cross-border.fee
扩香液这种带液体的可以寄到新加坡吗？ | cross-border.candle
我在德国收到货想退，怎么处理？ | cross-border.return
用英镑的信用卡付款，汇率怎么算？ | cross-border.currency
礼品卡余额不足，可以再用微信补差额吗？ | payment.split
已经付款了，想改成用支付宝支付可以吗？ | payment.change
公司账户转账付款可以吗？ | payment.company
怎样彻底删除我的会员账户？ | account.delete
你们会把我的电话号码给别人吗？ | account.privacy
`,
  sloppy: `
我那单子现在走到哪儿啦 | orders.status
买错啦买错啦快帮我退掉还没发呢 | orders.cancel
尺码点错了哎 还没发能改不 | orders.variant
写张小卡片塞里面行不行呀 | orders.gift-note
墨绿那个啥时候能再有货嘛 | orders.out-of-stock
下午三点付的钱今儿能发走不 | shipping.when
到东北得几天呀 | shipping.how-long
要不要另外掏快递钱啊 | shipping.fee
说好昨天到 现在影儿都没有 有啥说法没 | shipping.delay
我白天上班没人收 晚上送中不 | shipping.time-slot
外边的纸箱烂了个大口子 收还是不收啊 | shipping.damaged-box
我过去店里拿要带啥不 | shipping.pickup
不喜欢这个味儿 能退不能退 | returns.policy
寄回去还得我自个儿掏钱吗 | returns.shipping-fee
少给我一个杯子哦 | returns.wrong-item
灯用着用着就灭了 给修不 | returns.repair
咋才退我一半的钱 | refunds.amount
钱是退我微信还是退哪儿了 | refunds.where
发票咋还没给我发来呢 | invoices.received
票上公司名字给写错咯 | invoices.title-wrong
我那张券过期了呜呜 能不能通融 | coupons.expired
读大学呢有没有便宜点 | coupons.student
咋能升金卡呀 | members.join
十八号那天有啥活动来着 | members.day
积分放着会没掉不 | members.points-expire
店里的会不会比网上贵点啊 | stores.price
帮看看滨江那边有没有货 | stores.stock
能不能等快递来了我再掏钱 | payment.cod
一半用卡一半用微信成不 | payment.split
旧手机号早不用了登不上咋整 | account.phone
网上付钱会不会被盗啊怕怕 | payment.safe
驼绒跟羊绒到底差在哪儿嘛 | products.scarf-material
麻的衬衫皱巴巴的 要不要烫 | products.linen-care
脚有点宽 拖鞋拿几码好 | products.slipper-size
一米七二一百二十斤毛衣穿啥码 | products.sweater-size
早上灌的开水下午还烫不烫呀 | products.thermos-keep
那个壶咋拿来煮粥啊 | products.thermos-porridge
我家是电磁炉 这锅能使不 | products.pan-induction
菜板上长黑点点了 | products.wood-care
灯泡烧了换啥样的 | products.lamp-bulb
家里有猫 能点香不 | products.scent-pregnant
新毛巾洗着掉一盆毛 | products.towel-wash
凳子一百八十斤的人坐没事吧 | products.stool-load
闺蜜过生日 三百块以内送啥 | products.gift-friend
图上看着挺浅 拿到手咋这么深 | products.color-diff
是不是真的羊绒啊别骗我 | products.authentic
`,
  typo: `
订但在哪看 | orders.status
曲消订单 | orders.cancel
换演色还来得及吗 | orders.variant
什么时侯发活 | shipping.when
几天能道 | shipping.how-long
顺风能发吗 | shipping.carrier
物留不更新 | shipping.stuck
kuaidi帮我催催 | shipping.urge
门店自题要带什么 | shipping.pickup
同成配送有吗 | shipping.samecity
退或流程 | returns.how
tuihuo运费谁付 | returns.shipping-fee
收到破孙了 | returns.damaged
tk多久到 | refunds.when
退款到那里 | refunds.where
电子发漂没收到 | invoices.received
曾值税专用发票 | invoices.special
满剪怎么算 | coupons.full-reduction
优惠卷能叠加吗 | coupons.stack
会圆等级 | members.levels
jifen有效期 | members.points-expire
挺车方便吗 | stores.parking
茶可怎么报名 | stores.class
国际油费多少 | cross-border.fee
海关要资聊 | cross-border.customs
付宽失败 | payment.failed
企业对工转账 | payment.company
忘记蜜码 | account.password
毛衣尺吗 | products.sweater-size
亚吗会缩水吗 | products.linen-care
保温悲能保多久 | products.thermos-keep
铸铁郭怎么保养 | products.iron-rust
龙井怎么宝存 | products.tea-storage
四件逃尺寸 | products.bedding-size
登机想能带上飞机吗 | products.suitcase-cabin
`,
  long: `
我买了一个围巾和一个香薰，后来发现香薰家里还有，就不想要香薰了，围巾还是要的，这样能只退掉香薰那部分吗，现在还没发货 | orders.cancel-part
我周一下的单，付款以后一直显示待发货，客服电话也没打通，我就想知道你们正常情况下要多长时间才会寄出来 | shipping.when
快递员给我打电话说放在门口了，我下班回去门口什么都没有，问邻居也说没看见，系统里写的是本人签收，这可怎么办 | shipping.signed-not-received
上个月给孩子买了件开衫，吊牌都还没剪，但是一直放着没穿，现在发现小了，算下来已经签收九天，能退吗 | returns.over-time
我是做财务的，你们昨天开过来的发票，公司名字少了一个字，这样报不了账，麻烦问下怎么弄 | invoices.title-wrong
我和同事拼着买了三件，用了一张券，现在她那件不合适要退，退的金额跟标价对不上，想问下是怎么算的 | refunds.amount
我爱人下个月过生日，她是你们家金卡，我想问一下她生日那个月会不会有什么优惠可以用 | members.birthday
我在墨尔本，去年买过一次觉得不错，这次想多买几样，不知道运到这边大概要多少运费，要等多少天 | cross-border.fee
我有一张朋友送的五百块的卡，买的东西要六百多，能不能卡里的钱先扣，剩下的我再用手机付 | payment.split
我前几天换了电话号码，原来的号已经停机了，现在登录要发验证码到旧号上，我根本收不到，怎么改成新号 | account.phone
我第一次买紫砂壶，拿到以后闻着有点土腥味，网上说要用豆腐煮什么的，到底该怎么弄才能开始用 | products.zisha-start
买了你们的铸铁锅，用了两次之后放在水池里忘了洗，第二天发现上面一层红红的锈，是不是不能再用来做饭了 | products.iron-rust
我住在杭州，客厅想装那个藤的吊灯，但是家里没人会弄电，你们能不能派人过来帮忙装 | products.pendant-install
姐姐刚生了宝宝，下周办满月酒，我想送个实用又好看的，也不知道小宝宝能用什么，你们有推荐吗 | products.gift-baby
下个月要坐廉价航空去泰国，想买个小箱子随身带上去不托运，你们二十寸那款行不行 | products.suitcase-cabin
`,
  short: `
查单 | orders.status
团购 | orders.bulk
贺卡 | orders.gift-note
运费 | shipping.fee
丢件 | shipping.stuck
退货 | returns.how
换货 | returns.exchange
破损 | returns.damaged
满减 | coupons.full-reduction
领券 | coupons.where
积分 | members.points
店址 | stores.where
茶课 | stores.class
关税 | cross-border.duty
验证码 | account.code
拒收短信 | account.unsubscribe
补货 | orders.out-of-stock
灯泡 | products.lamp-bulb
`,
  english: `
where do i look up what i bought | orders.status
picked medium by accident, can you make it large before it goes out | orders.variant
are you getting the blue scarf again | orders.out-of-stock
please put a note in, it's for my mum | orders.gift-note
how fast do orders leave the warehouse | shipping.when
it says signed for but nobody here got it | shipping.signed-not-received
can i pick it up myself in xuhui | shipping.pickup
how long have I got to send something back | returns.policy
who covers the courier when I send it back | returns.shipping-fee
can i bring a web order to the shop to swap it | returns.store
refund came up short | refunds.amount
will the money go back on the same card | refunds.where
name on the invoice is misspelled | invoices.title-wrong
promo code wont go through | coupons.not-work
does my voucher work together with the sale | coupons.stack
what do gold customers get | members.levels
is there somewhere to leave the car | stores.parking
parcel held by customs what do you need | cross-border.customs
is it possible to post a candle to france | cross-border.candle
sending back from london, how | cross-border.return
will i be billed in euros | cross-border.currency
can i pay the driver in cash | payment.cod
how do i close my account for good | account.delete
which size for 178 cm tall man sweater | products.sweater-size
how do i get rust off the pan | products.iron-rust
will it keep coffee hot all morning | products.thermos-keep
which lamp for my son's desk | products.lamp-eye
is the bear ok for a 1 year old | products.toy-age
present for my wife's parents | products.gift-elder
can you put initials on it | products.engrave
`,
  uncovered: `
你们还招兼职吗，周末可以上班 | -
开一家你们的加盟店要多少钱 | -
明天会降温吗 | -
花呗可以提现吗 | -
信用卡逾期了怎么办 | -
借呗额度怎么提升 | -
你叫什么名字呀 | -
你会唱歌吗 | -
我好无聊陪我聊聊天 | -
我失恋了好难过 | -
地铁末班车几点 | -
怎么去迪士尼 | -
高铁票怎么退 | -
话费怎么充值 | -
洗衣机不脱水了 | -
空调多少钱一台 | -
有没有卖手机壳 | -
有没有婴儿奶粉卖 | -
你们卖酒吗 | -
电饭煲的内胆有得换吗 | -
可以帮我代购别家的东西吗 | -
你们和某宝那家店是一家吗 | -
供应商怎么合作 | -
我想采访你们创始人 | -
你们的股权怎么分 | -
我是广告公司的，想谈合作 | -
能把我的旧围巾翻新吗 | -
旧衣服你们回收吗 | -
可以出租帐篷吗 | -
教我画画 | -
紫砂壶值得投资吗 | -
龙井茶能降血脂吗 | -
孕妇能喝绿茶吗 | -
怎么学茶艺师考证 | -
帮我翻译一段话 | -
北京时间几点了 | -
一加一等于几 | -
写首诗给我 | -
医保卡丢了怎么补 | -
身份证到期换证 | -
房租能提前退吗 | -
健身卡怎么转让 | -
宠物医院在哪 | -
游戏账号被封了 | -
电脑蓝屏怎么办 | -
打车开发票怎么弄 | -
酒店几点退房 | -
早饭吃什么好 | -
嘿嘿 | -
哦 | -
。。。 | -
啊啊啊啊啊啊 | -
qwertyuiop | -
666 | -
滴滴滴 | -
谢谢啦 | -
再见 | -
你真笨 | -
i want a job at your store | -
how much to open a franchise | -
is it going to snow | -
can i get a loan | -
what's your favourite colour | -
sing me a song | -
my washing machine leaks | -
do you sell laptops | -
train ticket refund | -
how do I cook noodles | -
can you rent me a tent | -
do you buy used lamps | -
who founded the company | -
translate this for me | -
xyz123 | -
thanks bye | -
`,
}

/**
 * What customers speak of, in the words of both languages: a row is one notion, with its Chinese words and, after the
 * bar, its English ones (several words for one notion are joined by commas). A word may stand in several rows. General
 * retail and household, not one shop's; nothing here decides alone, shared notions are one view among several.
 */
const table = `
order: 订单 单子 下单 拍下 这单 那单 一单 下的单 买的东西 拍的 我的单 我那单 这个单 定的 订的 那一单 上一单 | order, purchase, what i bought, ordered, my stuff, my things, my items
look-up: 查 查看 看看 查询 查一下 查下 在哪看 哪里看 找到 翻到 翻不到 找不到 | check, look up, lookup, find, see, view, track, where can i see
status: 状态 情况 进度 到哪步 哪一步 弄到哪 走到哪 处理到 弄好了没 进展 怎么样了 咋样了 处理得 什么情况 走没走 处理了没 有没有成功 下成功 | status, progress, what is happening, go through, went through, follow, processed, confirmed, update on, going on with, any news, received my order
cancel: 取消 撤销 撤单 撤了 撤掉 作废 不要了 不想要 不买了 拍错 点错 手抖 手滑 反悔 后悔 多拍 关掉 拍重 重复拍 买重 下错 买错 撤回 退订单 退单 不买 算了 停掉 别发了 不用发了 | cancel, call off, changed my mind, by mistake, do not want it anymore, don't want it, dont want, no longer want, stop my order, cancellation, abort, no longer need, take back my order, withdraw, don't need, call it off, scrap, undo
part: 其中 只取消 只退 部分 一部分 其他照发 单独 留一件 其中一件 另外 三样 两样 只要 剩下 其余 单单 去掉 删掉一件 减掉 减一件 其他的 其它 别的照 留下 保留其他 单个 那一样 | part, partial, only one, just one, one item, drop, keep one, one product, rest, only part, some of, take off, remove, take out, leave out, except, everything else, others, one thing, only the
address: 地址 收货地址 收件地址 住址 住的地方 搬家 搬走 老家 门牌 收货人 收件人 小区 公寓 宿舍 改寄 寄到别 换个地方 换地方 隔壁 楼号 街道 县 区 填成 写成 老地址 新家 住处 学校地址 公司地址 | address, moved, move house, somewhere else, street, different place, new place, where my parcel goes, apartment, flat, destination, road, postcode, zip, street name, house number, delivery details, delivery info, wrong place
edit: 改 修改 更改 变更 改成 改一下 更正 更新 改为 换成 填错 写错 输错 错了 打错 | change, edit, update, correct, modify, amend, typed wrong, switch, alter, misspelled, typo
wrong: 错 不对 弄错 搞错 写错 填错 选错 错误 不是我 不符 打错 | wrong, incorrect, mistake, misspelled, not what, instead of, by accident, error
colour: 颜色 色 红色 红的 绿色 绿的 蓝色 蓝的 灰色 灰的 米色 黑色 黑的 白色 白的 换色 花色 粉色 | colour, color, red, green, blue, grey, gray, beige, black, white, pink, shade
size: 尺码 码数 尺寸 大小 多大 几码 选码 什么码 大码 小码 m码 s码 l码 xl 码 身高 体重 斤 合身 大一号 小一号 大一码 小一码 一号 号码 几号 多大码 穿多大 公分 厘米 三围 胸围 肩宽 脚长 穿哪个号 拿哪个 哪个号 偏码 正码 穿38 穿39 穿什么号 拿几码 选大 选小 选哪个号 合适吗 合脚 断码 | size, sizing, fit, cm, tall, height, measure, large, medium, small, m or l, s or m, dimension, chest, waist, chart, which number, wide, width, size down, size up, which one fits, run small, true to size, my height, shoe size, what size, which size, size do i
before-ship: 没发货 还没发 未发货 发货前 待发货 没发呢 | before shipping, not shipped, unshipped, before dispatch, has not shipped, not been sent, before it ships, before delivery
merge: 合并 一起寄 一起发 装一起 合到一起 合单 并单 同一个包裹 一个包裹 一个箱子 放一起 并到 拼在一起 凑一起 合成 装一个 一块发 一块寄 凑一块 一块儿寄 合一起 合着发 打一个包 装在一起 并一起 拼一个包裹 | combine, merge, together, one parcel, same parcel, one box, join, single parcel, become one, put in one, bundle, all in one, one delivery, one shipment, at once
unpaid: 没付款 未付款 待付款 不付款 没付钱 没给钱 还没付 晚点付 先不付 忘记付 再给钱 再付 明天付 过两天付 晚上付 没结账 先放着 先占 还没结 | unpaid, not paid, pay later, haven't paid, havent paid, without paying, forgot to pay, not yet paid, pay tomorrow, haven't checked out, leave it unpaid, reserve without paying, pay next
keep-time: 保留 多久关闭 失效 自动关闭 自动取消 超时 关掉 留多久 能留 放着 留着 放多久 给我留 占着 过时 | expire, kept, dropped, close, hold, reserve, lapse, how long is kept, hold it, stay open, how long can i wait
gift: 礼物 礼品 送人 送礼 赠送 送给 生日礼物 礼盒 满月礼 见面礼 伴手礼 表示一下 送什么 送啥 买什么送 送朋友 心意 | gift, present, give to, surprise, something nice for
greeting: 贺卡 卡片 祝福 写张卡 留言 寄语 写两句 写几句 手写 代写 附言 | card, message, handwritten, note, greeting, wishes, birthday card, write a few words
hide-price: 价格单 不放价格 小票 看到价格 看到多少钱 别放价格 不要价格 价签 标价 隐藏价格 看不到价格 露出来 价钱露 别让看到 不露价格 价格别 别写价格 不显示价格 清单别放 发票别放 | price tag, price slip, hide the price, no receipt, without price, no price, not see the price, leave out the price, see what i paid, see how much, hide, without showing, don't show the price, cost not visible, no invoice inside
sold-out: 没货 缺货 断货 售罄 卖完 卖光 抢光 抢没 无货 没有货 没了 补货 还会有 还会上 再有 再上架 到货提醒 下架 还上吗 点不了 灰的 选不了 下一批 批次 还做吗 还会补 会补 再做 啥时候有 补吗 售完 缺 | sold out, out of stock, restock, available again, back in stock, come back, in stock again, unavailable, gone, run out of stock, notify me, next batch, more coming, coming back, can't select, will you get more, restocking, waiting for stock, greyed out
bulk: 批量 大批 团购 公司买 单位买 采购 批发 员工福利 企业 年会 团建 发福利 几十份 几百份 两百套 一百套 八十份 五十份 大量 量大 多买 买得多 订货 给客户 给员工 份礼 谈价 一百个 上百 几百个 纪念品 量多 多拿 拿货 集体 员工 福利 整箱 五十个 三十个 二十个 定做 | bulk, wholesale, corporate, staff, quantity, sets, pieces, sixty, fifty, hundred, company order, for our team, employees, clients, large order, volume, souvenirs, for employees, team gifts, hundred of, fifty of, twenty, big order, many pieces, group price
presale: 预售 预定 预订 定金 尾款 先定 预购 预售款 付了定金 | preorder, pre-order, pre order, pre-ordered, presale, pre-sale, deposit, advance order, preordered, pre ordered
history: 以前的 历史 去年 前年 老订单 以前买 之前买 两年前 早先 好久以前 记录 很久以前 大前年 早就买 很早 以前的单 曾经 消费记录 购买记录 | history, old order, past, last year, years ago, previous, earlier, long ago, records, purchase history, a while ago, past purchases, earlier purchases, previous orders
ship-out: 发货 寄出 发出 出库 出货 发走 发了没 寄过来 发呀 发掉 打包 配货 揽收 发我 仓库 发货了吗 还不发 咋还不发 待发货 不发 怎么还没发 啥时候发 能发吗 发得了 寄出来 寄走 | ship, dispatch, send, sent, leave the warehouse, left, warehouse, shipping out, goes out, post it, on its way, post my, going out, dispatched, shipped yet, leave, when will you send, on the way yet
transit-time: 几天到 多久到 几天能到 能收到 多久能收到 到货时间 走几天 要走 什么时候到 何时到 哪天到 明天到 后天到 几号到 送到要 多少天到 能到吗 能到不 到我这 路上 时效 多久送到 大概几天 慢不慢 快不快 啥时候到 到货 收得到 送到家 在路上多久 赶得上 来得及吗 到手 啥时能到 几时到 | arrive, arrival, delivery time, how many days, how long does delivery, reach, get to, get here, get it, transit, how fast, till it gets, at my door, by friday, by monday, by tomorrow, in time for, before christmas, here by, when can i expect, expect, how soon will i, take to arrive
place-cn: 北京 成都 广州 深圳 武汉 重庆 西安 南京 新疆 西藏 内蒙 内蒙古 云南 四川 广西 海南 青海 甘肃 宁夏 东北 哈尔滨 沈阳 天津 福建 湖南 湖北 偏远 县城 农村 乡下 省 市 | beijing, chengdu, guangzhou, shenzhen, province, xinjiang, tibet, wuhan, inside china, mainland, within china, domestic
freight: 运费 邮费 邮资 快递费 配送费 寄费 物流费 包邮 免邮 免运费 送货费 来回运费 路费 寄过来要钱 另外收 加钱 邮费贵不贵 邮费多少 满多少包 运费多少 免快递费 贴邮费 收邮费 偏远费 | shipping fee, shipping cost, delivery fee, postage, free shipping, free delivery, shipping, delivery cost, delivery charge, shipping included, cost of delivery, pay for delivery, delivery charges, free postage, pay postage, shipping costs, extra for shipping, charge for shipping
carrier: 顺丰 中通 圆通 韵达 申通 京东快递 邮政 ems 哪家快递 什么快递 快递公司 哪个快递 指定快递 走什么 默认快递 哪家物流 哪家公司送 别用 不要用 换个快递 换顺丰 发ems 指定 哪个公司送 走顺丰 邮政快递 极兔 菜鸟 | carrier, sf, courier company, which courier, sf express, which company, zto, yto, jd, ems, who delivers, delivery company, do not use, prefer, dhl, fedex, ups, shipped with, shipped by, courier, different courier
parcel: 快递 包裹 物流 快件 货 包 箱子 | parcel, package, delivery, shipment, box, carton
no-move: 不动 没动 没更新 不更新 卡住 停在 没动静 没变化 一直显示 不变 停了 卡在 停滞 没有进展 好几天 没消息 没信息 没反应了 分拣中心 中转 躺在 没物流 原地 不走 没物流信息 四天前 没有更新 几天没动 物流信息停 卡住不动 没走 没往前 不往前 | stuck, not moving, no movement, not updating, stopped, same status, same place, no update, sitting, has not moved, tracking, nothing for days, stands still, hasn't moved, hasn't updated, no progress, frozen, days without, last update, in limbo, not moved
lost: 丢 丢了 丢件 弄丢 弄没 遗失 不见了 找不到 没影 搞丢 丢失 寄丢 | lost, missing, disappeared, gone missing, vanish, cannot find, can't find, lose
late: 晚到 延误 迟到 晚了 迟了 没按时 说好 拖 超时 太慢 迟迟 晚两天 晚送 逾期 比预计 预计时间 才到 才送 耽误 承诺 答应 有没有说法 超了 还没送到 说今天 说明天 说周二 说周三 说好周 拖了 晚 迟 | late, delay, later than, was due, overdue, slow, promised, supposed to, should have arrived, behind schedule, said it would, supposed, delayed, took too long, still hasn't come, past the date, later
compensate: 补偿 赔偿 赔 赔不赔 补券 给点 补给 赔钱 怎么赔 咋赔 说法 交代 负责 | compensation, compensate, voucher for, do i get anything, make up for, reimburse
signed: 签收 已签收 显示签收 已送达 妥投 代签 签了 被签 已经送到 收了货 签的 被人签收 有人签 显示送到 显示已签 签收了 本人签收 | delivered, signed, marked delivered, handed over, says delivered, signed for, proof, shows as delivered, says it was delivered, delivered yesterday, marked as, dropped off
not-received: 没收到 没拿到 没有收到 未收到 没见到 啥也没有 没有货 没看到 还没来 没来 没到 什么都没有 收不到 收不着 不来 没有啊 找不到 一直不到 没接到 没人敲门 翻遍 没看见 没接到电话 快递柜没有 门口没有 没送来 我没收 | not received, haven't received, not arrived, nothing, did not get, didn't get, never came, never comes, not here, nobody gave, have not got, no sign of, not there, not come, do not get, doorstep is empty, not at my door, no parcel, never received, isn't here, empty, i have nothing, wasn't there
time-slot: 预约 约时间 几点送 晚上送 周末送 白天 上班 不在家 改天 换时间 指定时间 星期六 星期天 下班 某天送 晚几天 过几天 安排 别送 约定 之后再送 之后再给我送 出差 不方便收 换个时间送 推迟 晚点送 节后送 延后 先别送 等我回来 特定时间 傍晚 中午 出门 | evening, weekend, at home, not home, work all day, schedule, time slot, after 7, choose a time, saturday, later date, day i want, hold delivery, after tuesday, while i'm away, on holiday, away, deliver on, deliver after, another day, postpone, specific time, particular day, weekend delivery
hurry: 催 快点 尽快 加急 赶紧 急用 急 急着 催促 赶快 优先 速度 等着用 麻烦快 着急 快一点 提前 快些 催催 催单 催发货 早点 能快 搞快点 送快 | hurry, rush, urgent, faster, speed up, asap, soon, expedite, quickly, need it before, as soon as possible, push, quicker, sooner, prioritise, priority, speed, travel on, in a hurry, can't wait
box-damage: 外包装 包装破 箱子烂 盒子破 压坏 压扁 瘪 变形 摔了 箱子破 纸箱 快递摔 包装烂 破了个洞 胶带 湿了 纸盒 箱子湿 全湿 外面破 盒子瘪 外箱 外壳 压烂 凹了 | box damaged, damaged box, crushed, squashed, torn, box torn, carton, dented, wet box, packaging damaged, open box, wet, soaked, packaging, packaging is, outer box, parcel looks, box is open, ripped, dented box
accept: 收不收 要不要收 该不该收 签不签 能收吗 拒收 拒签 不收 要不要签收 要签收吗 要不要拿 拿不拿 能拒 拒绝 要收吗 还收吗 | accept, refuse, take it or, should i sign, reject, sign for it, keep it or, should i keep, sign, turn it away, decline the parcel, accept it
pickup: 自提 自取 取货 到店取 去店里拿 去店里取 自己取 自己拿 取货码 自提码 到店拿 来拿 上店里拿 提货 去拿 自己去 到门店拿 线下取 店里取 | pick up, pickup, collect, collection, fetch, click and collect, bring for pickup, get it at the shop, get it at the store, pick it up, pick up myself, collecting, in-store pickup
id-card: 身份证 证件 带什么 准备什么 需要带 资料 材料 文件 证明 | id, identity, bring, document, paper, proof, passport
same-day: 同城 当天送 当日达 闪送 跑腿 今天送 今天要用 下午送 一会送 半天 马上要 今天就要 骑手 下午 两小时 几小时内 一小时 旁边 隔壁 附近送 马上送 即时 送得来 快送 | same day, same-day, today, this afternoon, courier now, need it today, within hours, city delivery, two hours, hours, right now, deliver today, live nearby, tonight, nearby, this evening
return: 退货 退掉 退回 退了 想退 能退 要退 可退 退换 寄回 寄还 退不 退吗 给退 退东西 寄回去 退给 退件 不合适 退了吧 退一下 给你们寄 退给你们 不要了寄还 反悔 寄还给 退得了 退可以 要退的 想退货 退么 退 还给你们 | return, send back, send it back, give back, give it back, take back, drop off, bring back, hand back, sent back, send things back, sending something back, return it, returned, take it back, returning, ship it back, get rid of, unwanted
seven-days: 七天 7天 无理由 几天内 多少天 一周 一星期 一个礼拜 期限 多少天之内 多久内 七日 | seven days, 7 days, how many days, window, within, week, period, no reason, deadline
dislike: 不喜欢 不想要 不满意 没看上 不称心 不好看 不中意 | don't like, do not like, dislike, unhappy, not happy with
process: 流程 步骤 怎么操作 怎么弄 手续 从哪点 在哪点 在哪申请 申请 怎么办理 办理 提交 报名 入口 | process, steps, how do i, start, make, procedure, how to, request, apply, where do i click, submit
exchange: 换货 换一件 换个 调换 更换 换大 换小 想换 能换 可换 换新 换码 换别的 换一双 换颜色 给换 换不 换吗 换一个 换尺码 调货 换到 换件 换成小 换成大 换一下 换双 给我换 换号 换M 换L 换S 换别 改换 | exchange, swap, replace, switch, another size, bigger pair, different size, larger size, smaller size, trade, get a medium instead, get a large instead, get a small instead, can i get a, a bigger one, a smaller one, exchanging, swapping, trade in for
too-small: 小了 太小 偏小 紧 勒 挤脚 穿不下 买小 有点小 穿不上 夹脚 小一圈 扣不上 拉不上 卡 挤 顶脚 | too small, tight, pinch, runs small, need bigger, smaller than, too short, won't close, doesn't fit, does not fit, not fit, squeeze
too-big: 大了 太大 偏大 宽松 松 买大 肥 有点大 大了一圈 肥了 太肥 大一圈 偏肥 晃 松垮 | too big, too large, loose, runs large, baggy, relaxed, oversized, way too big, a size too big
who-pays: 谁出 谁付 谁掏 谁承担 由谁 算谁 谁负责 要我出 我付 我出 要我付 自己出 自己掏 你们出 还是我出 自费 承担 包运费 你们包 包吗 你们承担 邮费你们 收我钱 | who pays, do i pay, pay for, at my cost, free of charge, at your cost, cover, free return, do i have to pay, or do i, your cost, my expense, who covers, charge me, cost me
shipping-insurance: 运费险 退货险 保险 | insurance, return insurance
broken: 破损 坏了 碎 碎了 裂 裂了 断 断了 磕 缺口 破了 摔坏 烂了 损坏 磕坏 缺角 裂纹 坏的 碎成 磕掉 开裂 掉了一块 豁口 破的 有裂 漏水 变形 瑕疵 掉瓷 断了一截 破洞 瘪了 瘪 碎的 掉漆的 摔裂 弯了 歪了 豁了 摔烂 掉了 磕了 碎掉 少了一块 压瘪 损 漏 裂缝 凹 | broken, damage, crack, chip, smash, shatter, in pieces, in two, halves, broke, faulty, defect, snapped, scratch, leak, tear, hole, came apart, bits, has a crack, came cracked, bent, lid has, handle came off, handle off, shattered, dent, dented, in bits, ruined, damaged in transit, split
ceramic: 杯子 茶杯 碗 盘子 茶壶 瓷器 陶瓷 马克杯 水杯 盘 玻璃 瓶 壶 灯罩 罩子 花瓶 碟子 盖子 | mug, cup, bowl, plate, teapot, glass, ceramic, porcelain, dish, teapot lid, jar, vase, saucer, lid, dishes
wrong-item: 发错 寄错 错发 少发 漏发 少了 少一件 漏了 货不对 不是我买的 缺件 没给全 少寄 只收到 就给我一个 另一个呢 给我发个 发成 不一样的 少给 漏寄 缺一个 差一个 买俩 订的是 两条都是 都是灰 要的那 别人的 不是我的 拿错 货错 发混 不是我点 一条灰色 里面是 里面只有 装错 送错 根本没有 | wrong item, wrong product, missing item, incomplete, not what i ordered, only got, only received, ordered red, received a, instead, one missing, but i got, there should be, wrong colour sent, forgot to pack, short, someone else's, not mine, not my, wrong one, different from what i ordered, two of the same, isn't what i, was not in the box, parcel only had, missing from, received the wrong, sent me the wrong
no-return: 不能退 哪些不能 不支持 不可以退 哪些东西 不给退 什么不能 退不了 非质量 不退 | cannot be returned, non-returnable, not return, do not take back, exclusion, cannot return, final sale, not refundable
opened: 拆封 拆开 开封 打开过 用过 喝过 穿过 拆了 试过 洗过 点过 已拆 开过 剪了 标没拆 没拆标 剪标 刻了名字 下过水 | opened, used, worn, unsealed, already opened, tried, washed, removed the tag, personalised item, tag off, tags removed, tasted, lit
food: 食品 茶叶 吃的 零食 茶 | food, tea, snack
gift-received: 别人送 朋友送 人家送 收到礼物 送我的 送的 同事送 送了我 亲戚送 人送的 没有订单号 没单号 没订单 收到的礼物 圣诞礼物 人家给 客户送 | received as a gift, gave me, gift i received, was given, no order number, without order number, friend sent me, got it as a present, received it for, got it for, for christmas, for my birthday, present from, a gift from
in-store: 门店 店里 实体店 线下 专卖店 专柜 店铺 到店 去店里 你们店 那家店 拿到店 哪家店 店 静安 徐汇 滨江 柜台 线下店 商场 店里头 柜上 门市 南京西路 衡山路 江南大道 实体 | store, shop, in person, branch, showroom, at the counter, in-store, offline, boutique, jingan, xuhui, binjiang, mall, branches, physical store, your place, brick
online: 网上 网购 网店 线上 官网 网站 在线 | online, web, website, internet
received-return: 收到退 验收 质检 审核 收到我寄 你们收到 寄回去了 寄回的 退的货 审核好 处理好 退的包裹 我寄的 你们收没收 收到我退 退件 退货到了 退的东西 | did you receive my return, reach you, checked, approved, inspect, my returned parcel, returned item, you got my return, my return, received it back, have you got my return, return arrived, returned package
after-sales: 售后 售后进度 换货进度 | after-sales, after sales, aftersales, service request
over-time: 超过 过了 过期 超期 过了退货期 已经过 忘了退 通融 上个月 十天了 半个月 一个多礼拜 八天 十五天 两周 两个星期 太晚 来不及 还来得及 二十天 快一个月 一个月 二十号 买了很久 放了很久 晚了几天 过期限 来不来得及 | after seven days, window passed, too late, weeks ago, days ago, late return, missed the, overdue, past, expired return, ten days, never opened it, a month ago, three weeks, still return, after two weeks, after a month, past the deadline, long after, ten days ago
repair: 维修 修 返修 修理 保修 质保 三包 修不修 修一下 能修 坏了怎么修 报修 几年保 保多久 质保期 保不保修 在保 保修期 换零件 配件 坏了给修 | repair, fix, warranty, guarantee, service center, mend, repaired, covered, under warranty, spare part, parts, is it covered, have it fixed
stopped-working: 不亮 不转 没反应 失灵 用不了 坏了 不工作 用了几个月 用了半年 用了一年 轮子 拉链 不好使 故障 不通电 闪 频闪了 一闪一闪 开不开机 不灵 卡住了轮 散架 接触不良 不能充 | stopped working, does not work, not working, broke after, months, after a year, wheel, zipper, fell off, dead, won't turn on, flickers, flickering, after eight months, died, stops, broken zip, no light, won't switch on, doesn't turn on, handle stuck
refund: 退款 退钱 返款 退的钱 钱退 退我 退给我 还钱 退回来 返钱 打回来 把钱退 钱还我 钱回来 退的款 退到账 回款 退多少钱 钱退了没 | refund, money back, reimburse, get my money, gave me back, return my money, give me back, refunded, refunds, my money, pay me back, money returned, my refund
credited: 到账 到帐 到没到 没到 收到钱 钱到 打款 入账 没退回来 没收到钱 没看到钱 还没退 没返 钱呢 打回来 怎么还没 还没有收到 收没收到 到卡 什么时候退 啥时候退 啥时候把钱 没看见钱 | arrive, credited, show up, shows up, received the money, landed, still waiting, still no money, waiting for, where is my refund, been a week, hasn't come, not yet, waiting, when will, processed, how soon
where-to: 退到哪 退哪 哪个账户 打到哪 哪张卡 回微信 退到微信 原路 退回哪 退到 打回 别的卡 哪里去 退去哪 别的账户 哪个卡 回哪 退回微信 退回支付宝 退回卡 原卡 换张卡收 退给谁 打到 | which account, where does, go back to, original payment, another card, onto my, same card, different account, back onto, back to my, land, land there, which card, to paypal, back to paypal, same method, into my account, how will i be refunded
less: 少 少了 变少 不够 没全 没全退 少退 退少 不对数 金额不对 只退了 差了 少给 缩水 不是全款 才退 只给我退 退了一百 怎么才 少退了 对不上 | less, lower, smaller, only part, not full, too low, short, not the full amount, part of what i paid, difference, deducted, missing money, only refunded, got less, less than i paid, not all, not everything, shortfall, why only
amount: 金额 数额 多少钱 价格 总价 全款 钱数 原价 实付 券后 票面 | amount, sum, total, price, full amount, before or after, what i paid, value
coupon: 优惠券 券 代金券 满减券 折扣券 抵用券 优惠码 折扣码 红包 卷 优惠卷 优惠劵 新人券 兑换码 | coupon, voucher, promo code, discount code, code, promo
give-back: 退回 返还 还给 返给 退不退 回来 还在 还能用 退券 恢复 还回来 还有吗 还会给 没了 吞了 | get back, returned, restored, gone, lost my, is it gone, give it back, back after, refund coupon, still use
price-drop: 降价 便宜了 掉价 跌价 买贵 差价 差额 价保 保价 价格保护 降了 补差 补差价 更便宜 贵了 刚买就 退差 现在只要 今天只要 便宜 加保 买亏 少了六十 比我买的时候 做活动比我 今天少 我买贵 买完就 价格低了 更低 打折了 现在打折 便宜了几十 涨价前 刚买完 多花了 | price dropped, cheaper, price fell, price protection, difference, price match, went on sale, price adjustment, lower price, reduced after, cheaper now, cheaper today, price went down, lowered the price, price is lower, dropped, on sale now, now on sale, right after i bought, right after i paid, paid more, reduced, price went, bought it for more, cheaper than when
fail: 失败 不成功 没成功 异常 报错 被退回 退不了 付不了 不了 没有成功 出错 转圈 付不掉 付不出去 死活 卡住 错误 付不上 被拒 打回来了 被打回 退款打回 提示错误 付不出 出问题 弹出来 没反应了 刷不出来 提交不了 不让付 | fail, failed, error, unsuccessful, bounced, rejected, declined, refused, does not go through, cannot, not working, stuck, will not go through, didn't work, giving me an error, keeps giving, won't accept, bounce, not accept, problem with, crash, denied, doesn't go through, won't let me pay
card-closed: 注销了 销卡 销户 卡号换了 换卡 卡没了 卡不用了 销掉 卡停了 旧卡 冻结 | card closed, changed bank card, cancelled card, card was cancelled, closed account, old card, expired card, no longer have the card
before-receive: 没收到货 没到货 还没发货 不等了 不想等 路上 在途 仅退款 先退 没拿到货 没发货 先把钱退 直接退款 还没收到想 没到手 没收到先 货没到 | before it arrives, on the way, in transit, not come yet, has not come, without return, unshipped, not arrived yet, money now, refuse, not dispatched, still not, before receiving, haven't received it, hasn't arrived
invoice: 发票 开票 票据 电子发票 报销 要票 补票 开张票 票 收据 开发票 单据 账单 普票 票面 凭证 开个票 走报销 要开票 报账 走账 税票 | invoice, fapiao, receipt, bill, e-invoice, for my employer, expense claim, tax receipt, tax invoice, receipts, proof of purchase, reimbursed by my company, expense report
special-invoice: 专票 专用发票 增值税 抵扣 一般纳税人 进项 增票 专用 抵税 能抵税 抵扣税 抵的票 13个点 税点 | vat, special invoice, deduct, deductible, vat invoice, tax deduction, deduct tax, tax deductible, claim back vat, reclaim vat, business invoice
company: 公司 企业 单位 对公 公户 财务 老板 部门 机构 | company, corporate, business, firm, finance department, employer, organisation, work
title: 抬头 税号 公司名 名称 名字 开成个人 公司名字 单位名称 纳税人识别号 开头 名头 单位名 | title, tax number, company name, name on, in wrong name, invoice name, title wrong, billing name, made out to, name is wrong
reissue: 重开 换一张 重新开 补开 再开 红冲 作废重开 重发 补发 再发 再给 补一张 换发票 | reissue, issue again, correct my, resend, send again, another one, new one, replace, renew, extend, corrected
backdate: 补开 补 半年前 三个月 之前买 当时没 忘记开 没要 几个月前 去年的 多久以前 期限 过期还 还能补 赶趟 上半年 现在开 还能开 还可以开 早前 年初 补要 后补 以前的票 当时忘 | late invoice, half a year, months ago, forgot to ask, old order, still get, too late for, in spring, how long after, bought in, request later, after months, afterwards, months later, months after, still request, earlier this year, back in, last spring, too late to ask
content: 内容 明细 品名 项目 写成 开成 大类 写什么 办公用品 劳保 日用品 类别 清单 票上写 写礼品 开成礼 写食品 票面写 内容改 | content, description, office supplies, stationery, say, name on the invoice, item on invoice, different item, generic, write instead, wording, itemised, just say, say gifts, describe as, instead on, put on the invoice, write on
mailbox: 邮箱 邮件 电子邮件 垃圾箱 收件箱 没收到邮件 邮箱没有 发到邮箱 | email, mailbox, inbox, e-mail, mailed, spam, mail, nothing in my inbox, in my inbox, email address, junk folder
download: 下载 保存 导出 | download, pdf, save
stack: 叠加 一起用 同时用 同享 两张 一块用 一并用 都用上 叠着用 多张 共用 叠 并用 几张 叠用 还能再用 再用一张 双重优惠 一起享 上再减 | combine, stack, together, two coupons, two codes, both, two vouchers, at once, same time, several, more than one, on top of, together with, use more than one, also use, in addition
full-reduction: 满减 满300 满三百 减40 减四十 凑单 凑够 满额 凑满 满多少减 没减 没给减 三百减 凑 满减那个 规则咋 怎么减 每满 不减 | off, spend and save, 40 off, forty off, 300, threshold, minimum spend, why no discount, spend 300, 40 yuan off, spend & save, get 40 off, how does the offer work
discount: 优惠 折扣 打折 便宜 活动 促销 减 几折 特价 折 便宜点 福利 好处 特惠 实惠 划算 大促 双十一 双十二 黑五 让利 优待 减钱 减价 送券 打几折 有没有活动 做活动 有优惠 | discount, offer, sale, deal, promotion, cheaper, reduced, percent off, special, bargain, black friday, benefit, any deals, on sale, cheap, discounts, black friday sale, markdown
claim: 领 领取 领券 拿到 有没有 给一张 给个 怎么得 哪里有 发个 来一张 送我 弄张 给个码 来个 搞一张 整一张 发一张 弄一张 赏一张 有不 哪儿有 | get, give me, any, got a, where do i get, receive, please, have a, for me, looking for, any code, can i have, send me, hand out
new-customer: 新人 新用户 新客 第一次买 首单 新会员 刚注册 | new customer, new here, first order, first time, new user, first purchase
expired: 过期 到期 失效 没用上 忘用 忘了用 延期 延 延长 有效期 清零 作废 过时 到期了 清掉 还能用 昨天到期 没来得及用 过了一天 过了没用 | expire, expired, ended, renew, extend, forgot to use, old, out of date, validity, run out, valid, lapse, reset, lose at the end, ran out, ran out last night, just expired, too late to use
not-usable: 用不了 不能用 点不了 选不上 不可用 无效 没反应 抵扣不了 点了没 显示不可用 使不了 不生效 用不上 没法用 不让用 说无效 输进去 输了没 输入无效 没减 用不上去 无法 勾选不了 | not work, invalid, cannot apply, rejected, refused, won't apply, not accepted, not shown, doesn't work, not valid, says invalid, does nothing, isn't applied, not being applied, won't take, not recognised, keeps saying, error with the code
checkout: 结账 结算 下单时 付款时 购物车 购物袋 提交订单 | checkout, check out, basket, cart, bag, at the till, pay
student: 学生 大学生 教师 老师 学生证 教师证 在校 读书 上学 教育优惠 校园 当老师 教职工 学生党 考研 高中生 研究生 读大学 | student, teacher, university, college, education, school, i teach, pupil, students, teachers, professor, at uni
gift-card: 礼品卡 购物卡 储值卡 充值卡 卡号 面额 绑定卡 储值 卡里 余额 礼卡 卡 礼品卡里 | gift card, giftcard, store card, prepaid card, gift certificate, card has only, voucher card, card balance, gift cards
member: 会员 入会 vip 会籍 会员卡 老会员 | member, membership, loyalty, club, loyalty club
join: 成为 加入 注册 怎么办 入会 办卡 开通 怎么入 咋入 办张 办个 要交钱 申请会员 入个会 注册会员 成会员 弄个会员 免费吗 入会费 | join, become, sign up, register, enrol, enroll, become a member, joining, to join, membership free, free to become
points: 积分 分数 几分 点数 分 攒分 返积分 的分 我的分 分能 会员分 千分 百分 几百分 | point, points, credits, bonus points, loyalty points
redeem: 兑换 抵 换东西 能换 咋花 怎么用 能干啥 有啥用 抵钱 当钱 用掉 花掉 抵多少 值多少 兑 怎么花 抵现 当多少块 可以当 能当 使 花 能抵 可以抵 抵扣 换啥 换什么 兑换券 兑礼品 用积分 | redeem, use, spend, worth, get for, money, turn into, exchange points, spend them, turn points, cash in, convert points, use them, how much are
earn: 累积 攒 得 返 送积分 给多少分 给几分 怎么得 怎么来 获得 积多少 评价 晒图 双倍 怎么积 怎么攒 一块钱积 积几分 一百块积 怎么赚 攒分 会返 有积分吗 给积分 | earn, collect, get points, per yuan, credit, review, double, gain, accumulate, points per, how do i get, get more, earned, earning
level: 等级 级别 金卡 银卡 黑卡 升级 升到 普通会员 vip等级 | level, gold, silver, tier, status
benefit: 权益 好处 福利 几折 特权 待遇 享受 区别 有什么用 优待 礼遇 | benefit, perk, offer, what do i get, advantage, privilege, difference
birthday: 生日 寿星 过生日 生辰 生日月 十二月生日 月生日 生日到 生日送 | birthday, bday, born in, my birthday is, on my birthday, in my birthday month
member-day: 会员日 每月18 18号 专享日 会员专享 会员专场 每个月哪天 哪天会员 专场 | member day, members day, 18th, day for members, members only day, day of the month, members' day, special day for members, monthly member
downgrade: 降级 掉级 掉 保级 降 保住 还是金卡 会降 会掉 掉下来 维持 降成 变回 退回银卡 掉到 降成银卡 还会是 维持金卡 | drop, downgrade, lose, keep my level, stay gold, stay silver, remain, next year, still gold, go back to, fall back, lose gold, lose silver, be downgraded, level go down, keep gold, keep silver
forgot-number: 忘报 没报 忘了说 没说手机号 忘记报 补登 没报手机号 补录 补给 | forgot my number, did not give my number, add later, receipt, forgot to give
where-place: 在哪 地址 哪里 哪条路 怎么走 咋走 怎么去 位置 附近 怎么过去 哪条街 导航 哪个区 地铁 几家店 有店 分店 哪有店 有实体店 魔都 在哪个商场 几层 几号线 门牌 具体位置 哪个城市 | where, location, address, near me, find, directions, nearest, located, how do i get there, near, find your, how do i find, your shop, your stores, which city, which street, which metro, have a shop
hours: 几点 营业 开门 关门 打烊 营业时间 开到 关 上班 下班 开着 开不开 开了吗 开不 还开 周末开 几点关 几点开 节假日 过年开 春节 还开着 过去还开 八点半 九点半 十点 下午几点 最晚 最早 什么时候开 周日开 今天开 今天营业 | open, opening hours, close, closing, shut, what time, until when, sunday, hours, late, tonight, holiday, are you open, on sundays, open today, open tomorrow, still open, opening, closes, opens, until, public holiday
stock: 有没有货 库存 还有没 有货 现货 还有吗 能买到 有卖 还有几件 几件 剩几 白跑 有没有 哪家店有 有现货 还买得到 有没有得卖 能拿到 到店有 缺码 | stock, available, availability, have it, have the, in stock, does the shop have, which shop has, is it in store, can i get the, is there any, still have, at the hangzhou, in the shop, is it at, do you carry
parking: 停车 停 车位 停车场 开车 泊车 车库 停哪 自驾 地儿停 地库 地下 停得下 好停吗 停哪儿 开车来 | park, parking, car, drive, driving, car park, leave the car, garage, come by car, parking lot, parking space, by car
class: 课 课程 茶课 体验 手作 报名 学 泡茶课 手冲 体验课 培训 喝茶的活动 教 教学 茶艺 手工课 上课 上不上课 报个名 老师教 | class, workshop, course, lesson, learn, session, event, tea workshop, lessons, tea ceremony, tea course, take part
same-price: 同价 一样 价格一样 贵一些 贵一点 比网上 会不会贵 便宜一点 差多少 统一价 比线上 贵不贵 一个价 卖的跟 一致 同样价格 网店便宜 店里便宜 | same price, cheaper, difference, more expensive, versus, compare, prices the same, as online, same in store, price in the shop, price difference between
try-on: 试穿 试一下 试衣 试试 穿着看看 预约试 先留 留一件 试尺码 上身 上身看 先看看 摸一摸 先试 试一试 去店里试 试大小 | try on, fitting, try, hold a size, before buying, trying, reserve, trying on, try it on, see it first, touch
wrap: 包装 包一下 包起来 包成礼物 礼品包装 包礼物 礼盒 丝带 包好 手提袋 包得好看 包漂亮 打包好看 包个礼 送人包 包漂亮点 包装好 | wrap, wrapping, gift wrap, ribbon, gift bag, gift-wrap, packed nicely, wrapped, wrap it, wrapping paper, bow
pet: 宠物 狗 猫 狗狗 猫咪 金毛 泰迪 遛狗 狗子 毛孩子 柯基 哈士奇 猫放包 抱着猫 牵狗 小狗 小猫 | pet, dog, puppy, cat, kitten, my dog, my cat, animals
allowed: 让进 能进 可以带 能带 带进 允许 让不让 准不准 可以进 带 | allowed, bring, come in with, friendly, may i, permitted, let
abroad: 国外 海外 境外 国际 出国 美国 英国 加拿大 澳洲 澳大利亚 新加坡 马来西亚 香港 澳门 台湾 港澳台 欧洲 德国 法国 日本 伦敦 外国 直邮 跨境 留学 纽约 新西兰 韩国 悉尼 多伦多 欧盟 东京 巴黎 柏林 首尔 曼谷 泰国 越南 荷兰 意大利 西班牙 爱尔兰 瑞士 瑞典 俄罗斯 人在国外 在国外 国外公司 海外党 曼彻斯特 波士顿 洛杉矶 墨尔本 温哥华 带得出国 出境 | abroad, overseas, international, uk, usa, us, canada, australia, singapore, malaysia, germany, france, london, england, britain, foreign, europe, hong kong, japan, america, manchester, new york, worldwide, other country, outside china, taiwan, ireland, italy, spain, sydney, toronto, eu, berlin, paris, live in, tokyo, netherlands, dutch, swiss, switzerland, sweden, norway, denmark, austria, belgium, poland, boston, chicago, melbourne, vancouver, scotland, wales, new zealand, thailand, korea, india, customers abroad, eu customers
duty: 关税 税 税费 清关费 进口税 交税 补税 vat 海关收 上税 海关税 会不会收税 税多少 被税 收税 | duty, duties, tax, vat, customs charge, import tax, import, customs bill, customs fee, taxed, taxes, extra charges on arrival, tariff, import fee
customs: 海关 清关 报关 扣了 扣押 查验 卡在海关 被扣 关口 过关 通关 过海关 清不了关 卡关 | customs, clearing, clearance, held, border, cleared, holding my package, held at customs, stuck at customs
candle: 蜡烛 香薰蜡烛 烛 烛芯 蜡 | candle, wick, wax
diffuser: 藤条香薰 无火香薰 扩香 扩香瓶 藤条 香薰棒 挥发棒 棒子 | diffuser, reed, reeds
scent: 香薰 香味 香氛 精油 线香 香 熏香 喷雾 点香 | scent, fragrance, incense, aroma, essential oil, perfume, smell nice, scented
liquid: 液体 喷雾 精油 | liquid, spray
currency: 货币 美元 英镑 欧元 汇率 外币 人民币 换算 结算 港币 日元 人民币付 换汇 折算 币种 哪国钱 | currency, dollar, pound, euro, exchange rate, yuan, convert, rmb, usd, gbp, charged in, in gbp, in usd, in euros, local currency, billed in, pay in
english-language: 英文 英语 英文版 英语版 英文单据 外文 | english, in english, english version
commercial-invoice: 商业发票 报关用 commercial 形式发票 | commercial invoice, for customs, proforma
pay: 付款 支付 付钱 掏钱 给钱 付 结账 买单 刷卡 付费 交钱 结清 付的 交 掏 打钱 | pay, payment, paid, charge, settle, paying, pay by
method: 方式 用什么付 怎么付 能用 支持什么 可以刷 能刷 | method, accept, accepted, can i use, how can i pay, do you take, which
wallet: 微信 支付宝 花呗 paypal 云闪付 applepay 微信支付 数字人民币 零钱 京东支付 | wechat, alipay, paypal, apple pay, google pay, wallet, ali pay, wechat pay, we chat
bank-card: 信用卡 银行卡 visa 银联 储蓄卡 mastercard 万事达 卡 运通 刷卡 借记卡 外国信用卡 外卡 建行 工行 招行 信用 | credit card, debit card, visa, mastercard, amex, bank card, card, unionpay, foreign card, american express, jcb, cards
cod: 货到付款 到付 货到了再 收到再付 先货后款 见货付款 收到货再 来了再付 货到给 现金 收货付款 先看货 看货再 看了货再 见到货 验货后付 送到再 送来再付 | cash on delivery, cod, pay on delivery, pay the courier, when it arrives, at the door, cash, pay on arrival, when i get it, on receipt, after delivery, upon delivery
split: 两种方式 分开付 一半 组合 剩下的 不够 补 混合 两张卡 一部分用 分两次 拼着付 余额 只剩 还差 补齐 另外一半 卡里不够 差额用 | split, half, two payment, rest, part with, combine payments, two cards, remainder, both cards, partly, not enough, only 80 left, cover the rest, cover the remaining, rest by, two different cards, the other half, pay the difference with
double: 两次 两遍 重复 两笔 双份 多扣 双倍 两回 多付 扣多 扣了两 付了两 又扣 多了一笔 两条扣 两笔扣 扣了我两 就买了一单 多扣了 两份 收了我两 再扣一次 又点了一次 多出来的钱 | twice, two times, double, duplicate, two identical, two charges, extra charge, second charge, charged again, two payments, paid two times, same amount twice, billed twice, charged two
charged: 扣款 扣钱 扣了 扣 刷了 划走 扣费 收了 | charged, charge, taken, debited, billed, deducted, statement, take money
change-pay: 换付款方式 改支付 付错 改用 换支付 换成支付宝 换成微信 换张卡 换种方式 付款选成 想改支付宝 想改微信 选成信用卡 想用别的付 用错卡 | change payment, switch to, use another card, paid with the wrong, different payment, use my card instead, pay differently, pay with something else, paid by the wrong, change to paypal, change the card, another method
safe: 安全 靠谱 泄露 盗刷 被盗 保障 有保障 放心 风险 可靠 骗 诈骗 盗 泄漏 靠不靠谱 正规 放不放心 卡号会 | safe, secure, security, protection, risk, trust, scam, fraud, enter my card, trustworthy, hacked, encrypted, card details, safe to
store-card: 保存卡 存卡号 绑卡 卡号 | card number, store my card, keep my card, card data
bank-transfer: 转账 对公 汇款 打款 公账 公户 走公 网银 电汇 打到你们公司 对公账户 转账付款 公司打款 银行转 | bank transfer, wire, wire transfer, transfer, remittance, company's bank, through our company, bank account, invoice us, purchase order
password: 密码 口令 登录密码 重设 重置 | password, passcode, reset, recover
forgot: 忘 忘了 忘记 想不起来 不记得 记不得 想不起 记不住 不记得了 丢了密码 忘光 | forget, forgot, forgotten, don't know, can't remember, don't remember, lost my, don't recall, can't recall, slipped my mind
log-in: 登录 登陆 登不上 登不了 登不进 上不去 进不去 进不去账号 账号进不去 登陆不上 登录不了 | log in, login, sign in, signin, cannot sign in, access my account, get into my account, can't get in, cannot log in, locked out, signing in
phone-number: 手机号 手机号码 电话 号码 号 绑定 旧号 老号码 换号 换绑 新号 换手机 联系电话 换了号 新手机号 绑新 绑手机 换了手机 号换了 | phone, phone number, mobile, number, new number, cell, telephone, changed my number, new sim, different number
account: 账号 账户 帐号 帐户 号 用户 | account, profile, user
delete: 删除 注销 销户 删掉 清除 删 删了 删干净 抹掉 不留 不想用了 删账号 删除我 销掉账号 取消账号 | delete, close my account, remove, erase, gone, deactivate, close everything, remove all, wipe, get rid of my account, delete everything
sms-code: 验证码 短信 yzm 收不到码 动态码 校验码 短信码 短信收不 发不来 接不到短信 收不到短信 短信没有 验证短信 码 | code, verification code, sms, text message, login code, otp, digits, text, not getting the sms, getting the sms, getting the code, text with, digits never, no text, pin
address-book: 地址簿 常用地址 默认地址 新增地址 添加地址 几个地址 存地址 旧地址 保存地址 设成默认 设默认 默认 加个地址 多加 存一个地址 | address book, default address, add an address, save address, several addresses, old address, addresses, save my, for next time, default, saved addresses, office address, store an address
privacy: 隐私 个人信息 信息 泄露 资料 数据 给别人 卖给 信息安全 我的信息 第三方 透露 卖了吧 电话卖 卖信息 把我电话 手机号会不会 个资 骚扰电话 | privacy, personal data, data, information, sell my data, who can see, who sees, share my, third party, sell my, pass on my, leak, third parties, tracking me, gdpr, information you have
marketing: 营销 推销 广告 推送 骚扰 短信轰炸 退订 取消订阅 别发 别再发 烦 关闭通知 订阅 群发 不要发短信 老发短信 短信太多 促销短信 推送太多 别打电话 停止发 | marketing, ads, unsubscribe, newsletter, no more texts, stop texts, notifications, spam, advert, subscription, promotional, stop sending, texting me, stop texting, promotions, stop promotions, emails from you, too many emails, too many texts, mailing list, opt out
two-accounts: 两个账户 两个账号 两个号 账号合并 合并账号 又注册 注册了两个 并到一起 一个微信一个 两个会员 另一个号 俩账号 俩号 | two accounts, duplicate account, registered twice, merge accounts, combine points, join my accounts, another account, one account with, put them together, second account, both accounts, old account and
wash: 洗 清洗 水洗 机洗 手洗 洗衣机 干洗 洗涤 清洁 怎么洗 弄干净 洗护 洗不掉 擦洗 脏了 脏 打理 污渍 甩干 过水 沾了油 下水 弄脏 沾上 洗一下 能洗 怎么清 清理 擦 去污 搓 泡 烘干 洗吗 | wash, clean, laundry, washing machine, machine wash, hand wash, dry clean, dirty, stain, wipe, cleaning, spin, ruining it, without ruining, dryer, washed, tumble, spot, spill, rinse, detergent, wine on, coffee on, oil on, launder
sweater: 毛衣 羊毛衫 针织衫 羊毛衣 开衫 线衣 毛衫 | sweater, jumper, pullover, cardigan, knit, knitwear
cashmere: 羊绒 山羊绒 驼绒 披肩 cashmere 骆驼绒 开司米 | cashmere, camel, camel hair, shawl, camel down
scarf: 围巾 围脖 披肩 丝巾 | scarf, shawl, scarves
wool: 羊毛 毛料 毛织 | wool, woollen, woolen
deform: 变形 缩水 缩 变小 洗大 洗小 拉长 走形 变大 小了一圈 抽 会抽 缩不缩 抽水 抽吗 缩吗 松垮 | shrink, shrank, stretched, smaller in the wash, deform, lose shape, got smaller, shrunk, shrinking, shrinks, lose its shape, out of shape
pilling: 起球 毛球 小球 起毛 掉毛 浮毛 毛毛 球球 起一堆 粘毛 起了球 球 小毛球 袖子起 起小球 | pill, pilling, bobble, fuzz, fluff, lint, shed, balls, sheds, little balls, pilled, pills already, bobbly
normal: 正常 质量问题 怎么回事 是不是有问题 正常吗 | normal, quality problem, is it supposed, defect
linen: 亚麻 麻 麻料 亚麻衬衫 麻衣 棉麻 | linen
shirt: 衬衫 衬衣 上衣 | shirt, blouse
iron-cloth: 熨 熨烫 起皱 皱 皱巴巴 褶皱 烫平 挂烫 | iron, crease, wrinkle, wrinkly, steam
fade: 褪色 掉色 染色 串色 变色 | fade, bleed, dye, colour run, discolour
slipper: 拖鞋 棉拖 毛毡拖鞋 鞋码 鞋 脚 脚宽 脚背 码的脚 家居鞋 拖 | slipper, slippers, shoe, foot, feet, house shoes
glove: 手套 手围 手掌 触屏手套 手大 男的手套 男款手套 | glove, palm, hand size, mitten, gloves, hands
difference: 区别 差别 哪个好 哪个更 不同 哪个暖 还是 对比 比较 更暖 更软 好在哪 谁更 哪一种 耐用 | difference, better, which is, versus, vs, compare, or, warmer, softer, lasts longer, which one, prefer, compared
warm: 暖 暖和 保暖 厚 怕冷 御寒 | warm, warmer, cosy, thick
microwave: 微波炉 微波 转一下 加热 热牛奶 叮 高温 烤箱 耐高温 耐热 能叮 叮一下 叮吗 微波加热 烤 | microwave, oven, heat up, heat, hot milk, heat resistant, reheat, microwaveable, oven safe, microwave safe
dishwasher: 洗碗机 机器洗碗 | dishwasher, dishwasher safe, dish washer
zisha: 紫砂 紫泥 紫砂壶 侧把壶 泥壶 陶壶 宜兴 壶 泥 紫砂新壶 土味 | zisha, clay pot, clay teapot, yixing, teapot, purple clay, clay
first-use: 第一次 头一回 新买 刚买 开壶 开锅 首次 新壶 初次 养壶 第一回 使用前 用之前 新的 第一次喝 新到 刚到手 新入 初 | first use, new, season, first time, just got, first brew, before the first, prepare, before using, brand new, brand-new, new pot, smells of earth, before i use, first thing
which-tea: 泡什么茶 什么茶 普洱 乌龙 红茶 绿茶 铁观音 岩茶 白茶 适合泡 泡绿茶 泡普洱 龙井 冲铁观音 冲 泡岩茶 泡白茶 泡什么 泡茶 茉莉 熟普 冲什么茶 | oolong, pu'er, puer, green tea, black tea, which tea, best tea, white tea, longjing, jasmine, which kind of tea, rooibos, suit, suits
storage: 保存 存放 存 放哪 冰箱 保鲜 怎么放 密封 储存 受潮 放哪儿 放多久 搁冰箱 搁 放冰箱 搁哪 放哪里 装罐 喝不完 | store, storage, keep, fridge, fresh, sealed, refrigerate, after opening, put in the fridge, keep fresh, airtight, jar
shelf-life: 保质期 几年 过期 放几年 多久喝完 能放 不坏 坏没坏 | shelf life, expired, best before, good after, how long is, still good, use by, stay good
gaiwan: 盖碗 三才碗 碗沿 盖钮 盖杯 | gaiwan, lidded bowl, lid bowl, gai wan
burn: 烫手 烫 烫到 拿不住 烫手指 太烫 烫着 烫死 烫得 怕烫 | burn, burnt, hot, burning my fingers, fingers, scald, getting burnt, too hot to hold, hot to hold
thermos: 保温壶 保温杯 焖烧杯 焖烧壶 焖烧罐 水壶 内胆 保温 热水壶 杯盖 | thermos, flask, stew thermos, insulated, vacuum bottle
keep-warm: 保温多久 还热 还烫 保温 几小时 保冷 冰水 开水 热水 晚上还 凉了 凉 能热多长 热多久 热多长时间 保温时间 几小时不凉 温多久 热得住 热 | keep hot, still hot, stay warm, hot in the evening, keep cold, cold, ice water, boiling, stays hot, warm for, hold heat, hot, stay hot, coffee hot, stays warm, lose heat, warm until
cook: 焖 煮 煮粥 粥 焖粥 焖饭 小米粥 绿豆汤 食谱 菜谱 做饭 杂粮 米 燕麦 弄粥 焖米 水咋放 放多少水 放多少米 焖面 焖肉 炖 | porridge, cook, rice, soup, recipe, beans, oats, congee, cooking, how much water, oatmeal, stew
smell: 异味 味道 怪味 馊 臭 有味 霉味 除味 土味 味儿 茶垢 污垢 难闻 一股 臭味 闻着 有股 异 | smell, odour, odor, stink, stain, tea mark, marks, smells, funny taste, stinks, smelly, bad smell, smells bad, smells of
mould: 发霉 霉 霉点 黑点 长毛 | mould, mold, mouldy, moldy, black spots, mildew
rust: 生锈 长锈 锈 黄锈 锈了 锈迹 锈水 起锈 上锈 生了锈 | rust, rusty, orange spots, rusted, got rusty, rusting
iron-pan: 铸铁 铁锅 煎锅 锅 铁壶 铸铁锅 平底锅 铸铁壶 生铁 生铁锅 铁器 烧水壶 铁茶壶 | cast iron, pan, skillet, iron pot, iron kettle, wok, pot, kettle, iron teapot, frying pan, griddle
stick: 粘锅 粘底 糊锅 粘 粘得厉害 不粘 煎蛋粘 | stick, sticks, sticky, sticking, everything sticks
hob: 电磁炉 炉子 灶 燃气灶 电陶炉 明火 煤气 炉灶 卤素炉 灶台 电炉 燃气 平板炉 | induction, hob, stove, cooker, gas, ceramic hob, stovetop, glass ceramic, electric stove, cooktop, electric cooktop, gas hob, halogen, range
wood: 木 砧板 菜板 案板 切菜板 木凳 木头 木制 实木 木器 木盘 板子 凳子腿 木碗 木勺 木托盘 | wood, wooden, cutting board, chopping board, board, timber, tray, wooden spoon
care: 保养 护理 养护 打理 上油 爱护 养 怎么养 维护 抹油 涂油 要抹 刷油 要上蜡 擦油 | care, maintain, oil, look after, maintenance, take care, oiling, wax, treat, take care of, season
crack-wood: 开裂 裂纹 掉漆 裂缝 | crack, split, dry out, cracks
knife: 刀 菜刀 厨刀 刀具 水果刀 剪刀 剁 切菜 | knife, knives, blade, cut, cuts
sharpen: 磨 磨刀 钝 不快 切不动 开刃 磨石 卷刃 钝了 不能切 切不断 切不了 不锋利 变钝 | sharpen, blunt, dull, sharpening, not sharp, sharper, does not cut, doesn't cut, won't cut, lost its edge, sharpened
lamp: 灯 台灯 阅读灯 护眼灯 灯具 学习灯 落地灯 照明 灯光 | lamp, light, reading light, desk lamp, table lamp, lights, lighting
homework: 写作业 看书 学习 护眼 伤眼 不伤眼 眼睛 近视 频闪 一年级 小学生 上小学 读书写字 练字 看书买 学习用 上小学的 读书 做功课 | homework, study, eye, eyes, reading, desk, school, read, studying, schoolwork, for my son's desk, learning
child: 孩子 小孩 儿童 宝宝 娃 小朋友 闺女 儿子 女儿 婴儿 童装 岁 几岁 月龄 个月 小宝 侄女 外甥 幼儿 小侄女 侄子 小外甥 小男孩 小女孩 | child, kid, kids, baby, son, daughter, year old, toddler, infant, months old, children, little one, niece, nephew, boy, girl, grandson, granddaughter
bulb: 灯泡 灯头 瓦 e27 烧了 灯珠 换灯泡 灯芯 型号 灯丝 灯泡型号 换泡 | bulb, socket, burnt out, e27, watt, light bulb, light bulb goes, what bulb, bulbs, led
which-model: 型号 哪种 什么样 哪款 规格 什么型号 | type, which one, model, which, what kind
install: 安装 装 上门装 装吊灯 电工 怎么装 师傅 装上 来装 打孔 包装不 弄电 接电 接线 不会装 帮装 上门 安灯 | install, mount, hang, installation, electrician, fit, put up, assemble, wiring, set up, come and install, put it up, installed, electric work
pendant: 吊灯 顶灯 藤编吊灯 天花板 | pendant, ceiling lamp, ceiling light, chandelier, hanging lamp
night-light: 夜灯 小夜灯 蘑菇灯 蘑菇 床头灯 | night light, mushroom, mushroom lamp, nightlight, bedside lamp
battery: 续航 充电 电池 充一次 充满 充 毫安 多久没电 没电 充多久 几个小时 亮多久 亮几个小时 插着电 一次充电 亮多长时间 多久充 电量 充一次电 耗电 插电 几小时没电 一晚上够 够亮 电够 | battery, charge, charging, run on, usb, plugged in, recharge, hours, one charge, stay on, last a whole night, recharge it, power, how often charge, full charge, run out of power
lantern: 露营灯 马灯 营地灯 帐篷灯 户外灯 营地 露营的灯 户外的灯 提灯 | lantern, camping lamp, camping light, camp light, camp lantern, lanterns, light for camping
smoke: 冒烟 黑烟 烟 呛 呛人 熏黑 冒黑 熏 | smoke, smokes, soot, smoking, smoky, sooty
tunnel: 坑 烧出坑 中间一个坑 烧不完 挂壁 凹 融化 不平 点第一次 烧多久 点多长时间 一次点多久 | tunnel, hole in the middle, melt, uneven, tunnelling, let the candle burn, burn the first, burn for, how long to burn, how long should i burn
scent-weak: 变淡 淡了 没味 闻不到 香味没了 没香味 不香 太淡 没味道 味淡 闻不到味 太浓 淡 没什么味 味小 味道小 多久换 用几个月 | lost its scent, can't smell, faded, weak, fade, no smell, too strong, no scent, cannot smell, smell is gone, months does, barely smell, how many months, refill
pregnant: 孕妇 怀孕 孕期 怀宝宝 备孕 孕 有宝宝 怀上 宝妈 有身孕 | pregnant, pregnancy, expecting, i'm expecting, expecting a baby, with a baby, unborn
harm: 有害 过敏 有毒 安全 伤 甲醛 无毒 啃 咬 入口 认证 刺激 危险 | harmful, toxic, allergy, safe, chew, certified, paint, danger, poison, non-toxic
towel: 毛巾 浴巾 面巾 方巾 洗脸巾 越洗越硬 硬邦邦 硬了 变硬 | towel, bath towel, hand towel, stiff, rough
bedding: 四件套 床品 被套 床单 床上用品 被子 枕套 被芯 套件 被子多大 被套多大 床笠 枕头套 | bedding, duvet, sheet, sheets, bed set, quilt, pillowcase, linen set, duvet cover, bedspread, cover set
bed: 床 1米8 1米5 一米五 一米八 1.5米 1.8米 米的床 双人床 单人床 | bed, 1.5 m, 1.8 m, 1.8, 1.5, king, queen, double bed
blanket: 毯子 毯 盖毯 沙发毯 羊毛毯 收纳毯 毛毯 沙发盖 | blanket, throw, plaid
stool: 凳子 小凳子 凳 板凳 矮凳 换鞋凳 | stool, step stool, footstool, seat
load: 承重 坐得住 结实 多重 胖 站上去 斤 体重 压塌 坐塌 稳 公斤 载重 踩上去 踩 够柜子 站人 站上 撑得住 坐上去 几斤 承受 | weight, hold, heavy, strong enough, load, stand on, sturdy, kg, carry, limit, step on, climb, strong, hold me, support, kilos, weigh
suitcase: 行李箱 拉杆箱 箱 登机箱 旅行箱 20寸 24寸 皮箱 箱子 寸 小箱子 大箱子 行李 拉杆 | suitcase, case, luggage, cabin, trolley, inch, carry-on, hand luggage, small case, big case, my case, baggage, roller
flight: 飞机 登机 随身 机舱 托运 航空 廉航 航班 航司 坐飞机 安检 上机 乘机 | plane, flight, cabin, on board, overhead, hand luggage, carry-on, airline, checked, aircraft, check in, fly, flying, airplane, airlines, ryanair, checked in
lock: 密码锁 锁 打不开 开不了 锁住 锁上 初始密码 tsa 密码箱 开锁 箱子密码 忘了箱子 拨 开箱 箱锁 密码忘 箱子打不开 | lock, code, combination, will not open, locked, tsa, factory code, initial code, won't open, combination of my, forgot the combination, lock is stuck, unlock, code for the
umbrella: 伞 雨伞 晴雨伞 遮阳伞 太阳伞 折叠伞 | umbrella, parasol, brolly
wind: 大风 抗风 刮风 刮大风 风 翻 翻过去 吹翻 翻面 结实不 吹不吹 耐不耐 抗不抗 | wind, windy, wind-proof, flips, windproof, storm, gust, strong, flip, sturdy, inside out, in a storm
sun: 防晒 紫外线 太阳 黑胶 遮阳 晒 | sun, uv, sunscreen, sun protection
bag: 双肩包 背包 托特 书包 包 托特包 帆布包 电脑包 手提包 | backpack, tote, bag, day pack, daypack, rucksack
laptop: 电脑 笔记本 平板 ipad macbook 15寸 13寸 电脑隔层 a4 15.6寸 本子 14寸 16寸 手提电脑 笔电 14英寸 | laptop, macbook, tablet, ipad, 15 inch, 13 inch, notebook, computer, a4, 14 inch, 16 inch, notebook computer, my computer
fits-in: 放得下 装得下 塞得下 能装 放进去 装得了 容量 能放 | fit, go in, room for, hold, big enough, capacity
waterproof: 防水 淋雨 下雨 进水 防泼水 湿 泡水 雨天 淋 防潮 潮 湿草地 雨里 雨水 打湿 漏雨 湿了 怕水 | waterproof, rain, water, wet, splash, damp, water-proof, raining, in the rain, get wet, gets wet, storm of rain, rainproof, water resistant
toy: 玩具 积木 小熊 拼图 玩偶 布偶 木马 玩的 儿童玩 | toy, blocks, bear, puzzle, teddy, play with, toys
age: 多大 几岁 几个月 适合多大 适龄 一岁 两岁 三岁 个月 几岁能 多大能玩 几岁玩 大的孩子 | age, months, year old, years, old enough, is two, is three, is one, year-old, my niece, my nephew, old is
elder: 长辈 爸妈 父母 妈妈 爸爸 老人 爷爷 奶奶 公婆 岳父 岳母 婆婆 外婆 姥姥 丈母娘 老丈人 我妈 我爸 老人家 领导 六十大寿 大寿 丈母 公公 舅舅 姑姑 叔叔 阿姨 大爷 老师傅 | parents, mother, father, grandma, grandmother, grandpa, elder, mum, mom, dad, in-law, grandparents, father-in-law, mum's, parents-in-law, mother-in-law, grandparent, aunt, uncle, old man, elderly
friend: 朋友 闺蜜 室友 同事 同学 男友 女友 女朋友 男朋友 哥们 老公 老婆 姐妹 男生 女生 好友 朋友结婚 乔迁 | friend, colleague, roommate, girlfriend, boyfriend, coworker, classmate, wife, husband, my friend, buddy, girl friend, workmate, boss
recommend: 推荐 买什么 买啥 送啥 送什么 哪款 选哪个 合适 有什么好 建议 挑 带点啥 有推荐 哪个好 哪款好 整个啥 送点啥 送点什么 买点啥 拿什么送 送什么好 有什么适合 哪些适合 送礼推荐 | recommend, idea, ideas, what to give, suggest, what could i, which lamp, what should i, looking for, suggestion, any idea, present for, gift for, something for, not too expensive, need a, what would you, can you suggest
budget: 以内 预算 三百 两百 几百 三百元 元以内 两三百 块以内 左右 | under, budget, around, about, up to, yuan
newborn: 新生儿 满月 百日 生宝宝 生了 刚生 刚出生 宝宝满月 百天 满月酒 表妹生了 生了个 生了二胎 刚当妈 出生 婴儿礼 | newborn, baby gift, had a baby, baby shower, new baby, just had, born, new mother, gave birth, newly born, baby boy, baby girl
engrave: 刻字 刻名字 刻 定制 印字 印logo 激光 名字 签名 字母 刻个 绣 印名字 刻几个字 刻上 能不能刻 写名字 打名字 | engrave, engraving, initials, personalise, personalize, custom, name on, monogram, logo, monograms, do monograms, names on, lettering, inscription
authentic: 正品 真假 假货 假的 掺假 真羊绒 检测 检测报告 质检 鉴定 成分 含量 含绒 保真 真的 是真 辨别 百分百 纯 真货 是不是真 掺 化纤 真材实料 打假 真羊毛 | genuine, real, fake, authentic, test report, one hundred percent, 100%, fibre content, verify, pure, original, counterfeit, is this real, real or fake, fakes, truly, legit, authenticity
quality: 质量 品质 保证 做工 好不好 耐用 | quality, guarantee, durable, well made
colour-diff: 色差 颜色不一样 图片 照片 实物 准不准 实际 深 浅 拍出来 显示器 偏色 和图 图上 看图 跟图片 比图片 暗 亮一点 滤镜 网图 好看 | colour difference, photo, picture, darker, match the, as in the, real colour, screen, accurate, lighter, image, in the picture, look like the picture, real life, in reality, like the photo, as pictured
robe: 浴袍 睡袍 浴衣 闷 闷吗 | robe, bathrobe, dressing gown, gown
see-through: 透 透不透 看得见里面 薄 薄不薄 厚不厚 会不会透 透明 显 | see-through, see through, thin, thickness, transparent, sheer
picnic: 野餐垫 野餐 垫子 地垫 草地 沙滩 沙 沙子 野餐布 | picnic, mat, picnic blanket, grass, ground, sand off, sand
appliance: 电视 电视机 冰箱 空调 洗衣机坏 遥控器 微波炉坏 电饭煲 吹风机 投影 电器 净水器 热水器 油烟机 净水机 电动车 马桶 水管 | television, tv, fridge door, air conditioner, appliance, printer, router, headphones, washing machine repair, dishwasher repair, boiler, plumber, bicycle, bike, car repair
device: 手机 手机屏 屏幕 充电器 耳机 相机 手表 数据线 苹果手机 华为 iphone 打印机 平板电脑 贴膜 | phone screen, charger, iphone, camera, watch, console, phone charger, laptop screen, laptop is too slow, tablet screen, wifi router
furniture: 家具 窗帘 地毯 床垫 沙发 衣柜 书桌 橱柜 瓷砖 装修 窗户 门窗 办公椅 餐桌 猫爬架 | furniture, curtain, carpet, mattress, sofa, wardrobe, tent, office chair, dining table, shelf
clothing-other: 羽绒服 西装 婚纱 裙子 牛仔裤 运动鞋 球鞋 泳衣 内衣 童鞋 充绒量 皮鞋 帽子 香水 口红 | down jacket, dress, jeans, sneakers, swimsuit, wedding dress, perfume, leather shoes, hat, lipstick, men's suit
job: 招聘 招人 招 兼职 应聘 实习 求职 店员 面试 缺人 缺不缺人 工资 招工 上岗 简历 岗位 主播 几个员工 | hiring, job, jobs, vacancy, internship, apply for a job, work for you, salary, recruit, internships, employ
partner: 加盟 代理 合作 招商 带货 推广 赞助 采访 入驻 供应商 开一家 媒体 记者 创始人 联名 平台卖 上架平台 主播 投稿 | franchise, partnership, sponsor, interview, founder, supplier, affiliate, collaborate, investor, influencer, instagram, collaboration, become your
shares: 股票 上市 股价 基金 涨 跌 比特币 理财 股票代码 投资 | stock market, shares, bitcoin, invest, listed, crypto
loan: 贷款 借钱 利息 借我 逾期 额度 花呗额度 征信 房贷 欠款 还款 | loan, lend, borrow, interest, mortgage, credit score
weather: 天气 下雨吗 降温 气温 台风 下雪 几度 | weather, temperature, forecast, snow, rain today
travel: 机票 酒店 高铁 火车票 签证 护照 旅游 景点 航班 改签 飞机票 民宿 订票 门票 迪士尼 自由行 机场 打车 叫车 租车 | flight, hotel, passport, ticket, book me, trip, tourist, train ticket, vaccine, airport, train, taxi, bus, disney, holiday trip, a visa, visa for
medical: 医院 医生 药 发烧 血压 感冒 医保 减肥 看病 生病 吃药 过敏药 疫苗 失眠 治 不爱吃饭 调理 疼 挂号 | doctor, medicine, fever, hospital, vaccine, blood pressure, sick, headache, pain, pharmacy
public-office: 社保 驾照 过户 公积金 身份证丢 政府 居住证 违章 宽带 医保卡 电费 水费 话费 挂失 银行卡丢 | driving licence, social security, government, broadband, electricity bill, council, tax return, phone bill
food-delivery: 外卖 奶茶 火锅 餐厅 好吃 饭店 猫粮 狗粮 咖啡豆 咖啡机 红烧肉 螃蟹 蛋糕 菜谱 水果 吃什么 吃啥 做饭给 | restaurant, takeaway, dog food, cat food, coffee machine, coffee beans, pizza, cake, burger, sourdough, recipe for dinner, cook dinner
fun: 笑话 故事 聊天 陪我 唱歌 电影 游戏 世界杯 比赛 彩票 中奖 明星 对象 星座 算命 音乐 作文 诗 抖音 直播间怎么 喜欢什么颜色 喜欢什么 多大了 | joke, story, movie, match, game, song, horoscope, poem, chat with me, lottery, football, celebrity, won, favourite colour, favorite, capital of
schooling: 作业辅导 辅导班 补习 学费 放学 考试 高考 | tutor, tuition, exam, homework answers
rent: 租 出租 租赁 房租 借用 | rent, rental, hire, lease
recycle: 回收 二手 旧家具 捐 旧物 以旧换新 拉走 | recycle, second hand, donate, trade in, used ones
who-are-you: 你是谁 你叫什么 机器人 真人 你会 你几岁 老板叫 老板电话 你们老板 | who are you, your name, robot, are you human, your boss, how old are you, who made
insult: 垃圾 滚 骗子 傻 差评 投诉你 废物 恶心 | useless, stupid, idiot, terrible, scam
greeting-word: 你好 您好 嗯嗯 哈哈 呵呵 好的 知道了 谢谢 拜拜 再见 早上好 晚安 辛苦了 哦哦 哦 嗯 行吧 没事了 在不 在么 ok 好吧 | hello, hi, thank, thanks, bye, good morning, good night, ok, okay, lol, cool, great, never mind, nevermind, thanks a lot, thank you so much, haha, hahaha, sure
time-now: 现在几点 今天几号 今天星期几 几点了 | what time is it, what day is it, today's date
facilities: 厕所 洗手间 卫生间 wifi 无线 试衣间 插座 婚纱照 拍照 放的歌 摔了一跤 | toilet, restroom, wifi, bathroom, music in the store
lost-property: 捡到 丢了一把 落在店里 失物 落下 忘在 | left my, found a, lost property, left something
factory: 工厂 设计师 设计 产地 哪里生产 哪产的 师傅做 谁做的 农药 拉链牌子 供货 茶园 | factory, designer, who designed, where is it made, made in, manufactured, pesticide
wearing: 围法 怎么围 怎么搭 搭配 系法 穿搭 发型 | how to wear, style, tie a scarf, outfit, hairstyle
how-long: 多久 多长时间 几天 多少天 几个工作日 要多久 多少时间 几个小时 几小时 | how long, how many days, how many hours, how soon, time
when: 什么时候 何时 哪天 几时 几号 啥时候 多会 哪个时间 | when, what date, what day, which day
how-much: 多少钱 多少 几块 收费 费用 什么价 价钱 贵不贵 几折 要钱 免费 收不收费 要交钱 | how much, price, cost, fee, free, what does it cost
how: 怎么 如何 怎样 咋 怎么办 咋办 咋整 怎么弄 咋弄 | how, how do i, how to, how can i, what can i do
where: 哪里 哪儿 在哪 哪 什么地方 何处 | where
why: 为什么 为啥 怎么回事 什么原因 凭什么 咋回事 原因 | why, how come, reason
can: 能 可以 能不能 可不可以 行不行 行吗 可否 能否 支持 | can, could, possible, may, able, allow
which: 哪个 哪款 哪种 什么 选 | which, what
variant-change: 换颜色 改颜色 改尺码 换尺码 选错 拍错颜色 拍成 选成 改规格 改成 换成 还没寄 | wrong size, wrong colour, picked the wrong, chose the wrong, different colour, different size, meant to order, instead, switch size
policy: 规则 政策 规定 条件 要求 怎么规定 | policy, rules, conditions, terms
coupon-return: 券退 券还 券还能 券回来 券没了 券还在 那张券 退了货券 券返 | coupon back, voucher back, get my coupon, code again, use the coupon again
invoice-amount: 票上算不算 开票金额 票面金额 抵了的钱 算不算进 金额怎么开 | invoice total, amount on the invoice, before discount, after discount
points-end: 分会不会 没了 过年就没 年底清 到年底 分清零 分过期 | lose them, points run out, points vanish, wiped
offline-points: 店里买 店里消费 门店买 线下买 在店里买 | shopping in the, bought in the shop, bought in store, buy in the store, purchases in the store
intl-fee: 发美国 寄美国 寄英国 国际运费 海外运费 国际快递费 邮到国外 | postage to, shipping to the us, shipping to the uk, how much to send to, overseas delivery cost
intl-return: 国外退 海外退 从国外退 寄回国 退回国内 | back from canada, from the us, from abroad, from the uk, back to china, from overseas
kids-knit: 童装 儿童毛衣 孩子毛衣 宝宝毛衣 孩子穿 身高1 | child is, children's sweater, kids sweater, kids size
`

export interface Concept {
  id: string
  chinese: readonly string[]
  english: readonly string[]
}

export const concepts: readonly Concept[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [, id, chinese, english] = /^([\w-]+): (.*?) ?\|(.*)$/.exec(row)!
    const words = (list: string, gap: RegExp) => [...new Set(list.trim().split(gap).filter(Boolean))]
    return { id: id!, chinese: words(chinese!, /\s+/), english: words(english!, /\s*,\s*/) }
  })

/** Notions that say what kind of thing is asked, not about what. */
export const askedFor: ReadonlySet<string> = new Set([
  'how-long',
  'when',
  'how-much',
  'how',
  'where',
  'why',
  'can',
  'which',
])

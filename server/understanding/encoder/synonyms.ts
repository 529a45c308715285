/**
 * Words that mean the same to a shop. The first of a row stands for all of them when questions are compared; rows are
 * general retail Chinese, not one shop's.
 */
const chinese = `
运费 快递费 邮费 邮资 配送费 物流费 送货费 寄费
包邮 免运费 免邮费 免邮 免快递费
发货 寄出 出货 发出 寄过来 发快递 出库
快递 物流 包裹 快件 货物
快递公司 哪家快递 什么快递 哪个快递 啥快递 哪家物流
到货 送到 收到货 送达 寄到 到手 能到 会到 到达
退货 退回去 退掉 退回来 寄回去 退了 退回 想退 要退 能退 可退
退款 退钱 钱退 返款 退我钱 还钱 把钱
换货 调换 更换 换一件 换一个 换个 调货
退换货 退换 退货换货
到账 到帐 收到钱 入账 打到
取消订单 取消掉 撤单 撤销订单 不要了 不想要了 订单取消 取消
修改 更改 改一下 变更 改成 更换地址 改
地址 收件地址 收货地址 送货地址
填错 写错 填的不对 输错 弄错
电话 手机号 手机号码 电话号码 联系方式 号码
发票 开票 票据 开发票 电子发票 报销凭证
抬头 发票抬头
专用发票 专票 增值税专用发票 增票
优惠券 优惠卷 代金券 折扣券 抵用券 满减券 折价券 券
打折 折扣 优惠 便宜点 便宜 少点 降价 减价 特价 实惠
活动 促销 大促 搞活动
价格保护 价保 保价 差价 补差价 买贵了 降价补差 退差价
会员 vip 会员卡
等级 级别
积分 分数 点数
升级 升到
生日 过生日
门店 实体店 线下店 店铺地址 专卖店 实体
营业时间 几点开门 几点关门 开门时间 营业到几点 几点下班 上班时间 开到几点 几点营业
自提 自取 到店取 门店取货 上门取 去店里拿 到店自提 店里拿
停车 停车位 泊车 停车场
付款 支付 结账 付钱 买单 结算
付款方式 支付方式 怎么付款 怎么付
货到付款 到付 先货后款 收货再付 收货后付款
分期 花呗 分期付款 白条
质量 品质 做工 质地
破损 损坏 坏了 碎了 坏的 摔坏 破了 裂了 压坏 烂了
少件 漏发 少发 缺件 少了 缺货少发 漏了 没给全
发错 错发 寄错 送错 货不对 不是我买的
假货 正品 真假 假的 真品 原装 正版
保修 质保 维修 修理 三包 返修 修
清洗 洗涤 怎么洗 水洗 机洗 手洗 洗衣机
尺码 尺寸 大小 码数 号码大小 多大码 什么码
材质 材料 面料 什么料 料子 成分
颜色 色号 花色
色差 颜色不一样 颜色不同 偏色
库存 有货 现货 还有吗 有没有货 还有货
缺货 没货 断货 售罄 卖完 卖光
补货 到新货 什么时候有货 再上架 上新 重新上架
预售 预订 预定 预购
海外 国外 境外 国际 出国 港澳台
关税 税费 清关 报关 进口税
礼品 礼物 送礼 送人
包装 礼盒 打包 礼品包装 包起来 包一下
贺卡 卡片 贺词 留言卡
礼品卡 购物卡 储值卡 充值卡
客服 人工客服 人工 真人
投诉 举报 反映问题
账号 账户 帐号 帐户 id
登录 登陆 登不上 登不了 登不进去
密码 口令
注销 删除账号 销号 删号
隐私 个人信息 个人资料 信息安全
拒收 不签收 拒签
签收 收件 收货
加急 快点 尽快 加快 急用 急
无理由 不喜欢 不合适 不想要
七天 7天 一周 七日 7日
多久 多长时间 几天 要多少天 多少天 要几天 多少时间 几日 几个工作日
什么时候 何时 啥时候 哪天 几时 几号
多少钱 什么价 价钱 价位 怎么收费 收费 多少费用 几块钱 几块 价格
怎么 如何 怎样 怎么样才能 咋 怎么办理 怎么弄 怎么操作 咋样
哪里 哪儿 在哪 什么地方 去哪 何处 哪边 哪
能 可以 可不可以 能不能 能否 可否 是否可以 是不是可以 支持 行不行 行吗 允许
有没有 有无 是否有
为什么 为啥 怎么回事 什么原因 咋回事
需要 要不要 用不用 需不需要 是否需要 得
联系 找 咨询
商品 东西 产品 宝贝 货品
订单 单子 单号 订单号
下单 拍下 下订单 购买 买 订购
使用 用 怎么使用
没收到 没有收到 未收到 没拿到 还没到 没到
丢了 丢失 弄丢 不见了 遗失 丢件
企业 公司 单位 团购 批量 大量采购
拆开 拆封 开封 拆了 拆过 打开过
吊牌 标签 商标
使用过 用过 穿过 洗过
周末 星期六 星期天 礼拜天 周六 周日 双休
节假日 过年 春节 放假 假期 国庆
没动静 不动了 没更新 不更新 没物流 一直没动 物流不动 快递不动
碎 碎成渣 磕 磕掉 磕坏 摔 裂 缺口 缺角 磕了 豁口 掉瓷
生锈 长锈 锈了 锈 起锈
异味 怪味 味道 味儿 有味 气味 臭 难闻
太大 大了 偏大 宽了 松了
太小 小了 偏小 紧了 勒 太紧
合并 弄到一起 并到一起 合到一起 合成一个 合并到 归到一起
重复 两次 两遍 两笔 双重 多扣
扣款 扣钱 扣费 扣了 划走
过期 失效 到期 作废 清零
领取 领 拿到券 获取
不能用 用不了 没反应 点不了 不好使 使不了 无法使用 不生效 不管用 失灵
找回 忘记 忘了 忘掉
丈夫 老公 男朋友 男友
妻子 老婆 女朋友 女友
长辈 妈妈 爸爸 父母 老人 爷爷 奶奶 婆婆 我妈妈 我爸爸 我妈 我爸 爸妈 外婆 老人家 岳父 岳母
孩子 小孩 宝宝 儿童 小朋友 娃 婴儿 新生儿
宠物 猫 狗 猫咪 狗狗
孕妇 怀孕 孕期
推荐 选哪个 买哪个 哪个好 挑什么 送什么
掉色 褪色 染色 串色
起球 起毛 掉毛
缩水 变小 洗小了
防水 泡水 进水 淋雨
充电 充不进 充不上 电池
续航 能用多久 亮多久
安全 有毒 有害 甲醛 环保 健康
保质期 保质 放多久 存放 过期日期
磨 磨刀 开刃 钝 切不动
刻字 刻名字 定制 印字 印logo 打字
安装 组装 装起来 怎么装
高铁 火车 地铁 公交 怎么去
带上飞机 登机 随身 上飞机
邮箱 邮件 电子邮箱
短信 验证码 收不到码
关闭 退订 取消订阅 不想收
信用卡 银行卡 visa 储蓄卡
微信 微信支付 wechat
支付宝 花呗支付 alipay zhifubao
失败 不成功 付不了 支付不了 付不成
仓库 发货地 从哪发 哪里发货 哪发货
偏远 新疆 西藏 内蒙 青海 甘肃 宁夏 海南 广西
上门取件 上门取货 上门取退 来取 上门收
保险 运费险 保价险
拼单 凑单 凑满 一起买
退回优惠券 券退 券还在
赠品 送的 小礼物 赠送
晚到 延误 迟到 超时 太慢
换地址 改派 转寄
代收 驿站 丰巢 快递柜 放门口
`

const english = `
ship shipping shipment deliver delivery dispatch send posted post
package parcel box
fee cost charge price much postage
refund reimburse reimbursement money
return send back
exchange swap replace replacement
cancel cancellation
order purchase purchases
buy get
invoice receipt bill fapiao vat
coupon voucher promo code discount
sale promotion offer deal
store shop branch location showroom
hour open opening close closing
pickup collect collection
track trace locate where
long when day time soon
damage broken break crack defect defective faulty smash shatter
miss missing lost lose incomplete
wrong incorrect mistake
authentic genuine real fake counterfeit original
warranty guarantee repair fix
wash clean cleaning laundry care
size sizing fit measurement
colour color shade
material fabric made
stock available availability
restock sold
preorder pre-order presale
abroad overseas international foreign country countries worldwide
customs duty duties tax import
gift present
wrap wrapping packaging
card note message
member membership vip
point points reward
account profile
password login log signin sign
privacy data personal
pay payment method
install instalment installment
human agent person representative staff
change modify update edit amend
address destination
phone number mobile telephone
parking park
birthday anniversary
expedite express fast faster urgent rush quick
big bigger large larger oversized loose
small smaller tight tighter snug
expire expiry expiration run lapse
twice double two duplicate
close shut
break piece chip chipped crack cracked scratch
odour smell stink scent
rust rusty
stick stuck stop moving frozen
arrive arrival come reach show turn appear get here
late delay slow overdue
charge charged deduct debit taken billed
merge combine join together
split separate part partial
mother mum mom father dad parents elderly grandma grandpa grandmother
child kid baby toddler newborn children
pet cat dog
safe safety toxic harmful
engrave engraving monogram personalise personalize custom customise customize
sharpen blunt dull sharp
battery charging recharge rechargeable
phone cell
email mail
newsletter subscription unsubscribe subscribe
bulk wholesale corporate company business
country nation abroad england uk britain london manchester usa america europe canada australia japan
card credit debit visa mastercard amex
wechat weixin
alipay
bag luggage suitcase
cabin carry-on hand-luggage plane flight
shrink shrunk smaller
fade bleed
fit suit
forget forgot forgotten remember
delete remove erase close
check see view find look
help assist support
start begin
end finish
shelf-life fresh best-before expiry
`

export const chineseSynonyms = rows(chinese)
export const englishSynonyms = rows(english)

/** Each word with the one that stands for it. */
function rows(table: string): ReadonlyMap<string, string> {
  const pairs = table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [first, ...others] = row.trim().split(/\s+/)
      return others.map((word): [string, string] => [word, first!])
    })
  return new Map(pairs)
}

import { createRandom } from '../../sequence/hash.ts'
import type { NamedText } from './bio.ts'
import { given, surnames } from './name-lists.ts'

/** Messages as customers write them, with places for names: P person, L place, O organisation. Written for this project. */
const templates = `
我叫P
我是P,帮我查下订单
收货人是P
收件人P
收货人:P
名字写P就行
寄给P
麻烦寄给P收
收件人改成P可以吗
P的快递到了吗
我朋友P也买了一个
是我妈妈P签收的
快递员P打电话给我
客服P态度很好
上次是P帮我处理的
你们店长P在吗
我要找P
发票抬头写P
姓名P,电话我等下发
P收
收货人P,地址发你了
订单是P买的
帮P查一下退款
P说可以退的
请P给我回电话
昨天跟P沟通过了
刚才接待我的是P
我姓名是P
我老公P的手机号
P你好,我的货呢
寄到L要几天
发L多久能到
我在L
我在L能送到吗
L可以发货吗
L能不能送
从L发货吗
快递到L就不动了
包裹怎么到L去了
L那边下雪了物流停了吗
L有门店吗
L店有没有现货
L包邮吗
送到L的运费多少
L的仓库有货吗
我在L出差收不了
改寄到L
人在L呢
去L旅游要用
L到L要多久
L的朋友要一个
这是L产的吗
产地是L吗
L冬天能穿吗
物流显示已到达L转运中心
发往L的件
能用O发吗
给我发O
别发O好吗
用O的卡付的
O什么时候来取件
O的快递员态度很差
O支付失败
是O发的吗
发票开给O
公司抬头O
我在O上班
送到O门口
O的同款吗
你们跟O是一家吗
O有授权吗
我要去O告你们
P在L,电话稍后给
我是L的P
L的P收
O的P收
O在L吗
`
  .trim()
  .split('\n')

/** Messages without any name whose characters look like one. Written for this project. */
export const namelessMessages = `
高兴死了终于到了
黄色的有吗
白色和米色哪个好看
方便的话帮我看一下
时间太长了
马上给我发货
包装太简单了
金额不对啊
单号给我一下
安全到了谢谢
常用地址改一下
水洗会缩水吗
温度能调吗
江浙沪包邮吗
毛衣起球了
周末能送吗
余额不够了
严重破损
程序出错了付不了款
路上坏了吧
关于退款的事
任何时候都可以吗
支持七天无理由吗
明天能到吗
连衣裙有大码吗
何时发货
石头的还是木头的
花色跟图片不一样
向你们投诉
项链断了
钱还没退
万一坏了怎么办
汤碗有盖吗
米白色的没了吗
麦片过期了
平时穿多大码
成色怎么样
司机说放门卫了
房间用多大的合适
柜子门装不上
商品和描述不符
和客服说了没用
华丽丽的很喜欢
强烈推荐
美丽的花瓶碎了
明明说好今天发
小朋友用可以吗
小白鞋脏了怎么洗
阿姨说很好用
老师傅说装不了
李子和梅子是一个味道吗
杨梅味的有吗
杏色跟卡其色差别大吗
茶叶罐密封好不好
龙井什么时候有新茶
围巾扎不扎人
羊毛和羊绒有什么区别
海草篮会发霉吗
雪松味道浓吗
桂花护手霜香吗
松针绿好看吗
天青色缺货吗
紫泥和朱泥哪个好
云杉礼品卡怎么用
星星灯能充电吗
好的谢谢亲
亲在吗
在吗在吗
人工人工
转人工
你们老板呢
不要了退了吧
怎么还没发货
发什么快递
什么牌子的
是正品吗
有没有优惠
多少钱
能便宜点吗
物流信息三天没更新了
怎么退货
运费谁出
退款什么时候到账
我的订单呢
尺码偏大还是偏小
身高一米七穿什么码
掉色吗
可以开发票吗
电子发票发我邮箱
刚拍下能改地址吗
地址写错了
电话打不通
没人接电话
少发了一件
发错颜色了
差评差评
再不处理我就投诉了
质量真不错
物流太慢
客服态度很好
下次还来
谢谢你哦
晚安
`
  .trim()
  .split('\n')

const organisations = (
  '顺丰 顺丰速运 圆通 中通 申通 韵达 京东物流 德邦 极兔 邮政 菜鸟驿站 百世快递 中国银行 工商银行 建设银行 农业银行 招商银行 交通银行 支付宝 微信支付 花呗 京东 淘宝 天猫 拼多多 ' +
  '抖音 唯品会 苏宁易购 小红书 消费者协会 消协 工商局 市场监管局 北京大学 人民医院 第一中学 阳光幼儿园 华联超市 万达广场 星河科技有限公司 恒达贸易公司 明远集团 远航信息技术有限公司 市二院 师范大学 实验小学 海关 税务局'
).split(' ')
const places = (
  '北京 上海 广州 深圳 杭州 成都 重庆 武汉 西安 南京 苏州 天津 长沙 郑州 青岛 沈阳 宁波 昆明 大连 厦门 合肥 佛山 福州 哈尔滨 济南 温州 南宁 长春 泉州 石家庄 贵阳 南昌 金华 常州 无锡 嘉兴 太原 徐州 珠海 中山 台州 ' +
  '绍兴 烟台 兰州 潍坊 临沂 东莞 新疆 西藏 内蒙古 海南 三亚 拉萨 乌鲁木齐 呼和浩特 银川 西宁 香港 澳门 台湾 台北 广东 浙江 江苏 四川 山东 河南 湖北 湖南 福建 云南 朝阳区 海淀区 浦东 西湖区 天河区 静安 徐汇 滨江 余杭 昆山 义乌 ' +
  '美国 日本 英国 法国 德国 韩国 泰国 新加坡 马来西亚 澳大利亚 加拿大 意大利 纽约 东京 伦敦 巴黎 首尔 曼谷 悉尼 洛杉矶 欧洲 云南大理 浙江金华 江苏南通'
).split(' ')

/** Messages with made-up names and messages without; the same each time. */
export function nameMessages(rounds: number): NamedText[] {
  const random = createRandom(11)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const [first, second] = [[...surnames], [...given]]
  const person = () =>
    pick(first.slice(0, 60 + Math.floor(random() * (first.length - 60)))) +
    pick(second) +
    (random() < 0.6 ? pick(second) : '')
  const made: NamedText[] = []
  for (let round = 0; round < rounds; round++) {
    for (const template of templates)
      made.push(fill(template, { P: person, L: () => pick(places), O: () => pick(organisations) }))
    for (const text of namelessMessages) made.push({ text, spans: [] })
  }
  return made
}

const labels: Record<string, string> = { P: 'PER', L: 'LOC', O: 'ORG' }

function fill(template: string, make: Record<string, () => string>): NamedText {
  const made: NamedText = { text: '', spans: [] }
  for (const unit of template) {
    const label = labels[unit]
    const start = made.text.length
    made.text += label ? make[unit]!() : unit
    if (label) made.spans.push({ start, end: made.text.length, label })
  }
  return made
}

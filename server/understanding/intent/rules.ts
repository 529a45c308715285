import type { BuiltInIntent } from '../../../contracts/reading.ts'

export interface IntentRule {
  name: BuiltInIntent
  pattern: RegExp
  confidence: number
  /** Holds only when the whole message is little more than this. */
  alone?: boolean
  unless?: RegExp
}

/** Asking how something is done is a question for the knowledge base, not a wish to do it. */
export const asksHow =
  /怎么|如何|怎样|流程|规则|政策|条件|多久|几天|要不要|需不需要|收不收|(?:吗|么|嘛)[?？。\s]*$|\bhow\b|\bpolicy\b|\bwhat if\b|\bdo (?:i|you)\b|\bis it\b/i

/** What a message says by its form; normalised text, simplified and in lower case. The first form of a trained model. */
export const rules: readonly IntentRule[] = [
  {
    name: 'handoff.request',
    confidence: 0.97,
    pattern:
      /转(?:接|到)?(?:一下)?(?:人工|客服|真人)|人工(?:客服|服务|坐席)?$|^人工|(?:要|找|叫|换|接|请|有没有|有|揾|搵)(?:个|一?位|下)?(?:真人|人工|活人|人类|客服人员)|(?:找|叫|换)(?:个|一?个|一?位)(?:人|客服|会说话的)|不(?:要|想)(?:和|跟)?机器人|(?:别|不要)(?:用)?机器人|(?:跟|和)(?:真?人|客服)(?:说|聊|谈|沟通)|(?:叫|找|让|喊)你?们?(?:的)?(?:客服|经理|老板|领导|主管|负责人|店长)|(?:帮我|给我|请|麻烦)转接?一下|^转接/,
    unless: /人工(?:多少|费|智能|合成|皮革|草皮)|手工/,
  },
  {
    name: 'handoff.request',
    confidence: 0.96,
    pattern:
      /\b(?:talk|speak|chat|connect|transfer|get|put)\b.{0,24}\b(?:human|person|agent|representative|someone|somebody|operator|staff|people)\b|\b(?:human|real person|live agent|representative)\b(?: please)?[.!]?$|^(?:agent|human|operator|representative)\b/,
  },
  {
    name: 'bot.identity',
    confidence: 0.93,
    pattern:
      /(?:你|您)是(?:不是)?(?:机器人|真人|人工|人还是机器|ai|谁)|你叫什么|\b(?:are you|is this) (?:a |an )?(?:bot|robot|human|real person|machine|ai)\b|\bwho are you\b/,
  },
  {
    name: 'order.status',
    confidence: 0.95,
    pattern:
      /(?:订单|快递|包裹|物流|货|东西|宝贝|件|它)[^,，。.?？]{0,10}?(?:到哪|在哪|到没|到了没|走到|送到哪|怎么样了|进度|状态|没动|不动|不更新|没更新)|(?:到哪|在哪)(?:里|儿)?了|查(?:一?下|一查|询)?(?:我的?)?[^,，。怎如]{0,8}(?:订单|物流|快递|包裹|单号)|(?:物流|订单|快递)(?:信息|状态|进度|查询|跟踪)$/,
    unless: /门店|实体店|怎么查|如何查|在哪(?:里)?(?:看|查|找|买|下载|领|用|改|填|申请|开)/,
  },
  {
    name: 'order.status',
    confidence: 0.9,
    pattern:
      /(?:怎么|为什么|咋)?(?:还|一直|都)(?:没|不|未)(?:有)?(?:发货|到货|收到|送到|到呢?[?？了]?$|送来|派送|配送|物流)|(?:什么时候|何时|多久|哪天|几号|几天)(?:能|会|才|可以)?(?:发货|到货|送到|收到|送达|到呢?[?？]?$|到得了)(?!不)|催(?:一?下|催)?(?:发货|快递|订单|单|物流|件)|发了?货?了(?:吗|没)|发了没|到了(?:吗|没)[?？]?$|[几一二两三四五六七八九十\d]{1,6}(?:多)?天了[^,，。]{0,4}(?:没|不)(?:动|到|发|收|消息|更新|来)|(?:今天|今晚|明天|后天|周[一二三四五六日天])[^,，。]{0,4}(?:能|会|可以)(?:送?到|收到)(?:吗|么|嘛|不)?|(?:快递|包裹|货)[^,，。退]{0,3}(?:丢|不见)了|我(?:的|买的)?[^,，。]{0,8}(?:快递|包裹|订单|货|东西|宝贝)(?:呢|嘞)|(?:发货|快递|物流|送货|配送)(?:也|真的?|好|太|这么|怎么|那么|可真|实在)*(?:慢|龟速)/,
    unless: /退款|到账|退货|发票|有货|补货|预售|新疆|西藏|海外|国外|一般|通常|下单后|拍下/,
  },
  {
    name: 'order.status',
    confidence: 0.94,
    pattern:
      /\bwhere(?:'?s| is| are| has)?\b.{0,20}\b(?:orders?|parcels?|packages?|deliver(?:y|ies)|stuff|items?|things?)\b|\b(?:track|trace|check|status|locate)\b.{0,22}\b(?:orders?|parcels?|packages?|deliver(?:y|ies)|shipments?)\b|\b(?:orders?|packages?|parcels?|deliver(?:y|ies)|shipments?)\b.{0,16}\b(?:status|arrive|arriving|arrived|late|delayed|shipped yet|not here)\b|\bwhen (?:will|does|do)\b.{0,20}\b(?:arrive|come|ship|be delivered|get here)\b|\bhas (?:it|my \w+) shipped\b|\b(?:still )?no (?:sign of )?(?:my )?(?:parcel|package|order|delivery)\b|\b(?:haven'?t|have not|hasn'?t|has not|didn'?t|never) (?:yet )?(?:received|receive|got|arrived|arrive|come|came|shown up)\b/,
    unless: /\bhow (?:do|can)\b|\busually\b|\bnormally\b/,
  },
  {
    name: 'order.list',
    confidence: 0.94,
    pattern:
      /(?:我|最近|所有|全部|历史)(?:的)?(?:所有|全部|历史|最近)?(?:的)?订单(?:有哪些|列表|记录)?[?？。!！]?$|(?:看|查看|列出|查)(?:一?下|看)?我?(?:买过|下过|最近)(?:的)?(?:什么|哪些|订单|东西)|我(?:都)?买(?:过|了)(?:些)?(?:什么|哪些)/,
    unless: /取消|退|改|投诉|到哪|在哪|没/,
  },
  {
    name: 'order.list',
    confidence: 0.93,
    pattern:
      /\b(?:list|show|see|view)\b.{0,16}\b(?:my )?(?:recent |past |all )*orders\b|\bmy (?:recent |past )?orders?[.?!]?$|\bwhat (?:have|did) i (?:order|buy|bought|ordered)/,
    unless: /\bcancel|\bwhere\b|\btrack/,
  },
  {
    name: 'order.cancel',
    confidence: 0.9,
    pattern:
      /取消(?:我的?|这个|那个|一?下)?[^,，。]{0,12}(?:订单|单子?)|(?:订单|单子)[^,，。]{0,6}取消|(?:我|帮我|不)(?:想|要)?(?:取消|不要了)|不想要了|(?:还是|那就|就|直接|给我|帮我)取消(?:吧|掉|了吧|算了)|(?:把|将)[^,，。]{1,14}取消|\bcancel\b.{0,20}\b(?:order|purchase|it)\b/,
    unless: asksHow,
  },
  {
    name: 'order.change_address',
    confidence: 0.9,
    pattern:
      /(?:改|换|修改|变更|填错|写错)(?:一?下|了)?[^,，。]{0,6}(?:地址|收货人|电话|手机号)|地址[^,，。]{0,4}(?:错|改|换)|\b(?:change|update|correct|wrong)\b.{0,20}\baddress\b/,
    unless: asksHow,
  },
  {
    name: 'refund.status',
    confidence: 0.9,
    pattern:
      /(?:退款|钱)[^,，。]{0,8}(?:还没|没有?|未|什么时候|多久|几时|到没)[^,，。]{0,4}(?:到|退|收|给)|(?:退款|退货)(?:进度|状态|到哪)|\bwhere(?:'s| is)\b.{0,12}\brefund\b|\brefund\b.{0,20}\b(?:status|not (?:yet )?(?:arrived|received)|yet)\b/,
    unless: /一般|通常|多久能?到账[?？]?$/,
  },
  {
    name: 'return.request',
    confidence: 0.88,
    pattern:
      /(?:我|想|要|帮我|申请|办理?|给我)(?:想|要|申请|办理?)?(?:退货|退掉|退了|退回|退一?下|退换)|(?:我|想|要|帮我)(?:想|要)?退(?!款|钱|出|订|休|步|货|换)[^,，。]{1,8}$|\b(?:want|like|need) to return\b|\breturn (?:this|it|my|the|an)\b/,
    unless: asksHow,
  },
  {
    name: 'refund.request',
    confidence: 0.88,
    pattern:
      /(?:我|想|要|帮我|申请|给我|快)(?:想|要|申请)?(?:退款|退钱)|(?:把)?钱退(?:给我|回来)|\b(?:want|need|give me|get)\b.{0,12}\b(?:a |my )?(?:refund|money back)\b/,
    unless: asksHow,
  },
  {
    name: 'exchange.request',
    confidence: 0.88,
    pattern:
      /(?:我|想|要|帮我|申请|给我)(?:想|要|申请)?(?:换货|换一?(?:个|件|条|双|只)|换(?:大|小)一?码|换个?(?:颜色|尺码|型号|款))|\b(?:want|like|need) to (?:exchange|swap)\b|\bexchange (?:this|it|my)\b/,
    unless: asksHow,
  },
  {
    name: 'complaint',
    confidence: 0.93,
    pattern:
      /投诉|12315|消协|消费者协会|工商局?|曝光你?们?|举报|(?:给|打|要)(?:你们?)?(?:个)?差评|起诉|找律师|\b(?:complain|complaint|report you|sue|lawyer|bad review|one.?star)\b/,
    unless: /(?:投诉)(?:电话|渠道|邮箱|方式)|怎么投诉|如何投诉/,
  },
  {
    name: 'greeting',
    confidence: 0.97,
    alone: true,
    pattern:
      /^(?:(?:你|您|亲|大家)(?:们)?好(?:啊|呀|的呀)?|(?:早上|上午|中午|下午|晚上)好|早安?|晚安|哈[喽啰罗]|嗨+|在(?:吗|么|不在?|不)|有人(?:在)?(?:吗|么)?|亲(?:亲)?(?:在吗)?|hello|hi+|hey|hiya|good (?:morning|afternoon|evening|day)|hello there|hi there|anyone (?:there|here)|客服(?:在吗|你好|您好)?|掌柜的?|请问(?:一?下)?)(?:[,，]?(?:你好|您好|在吗|客服|掌柜|呀|啊|there|请问))*$/,
  },
  {
    name: 'thanks',
    confidence: 0.96,
    alone: true,
    pattern:
      /^(?:(?:好的?|嗯|行|可以|ok|okay|知道了|明白了|收到|great|perfect|got it)[,，\s]*)?(?:谢+(?:谢|啦|了)?(?:你|您|啊|啦|了|哈|亲)*|多谢(?:了|啦)?|太?感谢(?:你|您|了|啦)*|非常感谢(?:您|你)?|辛苦(?:了|啦|你了)?|麻烦(?:你|您)了|thanks?(?: you)?(?: (?:so|very) much| a lot| again)?|thx|ty|cheers|appreciate it|much appreciated)(?:[,，\s]*(?:再见|拜拜|bye))?$/,
  },
  {
    name: 'goodbye',
    confidence: 0.96,
    alone: true,
    pattern:
      /^(?:(?:好的?|嗯|行|(?:暂时)?没(?:有)?(?:别的|其他)?(?:事|问题|别的)?(?:情)?了?|不用了|谢谢)[,，\s]*)*(?:再见|拜+(?:拜)?|88+|回见|下次(?:再)?(?:聊|见|说)|先这样(?:吧|了)?|没(?:有)?(?:别的)?(?:事|问题)了|bye(?: ?bye)?|good ?bye|see (?:you|ya)(?: later)?|that'?s all(?: thanks| thank you)?|have a (?:nice|good) day)$/,
  },
  {
    name: 'confirm',
    confidence: 0.95,
    alone: true,
    pattern:
      /^(?:(?:是|对|好|行|嗯|可以|没错|确认|确定|同意|要|需要|当然|是的|对的|好的|行的|可|好吧|好呀|好啊|嗯嗯|对对|没问题|解决了|有用|yes|yep|yeah|yup|sure|ok|okay|correct|right|confirm|confirmed|please do|go ahead|of course|that's right|exactly|absolutely)[,，\s]*){1,3}(?:的|呀|啊|呢|吧|了|please|谢谢)?$/,
  },
  {
    name: 'deny',
    confidence: 0.95,
    alone: true,
    pattern:
      /^(?:(?:不|不是|不对|不要|不用|不行|没有|不可以|不需要|别|算了|不了|错了|不同意|否|不是的|没|没解决|没用|不用了|no|nope|nah|not really|don'?t|incorrect|wrong|never ?mind|no thanks|no thank you|cancel that)[,，\s]*){1,3}(?:的|呀|啊|呢|吧|了|谢谢|thanks)?$/,
  },
  {
    name: 'product.search',
    confidence: 0.8,
    pattern:
      /(?:有没有|有无|有什么|推荐|介绍|想买|想要买|想看看?|找|求)(?:一?(?:个|款|件|条|些|下|点))?[^,，。?？怎么]{1,16}?(?:的)?(?:推荐|卖|吗|礼物|款|产品|商品)?[?？]?$|(?:哪款|哪个)(?:好|合适|适合)|送(?:给)?(?:女朋友|男朋友|妈妈|爸爸|老人|朋友|长辈|同事|孩子)|\b(?:recommend|looking for|do you (?:have|sell|carry)|search for|gift for|show me)\b/,
    unless:
      /人工|客服|真人|优惠|发票|门店|活动|运费险|货到付款|会员|积分|订单|快递|物流|质保|保修|售后|\border|\bstore|\bcoupon|\bdiscount|\binvoice|\bfree\b|\bwarranty|\bperson|\bagent|\bhuman/,
  },
]

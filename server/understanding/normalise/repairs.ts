/**
 * What customers type by sound or in a hurry, and what they mean. Only readings that are safe in a shop: each wrong
 * form on the left is no word of its own in this domain. `before` says after what a form may be taken for a mistyping
 * (实木有货吗 means what it says).
 */
export const homophones: readonly (readonly [wrong: string, right: string, before?: RegExp])[] = [
  ['退宽', '退款'],
  ['退欵', '退款'],
  ['腿款', '退款'],
  ['腿货', '退货'],
  ['法货', '发货'],
  ['快第', '快递'],
  ['快弟', '快递'],
  ['块递', '快递'],
  ['快底', '快递'],
  ['定单', '订单'],
  ['订但', '订单'],
  ['钉单', '订单'],
  ['发瞟', '发票'],
  ['发嫖', '发票'],
  ['发飘', '发票'],
  ['法票', '发票'],
  ['优惠卷', '优惠券'],
  ['优惠劵', '优惠券'],
  ['优会券', '优惠券'],
  ['代金卷', '代金券'],
  ['满减卷', '满减券'],
  ['邮非', '邮费'],
  ['运废', '运费'],
  ['韵费', '运费'],
  ['客副', '客服'],
  ['客夫', '客服'],
  ['人工克服', '人工客服'],
  ['找克服', '找客服'],
  ['转人公', '转人工'],
  ['转仁工', '转人工'],
  ['签受', '签收'],
  ['帐号', '账号'],
  ['帐户', '账户'],
  ['宝备', '宝贝'],
  ['破孙', '破损'],
  ['地止', '地址'],
  ['会元', '会员'],
  ['积份', '积分'],
  ['帐单', '账单'],
  ['到那了', '到哪了'],
  ['到那儿了', '到哪儿了'],
  ['到那里了', '到哪里了'],
  ['在那买', '在哪买'],
  ['有木有', '有没有'],
  ['木有', '没有', /(?:^|[我你还都也就么,.!?，。！？\s])$/],
  ['神马', '什么'],
  ['虾米时候', '什么时候'],
  ['啥时候', '什么时候'],
  ['几时', '什么时候'],
  ['肿么', '怎么'],
  ['怎末', '怎么'],
  ['咋样', '怎么样'],
  ['咋办', '怎么办'],
  ['咋还', '怎么还'],
  ['咋退', '怎么退'],
  ['咋弄', '怎么弄'],
  ['为毛', '为什么'],
  ['为啥', '为什么'],
  ['造不造', '知道不知道'],
  ['辣鸡', '垃圾'],
  ['垃鸡', '垃圾'],
  ['差平', '差评'],
  ['蟹蟹', '谢谢'],
  ['谢谢泥', '谢谢你'],
  ['3q', '谢谢'],
  ['灰常', '非常'],
  ['酱紫', '这样子'],
  ['表骗', '不要骗'],
  ['童鞋', '同学', /^$|[,.!?，。！？\s]$/],
  ['偶要', '我要', /^$|[,.!?，。！？\s]$/],
  ['介个', '这个'],
  ['内个', '那个', /^$|[,.!?，。！？\s]$/],
  ['我造了', '我知道了', /^$|[,.!?，。！？\s]$/],
  ['腻们', '你们'],
  ['尼们', '你们'],
  ['泥好', '你好'],
  ['米有', '没有', /(?:^|[我你还都也就么,.!?，。！？\s])$/],
]

/** Initials of pinyin that stand for words when they stand alone in a Chinese message, the likeliest by what stands around. */
export const initials: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  (
    'kd 快递|kdy 快递员|kddh 快递单号|wl 物流|wlxx 物流信息|tk 退款|th 退货|thh 退换货|hh 换货|fp 发票|dzfp 电子发票|' +
    'yhq 优惠券|yhj 优惠券|yh 优惠|hb 红包|dd 订单|ddh 订单号|dh 单号 电话|kf 客服|rg 人工|zrg 转人工|rgkf 人工客服|yf 运费 邮费|' +
    'yfx 运费险|fh 发货|sh 售后 收货|shdz 收货地址|dz 地址|qx 取消|zl 质量|zlwt 质量问题|ts 投诉|cp 差评|pj 评价|bz 包装|' +
    'ys 颜色|zp 赠品 正品|jh 假货|jf 积分|hy 会员|gwc 购物车|zf 支付|fk 付款|wx 微信|zfb 支付宝|tb 淘宝|jd 京东|' +
    'sf 顺丰|by 包邮|xh 现货|bh 补货|kc 库存|sj 手机|sjh 手机号|yzm 验证码|mm 密码|zh 账号|mj 卖家|sp 商品|xd 下单'
  )
    .split('|')
    .map((entry) => {
      const [letters, ...words] = entry.split(' ')
      return [letters!, words]
    }),
)

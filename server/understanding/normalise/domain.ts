/** Words of trade that customers mistype; what the shops' texts hold besides is counted in training. */
export const domainWords: readonly string[] = (
  '退款 退货 换货 退换货 退货退款 仅退款 发货 收货 到货 补货 现货 缺货 有货 没货 库存 快递 物流 订单 单号 订单号 快递单号 物流单号 包裹 运单 ' +
  '快递员 快递柜 驿站 自提 自提点 取件 取件码 寄件 上门取件 上门安装 派送 配送 送货 签收 拒收 代收 中转站 揽收 催单 催发货 催一下 ' +
  '发票 专票 普票 电子发票 专用发票 增值税 抬头 发票抬头 税号 开票 补开 收据 优惠 优惠券 满减券 代金券 折扣 打折 满减 红包 活动 促销 ' +
  '差价 退差价 补差价 价保 价格保护 保价 降价 便宜 原价 特价 秒杀 拼团 预售 定金 尾款 付款 支付 支付宝 微信 花呗 分期 货到付款 到付 ' +
  '扣款 重复扣款 到账 退回 余额 银行卡 信用卡 账号 账户 账单 密码 登录 注册 注销 验证码 手机号 手机号码 绑定 解绑 邮箱 实名 ' +
  '运费 邮费 包邮 运费险 顺丰 圆通 中通 申通 韵达 邮政 京东 淘宝 客服 人工 人工客服 转人工 机器人 投诉 举报 差评 好评 评价 晒单 追评 ' +
  '会员 会员卡 会员等级 积分 礼品 礼品卡 礼盒 贺卡 赠品 包装 售后 售前 保修 保修期 质保 维修 返修 寄修 检测 退换 理赔 赔偿 赔付 补偿 ' +
  '质量 质量问题 材质 面料 纯棉 颜色 色差 尺码 尺寸 码数 偏大 偏小 均码 大小 款式 型号 规格 配件 说明书 瑕疵 破损 划痕 掉色 起球 缩水 变形 ' +
  '异味 气味 漏水 开裂 生锈 发霉 过期 保质期 生产日期 正品 假货 真伪 专柜 门店 店铺 实体店 旗舰店 营业时间 几点开门 几点关门 地址 收货地址 ' +
  '收货人 姓名 电话 改地址 少发 漏发 错发 发错 少了 坏了 碎了 破了 衣服 裤子 裙子 鞋子 外套 杯子 屏幕 电池 充电 充不进电 充电器 耳机 手机 ' +
  '购物车 下单 拍下 已付款 未付款 待付款 待发货 未发货 未收到 取消 取消订单 申请 申请售后 处理 审核 核实 查询 查一下 联系 联系不上 打不通 ' +
  '怎么 怎么样 怎么办 怎么退 什么 什么时候 为什么 多少 多少钱 多久 几天 哪里 到哪了 到哪里了 有没有 是不是 能不能 可不可以 还没 还没到 ' +
  '没收到 已经 可以 请问 谢谢 你好 您好 在吗 麻烦 帮我 清洗 机洗 手洗 安装 师傅 预约 态度 动静 更新 显示 信息 物流信息 一致 不一致 失败 ' +
  '支付失败 付款失败 承担 谁承担 谁出 七天无理由 无理由 无理由退货 支持 商品 宝贝 产品 耐用 一件 两件 一双 一只 身高 体重 证明 合格证 ' +
  '截止 双十一 双十二 六一八 尽快 名字 写错 填错 登记 反馈 截图 照片 视频 图片 链接 详情 页面 短信 重新 重发 补发 补寄 寄回 退回去 分期付款'
).split(' ')

/** The same in English, beside what customers' texts hold. */
export const englishWords: readonly string[] = (
  'package parcel refund return returns returned order orders ordered shipping shipped ship delivery deliver delivered ' +
  'delivering tracking track number address change cancel cancelled invoice receipt discount coupon voucher code promo ' +
  'promotion promotions exchange exchanged size sizes colour color damaged damage broken cracked scratched missing wrong ' +
  'item items product products quality terrible warranty guarantee repair replace replacement representative human agent ' +
  'manager customer service support complain complaint payment paid purchase purchased charged charge twice money stock ' +
  'restock available availability store nearby online account password email confirmation confirm received receive ' +
  'arrived arrive arriving late delay delayed express international internationally customs membership member points ' +
  'redeem benefits gift wrapping wrapped wrap washable machine material cotton leather zipper battery charger screen ' +
  'description misleading different disappointed satisfied tomorrow yesterday today friday monday before address pending ' +
  'status update phone credit card cards accept thank thanks please help quick reply small large medium bigger smaller ' +
  'shoes shirt jacket dress the where when what which there still back your with this that would should could want need'
).split(' ')

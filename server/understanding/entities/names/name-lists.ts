/** Chinese surnames in the order of how common they are, about. */
export const surnames = new Set([
  ...('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严' +
    '覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'),
])
export const longSurnames = new Set(
  '欧阳 上官 司马 诸葛 司徒 慕容 皇甫 尉迟 公孙 令狐 长孙 宇文 东方 夏侯 端木 南宫 独孤 百里 呼延 申屠'.split(' '),
)
/** What stands behind a person's name. */
export const titles = new Set(
  '先生 女士 小姐 老师 师傅 经理 总监 主任 医生 教授 同学 阿姨 叔叔 大哥 大姐 店长 老板 总统 主席 总理 部长 局长 市长 省长 校长 导演 博士 警官 律师 将军 队长'.split(
    ' ',
  ),
)
/** Characters that foreign names are written with. */
export const foreign = new Set(
  '阿埃艾奥巴班鲍贝本比波伯布查达戴德蒂多恩尔法菲费芬弗夫盖戈格哈海汉赫亨霍吉杰卡凯坎科克肯库奎拉莱兰朗劳勒雷里利丽林琳卢鲁伦罗洛马玛曼梅米密莫姆穆纳娜南内尼涅诺努欧帕佩皮普齐奇乔切琼瑞萨塞森沙莎舍什史士斯丝索塔泰坦汤特托瓦威维韦温翁沃乌西希谢辛休雅亚扬伊因尤约泽詹珍兹佐蕾黛薇',
)
/** Characters that given names are often made of. */
export const given = new Set(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉秀兰红梅春建国文志海林峰鑫波斌宇浩凯健俊帆帅旭宁龙鹏飞宏辉佳嘉欣怡悦婷雪琳慧莹晶玲燕雯颖倩蕾薇梦琪思雨涵子轩梓豪晨阳博睿诚毅彬振东永庆福荣贵德仁义信祥瑞安康乐天一可心爱珍珠凤菊莲云月晓小学良才新兴全光金生成长根水火土山川江河泽润清源亮昊然煜璇瑶菲诗语若依诺希萱妍媛曼璐茜曦彤倪松柏楠桐枫柯森',
)
/** What names of organisations end with. */
export const organisationEndings = new Set(
  '公司 集团 银行 大学 学院 中学 小学 医院 法院 政府 委员会 协会 学会 基金会 研究所 研究院 出版社 报社 电视台 乐团 乐队 球队 俱乐部 联盟 联合会 党 部 局 厅 处 署 院 军 队 会 社 店 厂 商城 超市 旗舰店 专卖店 物流 快递 速运 保险 证券 航空 铁路 工会 组织 机构 中心 商会 教会 寺'.split(
    ' ',
  ),
)
/** What names of places end with. */
export const placeEndings = new Set(
  '省 市 区 县 镇 乡 村 州 国 岛 山 河 江 湖 海 湾 洋 路 街 道 港 站 机场 大道 广场 公园 半岛 群岛 平原 高原 盆地 沙漠 山脉 大陆 洲 寺 庙 宫 桥 关 城 里 屯 堡'.split(
    ' ',
  ),
)

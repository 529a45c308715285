import { entry as f } from './faq.ts'
import type { FaqSource } from './types.ts'

const goods = (...productIds: string[]) => ({ guidance: { productIds } })

/** Care, sizes, use and choice of the goods. */
export const FAQ_PRODUCTS: FaqSource[] = [
  f(
    'products.sweater-wash',
    [
      '毛衣怎么洗才不变形？',
      '羊毛衫能机洗吗/毛衣缩水了/毛衣可以手洗不/针织衫怎么晾/毛衣洗大了',
      '建议干洗，手洗请翻面用30℃以下的水加羊毛洗涤剂，泡十分钟内轻压洗净，毛巾吸水后平铺阴干。不要挂晾、不要烘干。',
    ],
    [
      'How do I wash a wool sweater?',
      'machine wash sweater/jumper shrank/hand wash jumper/dry a sweater/sweater stretched after washing',
      'Dry clean, or hand wash inside out below 30 °C with wool detergent, press in a towel and dry flat. No hanger, no dryer.',
    ],
    goods('merino-sweater'),
  ),
  f(
    'products.cashmere-wash',
    [
      '羊绒围巾可以水洗吗？',
      '羊绒怎么洗/围巾能不能丢洗衣机/驼绒围巾脏了怎么清洗/羊绒制品可以机洗吗/山羊绒要干洗吗/cashmere围巾洗护',
      '可以手洗，不建议机洗。请用30℃以下的水加羊毛洗涤剂，轻压不拧，平铺阴干。起球可用剃球器轻轻处理。',
    ],
    [
      'Can I wash a cashmere scarf?',
      'how to wash cashmere/machine wash scarf/clean my camel scarf/dry clean cashmere/cashmere care',
      'Yes, by hand, not in the machine. Use water below 30 °C with wool detergent, press without wringing and dry flat in the shade.',
    ],
    goods('camel-scarf', 'cedar-candle'),
  ),
  f(
    'products.pilling',
    [
      '毛衣围巾起球正常吗？',
      '起毛球了/穿几次就起球/掉毛怎么办/毛衣起球质量问题吗/羊毛掉毛',
      '正常，天然绒毛摩擦后都会起少量浮球，用剃球器轻刮即可，两三次后会明显减少。大面积起球请拍照给我看看。',
    ],
    [
      'Is pilling normal?',
      'sweater pills/bobbles after wearing/shedding wool/fuzz balls/pilling quality problem',
      'Yes, natural fibres pill a little at first. Use a fabric shaver gently; it fades after a few wears.',
    ],
    goods('merino-sweater'),
  ),
  f(
    'products.sweater-size',
    [
      '毛衣尺码怎么选？',
      '我一米七穿多大/M码适合多重/毛衣偏大吗/身高165选什么码/尺码表',
      '按平时的尺码选即可，版型正常。参考：S适合身高155–162，M适合160–168，L适合167–175，XL适合174–182厘米。',
    ],
    [
      'Which sweater size fits me?',
      'sweater size chart/what size for 170 cm/does it run large/size M fits whom/sizing for jumper',
      'Take your usual size; the cut is regular. S fits 155–162 cm, M 160–168, L 167–175, XL 174–182.',
    ],
    goods('merino-sweater'),
  ),
  f(
    'products.shirt-size',
    [
      '亚麻衬衫偏大还是偏小？',
      '衬衫尺码/亚麻衬衣选几码/宽松吗/胖的人能穿吗/肩宽多少',
      '略宽松，喜欢合身的选小一码。S胸围104、M胸围108、L胸围112、XL胸围118厘米，水洗过不会再缩。',
    ],
    [
      'Does the linen shirt run large?',
      'linen shirt sizing/which shirt size/is it loose/shirt chest width/will it fit me',
      'It is slightly loose; for a close fit go one size down. Chest: S 104, M 108, L 112, XL 118 cm. Pre-washed, so it does not shrink.',
    ],
    goods('linen-shirt'),
  ),
  f(
    'products.linen-care',
    [
      '亚麻衣服怎么洗、会缩水吗？',
      '亚麻能机洗吗/亚麻起皱怎么办/麻料缩水不/亚麻衬衫要熨吗/亚麻褪色吗',
      '可以40℃以下轻柔机洗，深浅分开，已经水洗处理基本不缩。半干时中温熨烫最平整，喜欢自然褶皱就直接晾干。',
    ],
    [
      'How do I wash linen?',
      'machine wash linen/linen wrinkles/does linen shrink/iron linen/linen fading',
      'Machine wash gently below 40 °C, dark and light apart; it hardly shrinks. Iron while damp, or leave the natural creases.',
    ],
    goods('linen-shirt', 'linen-apron'),
  ),
  f(
    'products.slipper-size',
    [
      '拖鞋选多大码？',
      '毛毡拖鞋偏小吗/脚宽穿几码/39码选哪个/拖鞋尺码/棉拖会不会大',
      '按平时鞋码选，介于两码之间选大的。羊毛毡穿几天会贴合脚型，脚背高的建议大一码。',
    ],
    [
      'Which slipper size should I take?',
      'slippers size/wide feet/between sizes/do slippers run small/felt slippers fit',
      'Take your shoe size, and the larger one if between two. The felt adapts to your foot within days.',
    ],
    goods('felt-slippers'),
  ),
  f(
    'products.glove-size',
    [
      '手套有几个尺码、怎么量？',
      '手套M多大/女生戴几码/量手围/手套会紧吗/触屏手套尺寸',
      '有M和L两码，绕手掌最宽处一圈，17–19厘米选M，19–21厘米选L。羊绒有弹性，正好就行。',
    ],
    [
      'Which glove size do I need?',
      'glove sizes/measure hand/size for women gloves/are gloves tight/hand circumference',
      'Measure around your palm: 17–19 cm is M, 19–21 cm is L. Cashmere gives a little.',
    ],
    goods('cashmere-gloves'),
  ),
  f(
    'products.scarf-material',
    [
      '驼绒和羊绒有什么区别？',
      '驼绒好还是羊绒好/两种围巾哪个暖/山羊绒和驼绒/驼绒扎不扎/哪个更软',
      '羊绒更细软、有光泽，驼绒更蓬松、保暖耐用，颜色更自然。常戴选驼绒，想当披肩选羊绒。',
    ],
    [
      'What is the difference between camel down and cashmere?',
      'camel or cashmere/which scarf is warmer/is camel scratchy/cashmere vs camel/which is softer',
      'Cashmere is finer and softer, camel down fluffier, warmer and tougher. Camel for every day, cashmere as a shawl.',
    ],
    goods('camel-scarf', 'cashmere-scarf'),
  ),
  f(
    'products.mug-microwave',
    [
      '马克杯可以进微波炉吗？',
      '杯子能微波吗/洗碗机能洗杯子不/能放烤箱吗/热牛奶杯子能转吗/马克杯耐高温不',
      '可以，马克杯和陶瓷碗盘能进微波炉和洗碗机，不能进烤箱、不能直接上火。刚从冰箱拿出来请先回温。',
    ],
    [
      'Is the mug microwave safe?',
      'microwave the mug/dishwasher safe/mug in the oven/heat milk in the cup/heat resistant',
      'Yes, mugs, bowls and plates go in the microwave and dishwasher, not in the oven or on a flame.',
    ],
    goods('pine-mug', 'stoneware-bowl'),
  ),
  f(
    'products.zisha-start',
    [
      '新紫砂壶第一次怎么开壶？',
      '紫泥壶开壶/新壶要煮吗/紫砂怎么养/新买的壶有土味/养壶',
      '先用温水冲净，再用沸水里外烫两遍，泡一壶茶静置半小时倒掉就能用。不用洗洁精，用后开盖晾干。',
    ],
    [
      'How do I prepare a new Zisha pot?',
      'season a clay pot/new teapot first use/earthy smell/care for Zisha/first brew',
      'Rinse with warm water, scald twice, brew one pot, let it stand half an hour and discard. No detergent; dry with the lid off.',
    ],
    goods('zisha-pot', 'longjing-tea'),
  ),
  f(
    'products.zisha-tea',
    [
      '紫泥壶适合泡什么茶？',
      '侧把壶泡绿茶行吗/紫砂泡普洱/一把壶能泡几种茶/泡红茶用什么壶/泡什么茶好喝',
      '最适合普洱、乌龙和红茶；绿茶怕闷，建议用盖碗或玻璃杯。紫砂吸味，一把壶最好固定泡一类茶。',
    ],
    [
      'Which tea suits the Zisha pot?',
      'green tea in clay pot/pot for pu’er/one pot many teas/best tea for Yixing/oolong pot',
      'Pu’er, oolong and black tea. For green tea take a gaiwan or glass. Clay keeps flavours, so use one pot for one kind.',
    ],
    goods('zisha-pot', 'celadon-gaiwan'),
  ),
  f(
    'products.tea-storage',
    [
      '龙井茶怎么保存、保质期多久？',
      '茶叶要放冰箱吗/龙井能放几年/开封后怎么存/茶叶过期了吗/绿茶保鲜',
      '保质期18个月，没开封放阴凉处，开封后密封冷藏，三个月内喝完最香。别和有味道的东西放一起。',
    ],
    [
      'How do I store Longjing?',
      'keep tea in fridge/tea shelf life/opened tea storage/has my tea expired/store green tea',
      'It keeps 18 months. Unopened in a cool place, opened sealed in the fridge; best within three months.',
    ],
    goods('longjing-tea', 'tin-caddy'),
  ),
  f(
    'products.gaiwan-hot',
    [
      '盖碗烫手怎么办，新手怎么拿？',
      '盖碗总烫到/新手用盖碗/盖碗怎么握/太烫拿不住/盖碗倒茶技巧',
      '水倒到八分，拇指和中指捏住碗沿，食指按住盖钮，留一条缝出汤就不烫。怕烫的可以先用侧把壶。',
    ],
    [
      'The gaiwan is too hot. How do I hold it?',
      'hold a gaiwan/burnt fingers/gaiwan for beginners/pour with gaiwan/gaiwan technique',
      'Fill it to 80%, hold the rim with thumb and middle finger, the knob with the index finger, and pour through a narrow gap.',
    ],
    goods('celadon-gaiwan', 'zisha-pot'),
  ),
  f(
    'products.thermos-keep',
    [
      '保温壶能保温多久？',
      '焖烧杯保温几小时/早上装的水晚上还热吗/保温效果/能保冷吗/热水能放多久',
      '焖烧保温壶装满沸水，6小时后仍在65℃以上，冰水可保12小时。装前先用热水烫一分钟，效果更好。',
    ],
    [
      'How long does the thermos keep drinks hot?',
      'thermos hours/still hot in the evening/does it keep cold/heat retention/flask performance',
      'Filled with boiling water it stays above 65 °C for six hours, cold for twelve. Preheat it for a minute.',
    ],
    goods('stew-thermos', 'travel-mug'),
  ),
  f(
    'products.thermos-porridge',
    [
      '焖烧壶怎么焖粥？',
      '焖烧杯煮粥/怎么焖饭/焖烧罐食谱/早上焖粥几点能喝/焖绿豆汤行不',
      '米洗净入壶，加沸水烫两分钟倒掉，再加满沸水拧紧，两小时就软烂。豆类请先泡一夜，装到壶颈下沿即可。',
    ],
    [
      'How do I cook porridge in the stew thermos?',
      'porridge in flask/thermos cooking/stew thermos recipe/cook rice in thermos/beans in thermos',
      'Rinse the rice, scald it two minutes, pour off, fill with boiling water and close: ready in two hours. Soak beans overnight.',
    ],
    goods('stew-thermos'),
  ),
  f(
    'products.thermos-smell',
    [
      '保温杯有异味怎么清洗？',
      '杯子有茶垢/盖子有味道/保温壶发霉/不锈钢内胆怎么洗/除味',
      '用温水加一勺小苏打泡一小时再刷洗，硅胶圈拆下单独洗，最后开盖晾干。不要用漂白水和钢丝球。',
    ],
    [
      'How do I get rid of smells in the thermos?',
      'clean thermos/tea stains/lid smells/mould in flask/remove odour',
      'Soak for an hour with warm water and baking soda, wash the seal apart, dry open. No bleach or steel wool.',
    ],
    goods('stew-thermos'),
  ),
  f(
    'products.iron-rust',
    [
      '铸铁锅生锈了怎么办？',
      '铁锅保养/锅有锈还能用吗/开锅怎么弄/铸铁壶生锈/煎锅粘锅',
      '还能用，用软布蘸食用油把锈擦掉，小火烘热后再薄涂一层油即可。平时用后热水洗、烘干、上油，就不容易锈。',
    ],
    [
      'My cast iron is rusty. What now?',
      'rusty pan/season a skillet/cast iron care/rust in kettle/food sticks to pan',
      'It is still good: rub the rust off with oil, heat gently and oil again thinly. Rinse hot, dry and oil after each use.',
    ],
    goods('iron-skillet', 'cast-kettle'),
  ),
  f(
    'products.pan-induction',
    [
      '煎锅电磁炉能用吗？',
      '什么炉子能用/电陶炉行不行/铸铁锅能进烤箱吗/适用炉灶/明火能用不',
      '可以，铸铁煎锅和铸铁壶适用明火、电磁炉、电陶炉，煎锅还能进烤箱。请小火预热，避免骤热。',
    ],
    [
      'Does the pan work on induction?',
      'induction pan/which hobs/skillet in the oven/electric stove/gas stove',
      'Yes: gas, induction and ceramic hobs; the skillet also goes in the oven. Preheat gently.',
    ],
    goods('iron-skillet'),
  ),
  f(
    'products.wood-care',
    [
      '木砧板、木凳怎么保养？',
      '砧板发霉/木头开裂/菜板要上油吗/小凳子掉漆/木制品保养',
      '用湿布擦净立放晾干，别泡水、别暴晒。每三个月薄涂一次木蜡油，小裂纹会自己合上，发霉用细砂纸轻磨。',
    ],
    [
      'How do I care for wood?',
      'oil a cutting board/mouldy board/wood cracks/stool care/wooden products',
      'Wipe and dry upright, no soaking or direct sun. A thin coat of wax oil every three months; sand mould off lightly.',
    ],
    goods('walnut-board', 'beech-stool'),
  ),
  f(
    'products.knife-sharpen',
    [
      '刀钝了可以磨吗？',
      '菜刀不快了/免费磨刀/多久磨一次/自己怎么磨/厨刀保养',
      '可以，会员带刀到任意门店免费磨，约15分钟。在家请用1000目磨石，刀刃和石面保持15度，不要用磨刀棒硬拉。',
    ],
    [
      'Can you sharpen my knife?',
      'dull knife/free sharpening/how to sharpen/knife care/how often sharpen',
      'Yes, free for members in every store, about 15 minutes. At home use a 1000 grit stone at 15 degrees.',
    ],
    goods('chef-knife'),
  ),
  f(
    'products.lamp-eye',
    [
      '哪款台灯适合孩子写作业？',
      '护眼灯推荐/小学生台灯/看书用什么灯/儿童学习灯/不伤眼的灯',
      '推荐护眼阅读灯，国AA级照度、显色指数97、无频闪。写字时灯放在握笔手的另一侧，同时开着房间主灯。',
    ],
    [
      'Which lamp is good for homework?',
      'eye care lamp/desk lamp for kids/reading light/study lamp/light for books',
      'The eye-care reading lamp: AA illuminance, CRI 97, flicker-free. Place it opposite the writing hand and keep the room light on.',
    ],
    goods('reading-lamp'),
  ),
  f(
    'products.lamp-bulb',
    [
      '灯泡坏了怎么换、用什么型号？',
      '台灯灯泡型号/换灯泡/吊灯用什么灯头/灯不亮了/灯泡哪里买',
      '亚麻罩台灯和藤编吊灯用E27灯头、9瓦以内LED灯泡，断电冷却后旋下即可。护眼灯和小夜灯是一体灯珠，请走保修。',
    ],
    [
      'How do I replace the bulb?',
      'bulb type/change bulb/pendant socket/lamp not lit/which bulb',
      'Table lamp and pendant take E27 LED bulbs up to 9 W. Unplug, cool and unscrew. Reading and night lights have fixed LEDs, covered by warranty.',
    ],
    goods('linen-lamp', 'rattan-pendant'),
  ),
  f(
    'products.pendant-install',
    [
      '吊灯包安装吗？',
      '灯具安装/能上门装吗/吊灯怎么装/安装费多少/要找电工吗',
      '上海和杭州可约上门安装，每盏80元，三天内上门。其他城市附安装说明，请找持证电工断电操作。',
    ],
    [
      'Do you install pendant lamps?',
      'lamp installation/install at home/installation fee/electrician needed/how to mount the lamp',
      'In Shanghai and Hangzhou for ¥80 within three days. Elsewhere please have an electrician follow the enclosed guide.',
    ],
    goods('rattan-pendant'),
  ),
  f(
    'products.night-light',
    [
      '小夜灯充一次能用多久？',
      '夜灯续航/蘑菇灯怎么充电/一直插着电行吗/充满要多久/小夜灯多少毫安',
      '最低亮度约40小时，最高约6小时，Type-C充电两小时充满，可以边充边用。充满后自动断电。',
    ],
    [
      'How long does the night light last?',
      'night light battery/charge mushroom lamp/keep it plugged in/charging time/battery life',
      'About 40 hours at the lowest and 6 at the highest level; two hours by USB-C, usable while charging.',
    ],
    goods('mushroom-lamp'),
  ),
  f(
    'products.candle-use',
    [
      '香薰蜡烛第一次怎么点？',
      '蜡烛冒黑烟/蜡烛点多久/烛芯要剪吗/蜡烛烧出坑/香薰怎么用',
      '第一次请烧到蜡面全部融化，约两小时，之后就不会出坑。每次把烛芯剪到5毫米，单次不超过4小时，就不冒黑烟。',
    ],
    [
      'How do I burn a scented candle?',
      'candle smokes/first burn/trim the wick/candle tunnel/how long to burn',
      'Let the whole surface melt the first time, about two hours. Trim the wick to 5 mm and never burn over four hours.',
    ],
    goods('cedar-candle', 'scent-gift'),
  ),
  f(
    'products.diffuser-last',
    [
      '藤条香薰能用多久，味道淡了怎么办？',
      '香味没了/藤条要换吗/无火香薰用几个月/扩香变淡/味道太浓',
      '100毫升约用两个月。淡了把藤条倒过来插，或换新藤条；太浓就少插几根。放在人走动的地方香气更匀。',
    ],
    [
      'How long does the diffuser last?',
      'diffuser lost its scent/turn the reeds/diffuser months/scent too strong/replace reeds',
      '100 ml lasts about two months. Turn or replace the reeds when it fades; take some out if too strong.',
    ],
    goods('reed-diffuser'),
  ),
  f(
    'products.scent-pregnant',
    [
      '孕妇、宝宝、宠物能用香薰吗？',
      '怀孕可以点香吗/家里有猫能用吗/婴儿房香薰/香薰对狗有害吗/过敏能用不',
      '不建议孕早期、一岁以下宝宝和猫咪的房间使用，精油可能刺激。其他情况请开窗通风，不适就停用。',
    ],
    [
      'Are scents safe for pregnancy, babies and pets?',
      'candle while pregnant/scent with cats/diffuser in nursery/dogs and incense/allergy to scents',
      'We advise against them in early pregnancy, near babies under one and cats. Otherwise air the room and stop if unwell.',
    ],
  ),
  f(
    'products.towel-wash',
    [
      '新浴巾要先洗吗，会掉毛吗？',
      '毛巾掉毛/浴巾变硬/第一次用要过水吗/浴巾怎么洗/毛巾褪色吗',
      '建议先用清水洗一遍，前两次会有少量浮毛，属正常。不要放柔顺剂，会影响吸水；变硬可加少许白醋浸泡。',
    ],
    [
      'Should I wash a new towel first?',
      'towel sheds/hard towels/first wash/how to wash towels/towel colour fades',
      'Yes, once; a little lint at first is normal. No softener, it reduces absorption; a dash of vinegar softens hard towels.',
    ],
    goods('cotton-towel'),
  ),
  f(
    'products.bedding-size',
    [
      '四件套选多大尺寸？',
      '1米8的床买哪个/被子200乘230用几号/床单尺寸/被套大小/床品尺寸怎么选',
      '1.5米床配被套200×230厘米，1.8米床配被套220×240厘米。请先量被芯，以被芯尺寸为准。',
    ],
    [
      'Which bedding size do I need?',
      'bedding for 1.8 m bed/duvet cover size/sheet size/choose bedding/set dimensions',
      'For 1.5 m beds the duvet cover is 200 × 230 cm, for 1.8 m 220 × 240 cm. Measure your duvet first.',
    ],
    goods('linen-bedding'),
  ),
  f(
    'products.blanket-wash',
    [
      '羊毛毯可以机洗吗？',
      '毯子怎么洗/盖毯脏了/羊毛毯掉毛/毯子能烘干吗/羊毛毯干洗',
      '建议干洗，也可以用洗衣机羊毛档冷水轻洗，装洗衣袋、平铺晾干，不要烘干。平时拍打、晾晒即可。',
    ],
    [
      'Can I machine wash the wool throw?',
      'wash blanket/wool throw care/tumble dry blanket/blanket sheds/dry clean throw',
      'Dry cleaning is best; a cold wool cycle in a laundry bag works too. Dry flat, never tumble.',
    ],
    goods('wool-blanket'),
  ),
  f(
    'products.stool-load',
    [
      '小凳子能承重多少？',
      '凳子结实吗/胖人能坐吗/能站上去吗/小孩踩着安全不/凳子高度',
      '静态承重150公斤，凳高45厘米，成人坐没问题。不建议当梯子站，地面不平时请垫平凳脚。',
    ],
    [
      'How much weight does the stool carry?',
      'stool strong enough/can I stand on it/stool height/safe for kids/weight limit',
      '150 kg, and it is 45 cm high. Please do not use it as a ladder.',
    ],
    goods('beech-stool'),
  ),
  f(
    'products.suitcase-cabin',
    [
      '20寸行李箱能带上飞机吗？',
      '登机箱尺寸/24寸要托运吗/廉航能带吗/箱子多重/可以随身带吗',
      '20寸可以登机，外尺寸55×36×22厘米、自重3.1公斤，符合多数航司要求。24寸需要托运，廉航请以航司规定为准。',
    ],
    [
      'Can I take the 20-inch case on board?',
      'cabin size/is 24 inch checked/low-cost airline case/case weight/carry-on dimensions',
      'Yes: 55 × 36 × 22 cm, 3.1 kg. The 24 inch has to be checked in. Low-cost airlines may differ.',
    ],
    goods('cabin-case'),
  ),
  f(
    'products.suitcase-lock',
    [
      '行李箱密码锁怎么设置、忘记密码怎么办？',
      '密码锁打不开/改密码箱/初始密码是多少/箱子锁住了/TSA锁怎么用',
      '初始密码000。打开后用笔尖按住锁旁小孔，拨好新密码再松开。忘记密码请带箱子和订单号到门店开锁。',
    ],
    [
      'How do I set the suitcase lock?',
      'forgot lock code/reset code/initial code/case will not open/TSA lock',
      'It starts at 000. When open, press the small hole with a pen, set the new code and release. If forgotten, bring it to a store.',
    ],
    goods('cabin-case'),
  ),
  f(
    'products.umbrella-wind',
    [
      '雨伞抗风吗，能防晒吗？',
      '伞容易翻吗/晴雨两用吗/黑胶防晒/紫外线/大风能打不',
      '八根玻纤骨，能抗五到六级风；黑胶涂层UPF50+，晴雨两用。翻面后轻轻收拢即可复原。',
    ],
    [
      'Is the umbrella wind-proof and UV-proof?',
      'umbrella flips/sun protection/UV umbrella/strong wind/rain and sun',
      'Eight fibreglass ribs stand wind force 5 to 6, the coating is UPF 50+. If it flips, just close it.',
    ],
    goods('fold-umbrella'),
  ),
  f(
    'products.bag-laptop',
    [
      '双肩包和托特包放得下电脑吗？',
      '能装15寸笔记本吗/包装得下A4吗/书包防水不/电脑隔层/托特能放平板吗',
      '双肩包有15寸电脑隔层、防泼水；托特包内袋放得下13寸电脑。大雨请加防雨罩，面料不能完全防水。',
    ],
    [
      'Do the bags fit a laptop?',
      'laptop in backpack/13 inch in tote/waterproof bag/laptop sleeve/A4 in tote',
      'The day pack takes 15 inch and repels splashes, the tote 13 inch. Neither is fully waterproof.',
    ],
    goods('day-pack', 'canvas-tote'),
  ),
  f(
    'products.toy-age',
    [
      '玩具适合多大的孩子，安全吗？',
      '小熊几个月能玩/积木有没有毒/宝宝啃了没事吧/玩具认证/两岁买什么',
      '小熊适合6个月以上，积木18个月以上，拼图4岁以上，都通过3C认证，水性漆可入口级。小零件请勿给三岁以下。',
    ],
    [
      'Are the toys safe, and from what age?',
      'toy safety/bear for baby/blocks age/non-toxic paint/gift for a two-year-old',
      'Bear from 6 months, blocks from 18 months, puzzle from 4 years; all 3C certified with water-based paint.',
    ],
    goods('linen-bear', 'wood-blocks'),
  ),
  f(
    'products.kids-size',
    [
      '儿童毛衣怎么选尺码？',
      '四岁穿多大/童装偏小吗/110适合几岁/宝宝身高105选几码/买大一码吗',
      '按身高选：110适合100–110厘米（约4岁），120适合约6岁，130适合约8岁。袖口可翻，长得快可以大一码。',
    ],
    [
      'Which kids size should I choose?',
      'size for four-year-old/kids cardigan size/is 110 for age/child height size/size up for kids',
      'By height: 110 for about four years, 120 for six, 130 for eight. Cuffs turn up, so one size larger works.',
    ],
    goods('kids-sweater'),
  ),
  f(
    'products.gift-elder',
    [
      '送长辈送什么合适？',
      '给爸妈买什么/送老人礼物推荐/送岳父/过年送长辈/给奶奶挑个礼物',
      '常送的是一壶好茶礼盒，爱喝茶的长辈都喜欢；怕冷的可以选驼绒围巾或羊毛收纳毯。都可附手写贺卡。',
    ],
    [
      'What is a good gift for parents?',
      'gift for elders/present for my mother/gift for father-in-law/what to give grandparents/gift for parents',
      'The tea lover gift box is a favourite; for those who feel cold, a camel scarf or wool throw. A handwritten card is free.',
    ],
    goods('tea-gift', 'camel-scarf', 'wool-blanket'),
  ),
  f(
    'products.gift-friend',
    [
      '三百元以内送朋友有什么推荐？',
      '送闺蜜什么好/两百多的礼物/生日礼物推荐/送同事/小礼物推荐',
      '三百元内推荐四季香氛礼盒269元，或松针绿马克杯配雪松香薰。想要实用的，焖烧保温壶189元也很受欢迎。',
    ],
    [
      'Any gift ideas under ¥300?',
      'gift for a friend/birthday present/gift for colleague/small gift/present around 200',
      'The four seasons scent box at ¥269, or a pine mug with a cedar candle. The stew thermos at ¥189 is popular, too.',
    ],
    goods('scent-gift', 'pine-mug', 'stew-thermos'),
  ),
  f(
    'products.gift-baby',
    [
      '满月礼送什么好？',
      '朋友生宝宝送啥/新生儿礼物/宝宝满月/送婴儿的礼盒/百日宴礼物',
      '推荐新生儿满月礼盒399元，有亚麻小熊、纱被和硅胶餐具，A类面料。刻名字请提前三天下单。',
    ],
    [
      'What is a good gift for a newborn?',
      'baby gift/friend had a baby/newborn present/baby shower/one-month celebration',
      'The newborn gift box at ¥399: bear, gauze blanket and tableware in infant-safe fabric. Engraving takes three days.',
    ],
    goods('newborn-gift'),
  ),
  f(
    'products.engrave',
    [
      '可以刻字定制吗？',
      '能刻名字吗/定制刻字多少钱/刻字要几天/杯子印字/送人想刻一句话',
      '可以，木器、保温壶和满月礼盒支持激光刻字，每件20元，十个字以内，多等三天。刻字商品不支持无理由退货。',
    ],
    [
      'Can you engrave a name?',
      'custom engraving/engraving price/name on thermos/personalise/how long does engraving take',
      'Yes, on wood, thermoses and the newborn box: ¥20 for up to ten characters, three days more. Engraved items cannot be returned without a reason.',
    ],
    goods('stew-thermos', 'walnut-board'),
  ),
  f(
    'products.authentic',
    [
      '商品是正品吗，有质检报告吗？',
      '是真羊绒吗/怎么辨别真假/有没有检测报告/含绒量/质量有保证吗',
      '都是自营正品，羊绒、驼绒每批都有第三方检测报告，吊牌扫码可查。检出成分不符，假一赔三。',
    ],
    [
      'Are your products genuine?',
      'real cashmere/test report/how do I verify/fibre content/quality guarantee',
      'Yes. Every batch of cashmere and camel down has a third-party report; scan the tag. If the content is wrong we pay threefold.',
    ],
  ),
  f(
    'products.color-diff',
    [
      '实物和图片有色差吗？',
      '颜色和照片不一样/色差大吗/图片准不准/实物颜色深吗/显示器色差',
      '会有轻微色差，手工釉和植物染每批略有不同。想看实色可以到门店，或让客服发自然光实拍图；不满意七天内可退。',
    ],
    [
      'Does the colour match the pictures?',
      'colour difference/photo accurate/darker than picture/real colour/screen colour',
      'There can be a slight difference, as glazes and dyes vary by batch. Ask for a daylight photo, or return it within seven days.',
    ],
  ),
  f(
    'products.robe',
    [
      '浴袍会不会透、掉色吗？',
      '浴袍厚不厚/双层纱透吗/浴袍怎么洗/夏天穿热吗/浴袍缩水吗',
      '双层纱不透，厚薄适合三季。深色首次请单独洗，40℃以下机洗，可能缩2%，已在尺码里预留。',
    ],
    [
      'Is the robe see-through, does it fade?',
      'robe thickness/gauze see-through/wash the robe/robe in summer/robe shrink',
      'It is not see-through and suits three seasons. Wash dark colours apart below 40 °C; 2% shrinkage is allowed for.',
    ],
    goods('cotton-robe'),
  ),
  f(
    'products.picnic',
    [
      '野餐垫防水吗，怎么清洗？',
      '垫子能放草地吗/野餐垫湿了/地垫能机洗不/几个人坐/沙子怎么清',
      '底层防水防潮，潮湿草地也能铺，可坐四人。用湿布擦洗后晾干再收，不能机洗，沙子抖一抖就掉。',
    ],
    [
      'Is the picnic mat waterproof?',
      'mat on wet grass/clean the mat/machine wash mat/how many people/sand on mat',
      'The base is, even on wet grass, and it seats four. Wipe and dry before folding; no machine wash.',
    ],
    goods('picnic-mat'),
  ),
  f(
    'products.lantern',
    [
      '露营灯防水吗，能用多久？',
      '露营灯续航/下雨能用吗/马灯怎么充电/户外灯亮不亮/露营灯充几小时',
      'IPX4防泼水，小雨能用、不能泡水。最低档60小时、最高档8小时，Type-C充电三小时充满，还能给手机应急充电。',
    ],
    [
      'Is the lantern waterproof, how long does it last?',
      'lantern battery/use in rain/charge the lantern/brightness/camping light hours',
      'Splash-proof IPX4. 60 hours on low, 8 on high, three hours by USB-C; it can also charge a phone.',
    ],
    goods('camp-lantern'),
  ),
]

/** The families of colours that customers name, with the characters that catalogues write them with. */
export const colours: Readonly<Record<string, RegExp>> = {
  红: /红|绯|赭|砖红|豆沙|酒红|red|rose/i,
  橙: /橙|橘|orange/i,
  黄: /黄|姜|杏|yellow/i,
  绿: /绿|鼠尾草|青|green|sage/i,
  蓝: /蓝|藏青|天青|靛|blue|navy/i,
  紫: /紫|purple/i,
  粉: /粉|pink/i,
  白: /白|米|象牙|奶油|white|ivory/i,
  黑: /黑|black/i,
  灰: /灰|炭|gr[ae]y|charcoal/i,
  棕: /棕|褐|咖|驼|胡桃|brown|camel/i,
  米: /米|燕麦|杏|oat|beige/i,
  卡其: /卡其|khaki/i,
}

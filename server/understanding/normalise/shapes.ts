/** Characters that are taken for one another by their shape, or that fingers on a stroke keyboard confuse. */
const groups =
  '货贷 待侍 末未 己已巳 折拆析 卷券劵 放发 损员 失矢 丢去 贵责 错借惜 径经 码吗 土士 日曰 天夭 问间 开井 收牧 很狠 账帐 赔陪培 退腿 订钉 ' +
  '拔拨 准淮 即既 扣和 拍柏 换唤 缺缸 清请情 晴睛 住往 受爱 免兔 几凡 今令 历厉 幕慕墓 哪那 在再 做作 像象 带戴 坐座 侯候 嘛吗 的得'

/** For each character those it may stand for. */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  [...new Set(groups.replaceAll(' ', ''))].map((one) => [
    one,
    groups
      .split(' ')
      .filter((group) => group.includes(one))
      .join('')
      .replaceAll(one, ''),
  ]),
)

/** Where a customer may complain besides with us: authorities, courts, reviews, the public, her bank. */
const places =
  /12315|12345|12331|\b315\b|(?<!\d)315(?!\d)|消协|消费者协会|消費者|消基会|消保|工商|市场监督|市监局|监管局|税务局|食药监|药监|卫健委|法院|法庭|起诉|诉讼|律师|报警|报案|派出所|曝光|爆料|举报|检举|投诉|申诉|打官司|维权|媒体|记者|上新闻|电视台|全网|微博|小红书|抖音|朋友圈|大众点评|差评|一星|1星|发帖|避雷|挂网上|拉横幅|测评你们|消委会|small claims|\bsue\b|\bsuing\b|\blaw ?suit|\blawyer|\battorney|\bsolicitor|legal action|\bin court\b|\bto court\b|\bpolice\b|\bbbb\b|better business bureau|trading standards|\bftc\b|\bombudsman|consumer (?:protection|rights|council)|chargeback|charge back|dispute (?:this|the|it|my)|dispute with|(?:one|1|zero)[ -]?star|bad review|negative review|leave a (?:\w+ )?review|posting|trustpilot|twitter|tiktok|reddit|facebook|go public|the (?:local )?news|reporter|journalist|reported you|reporting you|report you|health department|environmental health/g
/** Said of oneself and of what comes; a place alone (小红书推荐的) is no threat. */
const announces =
  /我(?:就|要|会|去|来|已经|马上|现在|已|先|发|上网|打|找|直接)|就(?:打|去|找|发|上|给|投|举|曝|报|告|等)|再不|不然|否则|要不然|必须|等着|见$|见[,，。!！吧啦]|走起|安排|准备好|试试|已经?在?|打了|报了|发了|写好|告你|告(?:上|到)|曝光你|(?:给|告|投诉|举报|让)你们|你们(?:等着|看着|自己看|试试|小心|敢|再)|让(?:大家|所有人)|\b(?:i|i'll|i'm|i've|we|we'll|will|going to|next|expect|or|hear from|unless|if)\b/
const notMeant =
  /不是来?投诉|没投诉|不想投诉|投诉(?:电话|渠道|表|入口|处理|进度|部门)|怎么(?:投诉|举报)|(?:差评|一星)(?:里|和|与|说|能|可以)|好评差评|举报(?:电话|入口|渠道)|12315是|被曝光过|complaints? (?:form|procedure)|no complaints?/

/** Whether the customer announces to complain elsewhere: to the authorities, in a review, in public, at her bank. */
export function findThreats(text: string): { start: number; end: number }[] {
  if (notMeant.test(text)) return []
  const found = [...text.matchAll(places)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  if (found.length === 0) return []
  const short = text.length <= 12 && !/[?？吗呢]\s*$/.test(text)
  return short || announces.test(text) ? found : []
}

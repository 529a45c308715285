import { checkLine, knowledgeLineInvalid, type PlacedLine } from './line.ts'

type Column =
  | 'id'
  | 'locale'
  | 'category'
  | 'question'
  | 'paraphrases'
  | 'answer'
  | 'channels'
  | 'stores'
  | 'validFrom'
  | 'validTo'
  | 'productIds'
  | 'enabled'

const columnNames: Readonly<Record<string, Column>> = {
  id: 'id',
  key: 'id',
  编号: 'id',
  locale: 'locale',
  language: 'locale',
  语言: 'locale',
  category: 'category',
  分类: 'category',
  question: 'question',
  问题: 'question',
  标准问: 'question',
  paraphrases: 'paraphrases',
  相似问: 'paraphrases',
  相似问法: 'paraphrases',
  answer: 'answer',
  答案: 'answer',
  回答: 'answer',
  channels: 'channels',
  渠道: 'channels',
  stores: 'stores',
  门店: 'stores',
  validfrom: 'validFrom',
  valid_from: 'validFrom',
  生效时间: 'validFrom',
  validto: 'validTo',
  valid_to: 'validTo',
  失效时间: 'validTo',
  productids: 'productIds',
  product_ids: 'productIds',
  商品: 'productIds',
  enabled: 'enabled',
  启用: 'enabled',
}
const lists = new Set<Column>(['paraphrases', 'channels', 'stores', 'productIds'])
const no = /^(?:0|no|false|否|停用)$/i

/** Reads a table with a heading row (English or Chinese names); lists within a cell are parted by `|` or line breaks. */
export function readCsv(file: string, text: string): PlacedLine[] {
  const rows = parseCsv(file, text.replace(/^\ufeff/, ''))
  const [heading, ...body] = rows
  if (!heading) return []
  const columns = heading.cells.map((cell) => columnNames[cell.trim().toLowerCase().replace(/\s/g, '')])
  for (const needed of ['question', 'answer'] as const)
    if (!columns.includes(needed))
      throw knowledgeLineInvalid({ file, line: heading.line, problem: `the column ${needed} is missing` })
  return body.map(({ cells, line }) => checkLine(file, line, lineOf(columns, cells)))
}

function lineOf(columns: readonly (Column | undefined)[], cells: readonly string[]): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const [i, column] of columns.entries()) {
    const cell = (cells[i] ?? '').trim()
    if (!column || cell === '') continue
    if (column === 'productIds') value.guidance = { productIds: split(cell) }
    else if (column === 'enabled') value.enabled = !no.test(cell)
    else value[column] = lists.has(column) ? split(cell) : cell
  }
  value.id ??= value.question
  return value
}

function split(cell: string): string[] {
  return cell
    .split(/[|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

interface Row {
  line: number
  cells: string[]
}

/** RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. */
function parseCsv(file: string, text: string): Row[] {
  const rows: Row[] = []
  let row: Row = { line: 1, cells: [] }
  let cell = ''
  let quotedSince: number | undefined
  let line = 1
  const endRow = () => {
    row.cells.push(cell)
    if (row.cells.some((one) => one.trim() !== '')) rows.push(row)
    cell = ''
    row = { line, cells: [] }
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!
    if (unit === '\n') line++
    if (quotedSince !== undefined) {
      if (unit !== '"') cell += unit
      else if (text[i + 1] === '"') cell += text[++i]
      else quotedSince = undefined
    } else if (unit === '"' && cell === '') quotedSince = line
    else if (unit === ',') {
      row.cells.push(cell)
      cell = ''
    } else if (unit === '\n') endRow()
    else if (unit !== '\r') cell += unit
  }
  if (quotedSince !== undefined)
    throw knowledgeLineInvalid({ file, line: quotedSince, problem: 'a quote is not closed' })
  endRow()
  return rows
}

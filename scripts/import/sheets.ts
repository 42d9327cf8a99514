import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'

/** What can be imported, by the name of its sheet (of a CSV file: by its columns); with * is a column that must be filled. */
export const SHEETS = {
  网格: ['编号*', '名称*'],
  楼栋: ['编号*', '名称*', '网格编号*', '单元数*', '纬度', '经度'],
  居民: ['姓名*', '身份证号*', '手机号', '楼栋', '单元', '房号'],
} as const
export type SheetName = keyof typeof SHEETS

const HOW = [
  '每张表的第一行是标题，不要改；从第二行起，一行是一个网格、一栋楼或一位居民。带*的必须填。',
  '网格编号是两位数字，例如07。楼栋编号自己定，以后不要改，例如b071；网格编号写这栋楼所在的网格。',
  '身份证号和手机号这两列是文本：从别处粘贴时请选“只粘贴值”。变成数字的身份证号，后三位已经丢失，会被退回。',
  '居民的楼栋写楼栋的名称或编号；不知道住哪栋的留空，归到整个社区。',
  '先用 --dry-run 试一遍：哪一行为什么不行，都会列出来，什么也不会写。改好后再导入；重复导入同一份表，不会多出来。',
]

/** A row as it was typed: texts by column, without the star. */
export interface Row {
  sheet: SheetName
  /** as the spreadsheet counts, the title is 1 */
  line: number
  cells: Record<string, string>
  /** columns that the spreadsheet keeps as numbers too long for one */
  spoilt: string[]
}

/** Writes the workbook that people fill in. */
export async function writeTemplate(file: string): Promise<void> {
  const filled = Object.entries(SHEETS).map(([sheet, columns]) => ({
    sheet,
    data: [
      columns.map((value) => ({ value, fontWeight: 'bold' as const })),
      // text, so that nothing that is typed loses its zeros or its last digits
      ...Array.from({ length: TEXT_ROWS }, () => columns.map(() => ({ value: '', type: String, format: '@' }))),
    ],
    columns: columns.map(() => ({ width: 22 })),
    stickyRowsCount: 1,
  }))
  const how = { sheet: '说明', data: HOW.map((value) => [{ value }]), columns: [{ width: 100 }] }
  await writeExcelFile([...filled, how]).toFile(file)
}

const TEXT_ROWS = 200

/** @throws when the file is neither, or has no sheet that can be imported */
export async function readRows(file: string): Promise<Row[]> {
  const sheets = path.extname(file).toLowerCase() === '.csv' ? [await readCsv(file)] : await readWorkbook(file)
  const known = sheets.filter(({ name }) => name in SHEETS)
  if (known.length === 0) throw new Error(`${file}里没有叫“${Object.keys(SHEETS).join('”“')}”的表，请用模板重新填。`)
  return known.flatMap(({ name, data }) => rowsOf(name as SheetName, data))
}

async function readWorkbook(file: string): Promise<{ name: string; data: unknown[][] }[]> {
  try {
    return (await readExcelFile(file)).map(({ sheet, data }) => ({ name: sheet.trim(), data }))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${file}打不开（${why}）。请用Excel另存为“Excel工作簿(.xlsx)”或CSV，再试一次。`)
  }
}

/** Chinese Excel saves CSV in GBK, everything else in UTF-8. */
async function readCsv(file: string): Promise<{ name: string; data: unknown[][] }> {
  const content = await readFile(file)
  const data = parse(textOf(content), { bom: true, relax_column_count: true }) as string[][]
  const titles = (data[0] ?? []).map(bare)
  const found = Object.entries(SHEETS).find(([, columns]) => columns.every((column) => titles.includes(bare(column))))
  if (!found) throw new Error(`${file}的标题行不是模板里的任何一张表，请用模板的标题。`)
  return { name: found[0], data }
}

function textOf(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('gb18030').decode(content)
  }
}

const bare = (title: unknown) => String(title ?? '').replace(/[*＊\s]/g, '')

function rowsOf(sheet: SheetName, data: unknown[][]): Row[] {
  const titles = (data[0] ?? []).map(bare)
  const absent = SHEETS[sheet].map(bare).filter((column) => !titles.includes(column))
  if (absent.length > 0) throw new Error(`表“${sheet}”缺少这些列：${absent.join('、')}。请用模板的标题。`)
  return data.slice(1).flatMap((values, index) => {
    const cells = Object.fromEntries(titles.map((title, i) => [title, String(values[i] ?? '').trim()]))
    if (Object.values(cells).every((text) => text === '')) return []
    const spoilt = titles.filter((_, i) => {
      const value = values[i]
      return typeof value === 'number'
        ? value > Number.MAX_SAFE_INTEGER
        : /^\d(\.\d+)?E\+\d+$/i.test(String(value ?? ''))
    })
    return [{ sheet, line: index + 2, cells, spoilt }]
  })
}

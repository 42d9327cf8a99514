import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importRows } from './import/import'
import type { Remark } from './import/plan'
import { readRows, writeTemplate } from './import/sheets'
import { connect } from './operator/connect'
import { runScript } from './operator/run-script'

const HOW = `npx tsx scripts/import.ts --template <模板.xlsx>
npx tsx scripts/import.ts --community 510821/107/001 [--dry-run] [--without-refused] <名册.xlsx 或 .csv>`

/**
 * Brings grids, buildings and the residents' register from Excel or CSV into an environment; needs SECRET_KEYS, for ID numbers,
 * phones and doors are sealed here.
 * On this machine: SIMULATOR_URL=http://127.0.0.1:7100 SECRET_KEYS=... npx tsx scripts/import.ts --community <area> <file>
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      template: { type: 'string' },
      community: { type: 'string' },
      'dry-run': { type: 'boolean' },
      'without-refused': { type: 'boolean' },
    },
  })
  if (values.template) {
    await writeTemplate(values.template)
    console.log(`模板写好了：${values.template}`)
    return
  }
  const [file] = positionals
  if (!file || !values.community) throw new Error(HOW)
  const rows = await readRows(file)
  console.log(connect())
  const dry = values['dry-run'] ?? false
  const { plan, written } = await importRows(rows, values.community, { dry, withoutRefused: values['without-refused'] })
  const counts = `新增居民${plan.added.length}，改动${plan.changed.length}，原样${plan.same}，没有改${plan.passedOver.length}，退回${plan.refused.length}`
  console.log(`${written ? '已经写入' : dry ? '只是试一遍，什么也没有写' : '什么也没有写'}：${counts}`)
  for (const one of [...plan.passedOver, ...plan.refused]) console.log(lineOf(one))
  if (plan.refused.length === 0) return
  const report = `${file}.退回.csv`
  writeFileSync(report, `\uFEFF表,行,原因\n${plan.refused.map(csvOf).join('\n')}\n`)
  console.log(`退回的行写在${report}里。改好后重新导入；要先导入其他的行，加上 --without-refused。`)
  process.exitCode = 1
}

const lineOf = ({ sheet, line, why }: Remark) => `“${sheet}”第${line}行：${why}`
const csvOf = ({ sheet, line, why }: Remark) => `${sheet},${line},"${why.replaceAll('"', '""')}"`

runScript(main)

import path from 'node:path'
import { buildAll } from '../../scripts/build/all'
import { startProduct } from '../product/product'
import { doorFigures } from './doors'
import { asFarAsItGoes, type Figure, printFigures } from './figures'
import { packageFigures } from './packages'
import { phoneFigures } from './phone'
import { requestFigures } from './requests'

/** `npm run bench`: every figure of the issues, printed. What can be counted is asserted in tests/budgets. */
async function main(): Promise<number> {
  process.env.TZ = 'UTC'
  console.log(`npm run bench · Node ${process.version} · ${new Date().toISOString()}`)
  await buildAll(path.resolve(__dirname, '../..'), { force: false })
  let broken = 0
  const print = async (title: string, measure: () => Promise<Figure[]>) => {
    const figures = await asFarAsItGoes('everything here', [], measure)
    printFigures(title, figures)
    broken += figures.filter(({ failed }) => failed !== undefined).length
  }
  const product = await startProduct()
  try {
    await print('The doors', () => doorFigures(product))
    await print('Database requests per user action (X-Sim-Usage, identity included)', () => requestFigures(product))
    await print('The mini-program on the phone', () => phoneFigures(product))
  } finally {
    await product.close()
  }
  await print('Packages of the mini-program', async () => packageFigures())
  return broken
}

main().then(
  (broken) => process.exit(broken > 0 ? 1 : 0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)

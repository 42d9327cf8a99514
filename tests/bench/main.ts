import path from 'node:path'
import { buildAll } from '../../scripts/build/all'
import { startProduct } from '../product/product'
import { doorFigures } from './doors'
import { printFigures } from './figures'
import { packageFigures } from './packages'
import { phoneFigures } from './phone'
import { requestFigures } from './requests'

/** `npm run bench`: every figure of the issues, printed; nothing here passes or fails. */
async function main() {
  process.env.TZ = 'UTC'
  console.log(`npm run bench · Node ${process.version} · ${new Date().toISOString()}`)
  await buildAll(path.resolve(__dirname, '../..'), { force: false })
  const product = await startProduct()
  try {
    printFigures('The doors', await doorFigures(product))
    printFigures('Database requests per user action (X-Sim-Usage, identity included)', await requestFigures(product))
    printFigures('The mini-program on the phone', await phoneFigures(product))
  } finally {
    await product.close()
  }
  printFigures('Packages of the mini-program', packageFigures())
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)

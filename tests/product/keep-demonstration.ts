import { keep } from './demonstration-copy'
import { startProduct } from './product'

/** Writes the demonstration and keeps it in a folder: writing it costs more than all the rest of starting a product. */
async function main(dir: string | undefined) {
  if (!dir) throw new Error('which folder?')
  process.env.TZ = 'UTC'
  const product = await startProduct()
  await product.simulator.close()
  await keep(product, dir)
  await product.removeData()
}

main(process.argv[2]).catch((error) => {
  console.error(error)
  process.exit(1)
})

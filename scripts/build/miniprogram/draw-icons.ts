/** Draws the tab bar's PNG icons from their SVG sources: `npx tsx scripts/build/miniprogram/draw-icons.ts`. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

const SOURCE = 'miniprogram/icons-source'
const TARGET = 'miniprogram/assets/tabs'
const GREY = '#565D58'
const BRAND = '#0E6F5C'

for (const file of readdirSync(SOURCE)) {
  const name = path.basename(file, '.svg')
  const svg = readFileSync(path.join(SOURCE, file), 'utf8')
  draw(svg, `${name}.png`)
  draw(svg.replaceAll(GREY, BRAND).replace('fill="none"', `fill="${BRAND}22"`), `${name}-on.png`)
}

function draw(svg: string, name: string): void {
  const image = sharp(Buffer.from(svg)).png({ palette: true, colours: 16, compressionLevel: 9 })
  image.toFile(path.join(TARGET, name)).catch((error: Error) => {
    console.error(`${name}: ${error.message}`)
    process.exitCode = 1
  })
}

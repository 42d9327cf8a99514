/** Draws the tab bar's PNG icons from their SVG sources: `npx tsx scripts/build/miniprogram/draw-icons.ts`. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

const SOURCE = 'miniprogram/icons-source'
const TARGET = 'miniprogram/assets/tabs'
const GREY = '#565D58'
const BRAND = '#0E6F5C'
const GREY_ON_DARK = '#B5BCB6'
const BRAND_ON_DARK = '#5CC2AB'

for (const file of readdirSync(SOURCE)) {
  const name = path.basename(file, '.svg')
  const svg = readFileSync(path.join(SOURCE, file), 'utf8')
  draw(svg, `${name}.png`)
  draw(svg.replaceAll(GREY, GREY_ON_DARK), `${name}-dark.png`)
  draw(filled(svg, BRAND), `${name}-on.png`)
  draw(filled(svg, BRAND_ON_DARK), `${name}-on-dark.png`)
}

function filled(svg: string, colour: string): string {
  return svg.replaceAll(GREY, colour).replace('fill="none"', `fill="${colour}22"`)
}

function draw(svg: string, name: string): void {
  const image = sharp(Buffer.from(svg)).png({ palette: true, colours: 16, compressionLevel: 9 })
  image.toFile(path.join(TARGET, name)).catch((error: Error) => {
    console.error(`${name}: ${error.message}`)
    process.exitCode = 1
  })
}

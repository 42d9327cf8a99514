import sharp from 'sharp'
import { type StoredFile, storePhoto } from '../../domain/kernel'

/** Drawn once; every case has a photo of its own, so that what happens to one touches no other. */
let drawn: Promise<Buffer> | null = null

export async function samplePhoto(at: number): Promise<StoredFile> {
  drawn ??= draw()
  return storePhoto(await drawn, 'sample', at)
}

/** A paper that nobody could take for a real one. */
function draw(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
    <rect width="1200" height="800" fill="#f6f5f1"/><rect x="60" y="60" width="1080" height="680" rx="24" fill="#ffffff" stroke="#0e6f5c" stroke-width="6"/>
    <text x="600" y="230" font-size="84" text-anchor="middle" fill="#0e6f5c" font-family="Noto Sans CJK SC, sans-serif">样例材料</text>
    <text x="600" y="340" font-size="44" text-anchor="middle" fill="#565d58" font-family="Noto Sans CJK SC, sans-serif">SAMPLE · 仅供演示，不是真实证件</text>
    ${[460, 530, 600].map((y) => `<line x1="160" x2="1040" y1="${y}" y2="${y}" stroke="#e5e2da" stroke-width="8"/>`).join('')}
  </svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

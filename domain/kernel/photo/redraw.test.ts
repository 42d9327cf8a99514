import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { MAX_PHOTO_BYTES, redraw, sizeFor } from './redraw'

const SAMPLE = path.join(__dirname, 'testing/strange-scan-header.jpg')
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 }

/** Black strokes on nothing, as a scanned signature is. */
const signature = (size = 200) =>
  sharp({ create: { width: size, height: size, channels: 4, background: CLEAR } }).composite([
    {
      input: Buffer.from(
        `<svg width="${size}" height="${size}"><rect x="40" y="90" width="120" height="20" fill="black"/></svg>`,
      ),
    },
  ])

/** The darkest and the brightest of a picture. */
async function range(picture: Buffer): Promise<[number, number]> {
  const { channels } = await sharp(picture).greyscale().stats()
  return [channels[0]!.min, channels[0]!.max]
}

describe('a transparent ground', () => {
  test.each([
    ['PNG', () => signature().png().toBuffer()],
    ['WebP', () => signature().webp({ lossless: true }).toBuffer()],
    ['PNG with a palette', () => signature().png({ palette: true }).toBuffer()],
    ['grey PNG', () => signature().toColourspace('b-w').png().toBuffer()],
    ['PNG of 16 bit', () => signature().toColourspace('rgb16').png().toBuffer()],
  ])('of a %s is white, and what stands on it stays black', async (_, make) => {
    const [darkest, brightest] = await range((await redraw(await make())).data)
    expect(darkest).toBeLessThan(60)
    expect(brightest).toBeGreaterThan(230)
  })
})

describe('bright strokes on nothing, as on a dark screen,', () => {
  const bright = (colour: string) =>
    sharp({ create: { width: 200, height: 200, channels: 4, background: CLEAR } }).composite([
      {
        input: Buffer.from(
          `<svg width="200" height="200"><rect x="40" y="90" width="120" height="20" fill="${colour}"/></svg>`,
        ),
      },
    ])
  test.each(['white', '#cccccc', '#ffff00'])('%s is seen on a dark ground', async (colour) => {
    for (const make of [() => bright(colour).png(), () => bright(colour).webp({ lossless: true })]) {
      const [darkest, brightest] = await range((await redraw(await make().toBuffer())).data)
      expect(darkest).toBeLessThan(80)
      expect(brightest).toBeGreaterThan(180)
    }
  })
  test('a white page that is all there stays one', async () => {
    const page = sharp({
      create: { width: 200, height: 200, channels: 4, background: { r: 255, g: 255, b: 255, alpha: 1 } },
    })
    const [darkest] = await range((await redraw(await page.png().toBuffer())).data)
    expect(darkest).toBeGreaterThan(240)
  })
})

describe('long pictures', () => {
  test.each([
    [1080, 12_000, 1080],
    [1080, 20_000, 1080],
    [12_000, 1080, 1080],
    [12_000, 2_000, 1440],
    [720, 30_000, 720],
  ])('of %i x %i keep the edge that letters need', (width, height, short) => {
    const size = sizeFor(width, height)
    expect(Math.min(size.width, size.height)).toBe(short)
  })

  test('ordinary ones are made small, and nothing is made larger', () => {
    expect(sizeFor(4000, 3000)).toMatchObject({ width: 2400, height: 1800 })
    expect(sizeFor(40, 40)).toMatchObject({ width: 40, height: 40 })
    expect(sizeFor(9, 2000)).toMatchObject({ width: 9, height: 2000 })
    for (const [width, height] of [
      [1, 60_000],
      [30_000, 1440],
      [65_000, 3000],
      [20, 200_000],
    ]) {
      const size = sizeFor(width!, height!)
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(65_500)
      expect(size.width * size.height).toBeLessThanOrEqual(30_100_000)
      expect(size.width * size.height).toBeGreaterThan(0)
    }
  })

  test('a long screenshot is drawn', async () => {
    const picture = await sharp({ create: { width: 1080, height: 12_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await redraw(picture)).toMatchObject({ width: 1080, height: 12_000 })
  })
})

test('a warning of the decoder is no damage', async () => {
  expect(await redraw(readFileSync(SAMPLE))).toMatchObject({ width: 160, height: 120 })
})

test('a photo lies as it was held, without what the camera wrote into it', async () => {
  const sideways = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#456' } })
    .withExif({ IFD0: { Artist: 'somebody' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { data, width, height } = await redraw(sideways)
  expect([width, height]).toEqual([40, 60])
  expect((await sharp(data).metadata()).exif).toBeUndefined()
})

test('the colours of print and of other screens become ordinary ones', async () => {
  const print = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#c02020' } })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer()
  const { data } = await redraw(print)
  expect((await sharp(data).metadata()).space).toBe('srgb')
  const { dominant } = await sharp(data).stats()
  expect(dominant.r).toBeGreaterThan(dominant.b + 60)
})

/** What one drawing takes in a process of its own, in MB above what the program itself takes. */
async function memoryFor(picture: Buffer): Promise<number> {
  const program = `
    const { redraw } = require('./domain/kernel/photo/redraw.ts')
    require('sharp')
    const { readFileSync } = require('node:fs')
    // not resourceUsage().maxRSS: what this process was forked from counts there, and a test runner is large
    const most = () => Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024
    const before = process.memoryUsage().rss / 1024 / 1024
    const chunks = []
    process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', async () => {
      await redraw(Buffer.concat(chunks))
      console.log(most() - before)
    })`
  const child = spawnSync(process.execPath, ['--require', 'tsx/cjs', '--eval', program], { input: picture })
  return Number(String(child.stdout).trim() || Number.NaN)
}

describe('very many pixels', () => {
  const flat = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#c8b45a' }, limitInputPixels: false })
  test('of a phone with 64 or 108 million are taken in', async () => {
    for (const [width, height] of [
      [9248, 6936],
      [12_000, 9000],
    ])
      expect(await redraw(await flat(width!, height!).jpeg({ quality: 50 }).toBuffer())).toMatchObject({ width: 2400 })
  }, 60_000)
  test.each([
    ['a long screenshot', 1080, 20_000, { r: 250, g: 250, b: 250, alpha: 0.5 }],
    ['a picture as long as may be', 2000, 50_000, { r: 200, g: 180, b: 90, alpha: 1 }],
  ])('%s is drawn in less memory than it would take as a whole', async (_, width, height, background) => {
    const picture = await sharp({ create: { width, height, channels: 4, background }, limitInputPixels: false })
      .png()
      .toBuffer()
    expect(await memoryFor(picture)).toBeLessThan(70)
  })
  test('that do not fit into the memory are refused for what they are, with the way out', async () => {
    const picture = await flat(8000, 6000).jpeg({ quality: 40, progressive: true }).toBuffer()
    await expect(redraw(picture)).rejects.toThrow(/4800万像素，太大了.*“标准”/)
  }, 60_000)
})

test('a screenshot with too many pixels is told how to send it, and no number that is not its own', async () => {
  const picture = await sharp({
    create: { width: 1200, height: 100_000, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .png()
    .toBuffer()
  const refused = await redraw(picture).catch((error: Error) => error.message)
  expect(refused).toMatch(/长截图请分成几段/)
  expect(refused).not.toMatch(/20500|相机/)
}, 60_000)

describe('what is no photo is refused for what it is', () => {
  const headed = (...bytes: (number | string)[]) =>
    Buffer.concat([
      ...bytes.map((b) => (typeof b === 'string' ? Buffer.from(b, 'latin1') : Buffer.from([b]))),
      Buffer.alloc(600),
    ])
  test.each([
    ['an iPhone’s HEIC', headed(0, 0, 0, 0x18, 'ftypheic', 0, 0, 0, 0, 'mif1heic'), 'HEIC'],
    ['an AVIF', headed(0, 0, 0, 0x18, 'ftypavif', 0, 0, 0, 0, 'mif1avif'), 'AVIF'],
    ['a GIF', headed('GIF89a'), '动图'],
    ['a BMP', headed('BM', 0, 0, 0, 0), 'BMP'],
    ['a TIFF', headed('II*', 0, 8, 0, 0, 0), 'TIFF'],
    ['a PDF', headed('%PDF-1.7\n'), 'PDF'],
    ['a video', headed(0, 0, 0, 0x18, 'ftypmp42', 0, 0, 0, 0, 'mp42isom'), '视频'],
    ['an OFD document', headed('PK', 3, 4, 20, 0, 0, 0, 8, 0, 'OFD.xml'), 'OFD'],
    ['an icon', headed(0, 0, 1, 0, 1, 0), '图标'],
    ['an archive', headed('Rar!', 0x1a, 7, 1, 0), '压缩包'],
    ['a renamed text', Buffer.from('这是一个改了名字的文本文件'), '不是照片文件'],
    ['nothing', Buffer.alloc(0), '不是照片文件'],
  ])('%s', async (_, content, part) => {
    await expect(redraw(content)).rejects.toThrow(part)
  })

  test('a photo that was cut off, or is damaged inside', async () => {
    const whole = await sharp({
      create: {
        width: 1200,
        height: 900,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .jpeg()
      .toBuffer()
    await expect(redraw(whole.subarray(0, whole.length * 0.6))).rejects.toThrow('没有传完整')
    const webp = await sharp(whole).webp().toBuffer()
    await expect(redraw(webp.subarray(0, webp.length * 0.6))).rejects.toThrow('没有传完整')
    await expect(redraw(Buffer.concat([whole.subarray(0, 40), Buffer.alloc(400)]))).rejects.toThrow(/打不开|没有传完整/)
  })

  test('a file of more than 10 MB', async () => {
    await expect(redraw(Buffer.alloc(MAX_PHOTO_BYTES + 1))).rejects.toThrow('最大10 MB')
  })
})

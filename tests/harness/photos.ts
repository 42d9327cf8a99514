import sharp from 'sharp'

/** A small JPEG; another `shade`, another picture. */
export const photo = (shade = 200, size = 40): Promise<Buffer> =>
  sharp({ create: { width: size, height: size, channels: 3, background: { r: shade, g: 120, b: 90 } } })
    .jpeg()
    .toBuffer()

/** A file that is a real JPEG and larger than 10 MB. */
export const hugePhoto = async (): Promise<Buffer> => Buffer.concat([await photo(), Buffer.alloc(12 * 1024 * 1024)])

export const textFile = (): Buffer => Buffer.from('这是一个改了名字的文本文件')

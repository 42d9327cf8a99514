/** Width and height in pixels; rejects when the blob is no picture that can be decoded. */
export async function measure(blob: Blob): Promise<{ width: number; height: number }> {
  const { width, height } = await createImageBitmap(blob)
  return { width, height }
}

/** A JPEG of at most the given width or height (pixels), quality 0 to 1. */
export async function compress(blob: Blob, quality: number, bound: { width?: number; height?: number }): Promise<Blob> {
  const picture = await createImageBitmap(blob)
  const scale = Math.min(1, (bound.width ?? Infinity) / picture.width, (bound.height ?? Infinity) / picture.height)
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality })
}

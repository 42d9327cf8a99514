const MOST_BYTES = 4 * 1024 * 1024
const KINDS = ['image/jpeg', 'image/png', 'image/webp']

/** Why a chosen file cannot go into a content; null when it can. The server looks again, at the bytes. */
export function whyNotPicture(file: { type: string; size: number }): string | null {
  if (!KINDS.includes(file.type)) return '只能放 JPG、PNG 或 WebP 图片。'
  if (file.size > MOST_BYTES) return `图片有${(file.size / 1024 / 1024).toFixed(1)}MB，最大4MB，请压缩后再放。`
  if (file.size === 0) return '这是个空文件。'
  return null
}

export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

const SHOT = '请在手机上打开它，截屏或拍下来再上传。'

/** What an archive is named here when it is an OFD document, which the sniffer does not tell apart. */
export const OFD = 'application/ofd'

/** Beginnings of types, the longest first; each sentence names what it is and what to do instead. */
const REFUSALS: [type: string, sentence: string][] = [
  [
    'image/hei',
    '这是苹果手机的 HEIC 照片，别的手机打不开。请在“设置 - 相机 - 格式”里选“兼容性最佳”再拍，或者在相册里打开它截屏上传。',
  ],
  ['image/avif', `这是 AVIF 格式的图片，别的手机可能打不开。${SHOT}`],
  ['image/apng', '这是动图，请截屏或上传照片（JPG、PNG）。'],
  ['image/gif', '这是动图，请上传照片（JPG、PNG）。'],
  ['image/bmp', '这是 BMP 格式的图片，请在电脑上另存为 JPG，或者截屏上传。'],
  ['image/tiff', '这是 TIFF 格式的扫描件，请在电脑上另存为 JPG，或者拍下来上传。'],
  ['image/x-icon', '这是图标文件，不是照片，请截屏或拍照上传。'],
  ['image/x-xcf', '这是修图软件的文件，请导出为 JPG 再上传。'],
  ['image/x-', '这是相机的原始文件，请在相机或手机里导出为 JPG 再上传。'],
  ['image/svg', '这是矢量图，请截屏上传。'],
  ['image/', '这种格式的图片打不开，请截屏或另存为 JPG 再上传。'],
  ['application/pdf', `这是 PDF 文件，不是照片。${SHOT}`],
  ['video/', '这是视频，请拍照片上传。'],
  ['audio/', '这是录音，请拍照片上传。'],
  ['application/vnd.openxmlformats', `这是 Word 或 Excel 文档，不是照片。${SHOT}`],
  ['application/x-cfb', `这是 Word 或 Excel 文档，不是照片。${SHOT}`],
  [OFD, `这是 OFD 电子文件（电子发票、电子证照），不是照片。${SHOT}`],
  ['application/zip', '这是压缩包，请解开后上传里面的照片。'],
  ['application/x-rar', '这是压缩包，请解开后上传里面的照片。'],
]

/** @param type as sniffed from the content, '' when it is nothing known */
export const refusalOf = (type: string): string =>
  REFUSALS.find(([beginning]) => type.startsWith(beginning))?.[1] ??
  '这不是照片文件，请拍照或从相册选一张（JPG、PNG）。'

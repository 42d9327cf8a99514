/** Papers that nobody owns, drawn on the spot: what an album and a camera offer on a machine without either. */
export type Sample = { name: string; draw: (pen: CanvasRenderingContext2D, width: number, height: number) => void }

const paper = (
  name: string,
  lines: string[],
  tint: string,
  size: [number, number] = [1280, 808],
): Sample & { size: [number, number] } => ({
  name,
  size,
  draw(pen, width, height) {
    pen.fillStyle = tint
    pen.fillRect(0, 0, width, height)
    pen.strokeStyle = '#00000022'
    pen.lineWidth = 6
    pen.strokeRect(24, 24, width - 48, height - 48)
    pen.fillStyle = '#1f2421'
    pen.font = '600 64px sans-serif'
    pen.fillText(`样例 ${name}`, 80, 140)
    pen.font = '40px sans-serif'
    for (const [at, line] of lines.entries()) pen.fillText(line, 80, 240 + at * 76)
    pen.save()
    pen.translate(width / 2, height / 2)
    pen.rotate(-0.4)
    pen.fillStyle = '#b4231833'
    pen.font = '600 120px sans-serif'
    pen.textAlign = 'center'
    pen.fillText('样例 无效', 0, 40)
    pen.restore()
  },
})

export const samples = [
  paper(
    '身份证 人像面',
    ['姓名　样例甲', '性别　女　　民族　汉', '住址　样例县样例镇样例社区1号', '号码　000000000000000000'],
    '#e6eef7',
  ),
  paper('身份证 国徽面', ['居民身份证', '签发机关　样例县公安局', '有效期限　2020.01.01-2040.01.01'], '#eef3e6'),
  paper('户口簿', ['户主　样例甲', '与户主关系　本人', '户别　家庭户'], '#f3ead9'),
  paper('银行卡', ['样例银行', '0000 0000 0000 0000', '样例甲'], '#d9e8f3'),
  paper('残疾人证', ['姓名　样例乙', '类别　肢体　　等级　二级'], '#e3f1ec'),
  paper('诊断证明', ['样例医院　门诊', '患者　样例丙', '诊断　样例诊断'], '#ffffff', [1000, 1400]),
  paper('申请表', ['申请人　样例甲', '事项　样例事项', '签名　样例甲'], '#fbfaf6', [1000, 1400]),
  paper('楼道', ['楼道堆放杂物', '样例小区 3 栋 2 单元'], '#cfd4cf', [1400, 1050]),
]

/** Draws a sample as a JPEG of its natural size. */
export async function photograph(sample: Sample & { size: [number, number] }): Promise<File> {
  const [width, height] = sample.size
  const canvas = new OffscreenCanvas(width, height)
  sample.draw(canvas.getContext('2d') as unknown as CanvasRenderingContext2D, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  return new File([blob], `${sample.name}.jpg`, { type: 'image/jpeg' })
}

/** What the camera sees on this machine: the time, and that it is a sample. */
export const snapshot = (now = new Date()): Promise<File> =>
  photograph(paper('现场照片', [now.toLocaleString('zh-CN', { hour12: false })], '#c9d6cd', [1080, 1440]))

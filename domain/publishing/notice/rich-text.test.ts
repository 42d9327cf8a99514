import { cleaned, withLinks } from './rich-text'

const OWN = 'cloud://demo.bucket/pictures/2026-11-21/0123456789abcdef0123456789abcdef.jpg'

describe('the rich text of a notice', () => {
  it('loses its scripts and says so, and keeps its words', async () => {
    const { html, removed, text } = await cleaned(
      '<p onclick="x()">停水<script>alert(1)</script></p><a href="javascript:alert(1)">点我</a><iframe src="https://x"></iframe>',
    )
    expect(html).toBe('<p>停水</p><a>点我</a>')
    expect(removed.sort()).toEqual(['嵌入的网页', '点击脚本', '脚本', '脚本链接'].sort())
    expect(text).toBe('停水\n点我')
  })

  it('keeps pictures that were uploaded here, whether named by file or by a link that carries the file', async () => {
    const { html, pictures } = await cleaned(
      `<img src="https://files.example/a.jpg?sign=1#${OWN}" alt="图"><img data-file="${OWN}">`,
    )
    expect(pictures).toEqual([OWN, OWN])
    expect(html).toContain(`data-file="${OWN}"`)
    expect(html).not.toContain('src=')
  })

  it('takes out pictures from elsewhere, and counts them all', async () => {
    const { html, pictureCount, removed } = await cleaned(
      '<img src="https://evil.example/a.png"><img src="data:image/png;base64,AAAA">',
    )
    expect(html).toBe('')
    expect(pictureCount).toBe(2)
    expect(removed).toEqual(['不是在这里上传的图片'])
  })

  it('shows a link in the place of each picture, and nothing where the file is gone', async () => {
    const { html } = await cleaned(`<p>看图</p><img data-file="${OWN}" alt="通知">`)
    expect(withLinks(html, () => 'https://files.example/a.jpg?a=1&b=2')).toContain(
      'src="https://files.example/a.jpg?a=1&amp;b=2"',
    )
    expect(withLinks(html, () => null)).toBe('<p>看图</p>')
  })

  it('leaves struck what was struck, however it was written', async () => {
    const { html, removed } = await cleaned(
      '<p><strike>截止11月30日</strike><del>旧价300元</del><span style="color:red;text-decoration: line-through">停办</span>截止12月31日</p>',
    )
    expect(html).toBe('<p><s>截止11月30日</s><s>旧价300元</s><s>停办</s>截止12月31日</p>')
    expect(removed).toEqual([])
    expect((await cleaned('<p>50m<sup>2</sup></p>')).html).toBe('<p>50m<sup>2</sup></p>')
  })

  it('breaks out of no attribute', async () => {
    const { html } = await cleaned(
      '<p style="text-align:center;background:url(javascript:1)" class="x">好</p><p style="position:fixed">坏</p>',
    )
    expect(html).toBe('<p style="text-align:center">好</p><p>坏</p>')
  })
})

test("a case's paper cannot be shown in a notice, whoever knows its id", async () => {
  const paper = OWN.replace('/pictures/', '/private/')
  const { html, pictures } = await cleaned(`<p>看图</p><img data-file="${paper}">`)
  expect(pictures).toEqual([])
  expect(html).not.toContain('private')
})

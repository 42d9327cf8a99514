import { cleaned, withLinks } from './rich-text'
import { isBlankText, plainText } from './rules'

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

  it('says of a paragraph struck as a whole that it is not any more', async () => {
    const { removed } = await cleaned('<p style="text-decoration:line-through">截止11月30日</p><p>截止12月31日</p>')
    expect(removed).toEqual(['整段的删除线（请选中文字重新划）'])
    expect((await cleaned('<p><span style="text-decoration:line-through">旧</span></p>')).removed).toEqual([])
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

describe('a table of a notice', () => {
  const table =
    '<table><tbody><tr><th colspan="2"><p>人群</p></th><th><p>每人缴费</p></th></tr><tr><td rowspan="2"><p>成年人</p></td><td><p>一档</p></td><td><p>400元</p></td></tr></tbody></table>'

  it('stays a table, with the cells that reach over others and without how it looked elsewhere', async () => {
    const pasted = table.replace('<table>', '<table width="500" style="width:300pt" border="1" class="MsoTable">')
    expect(await cleaned(pasted)).toMatchObject({ html: table, removed: [] })
  })

  it('is read row by row', async () => {
    expect(plainText(table)).toBe('人群 每人缴费\n成年人 一档 400元')
    expect((await cleaned('<table><tr><td>人群</td><td>每人缴费</td></tr></table>')).text).toBe('人群 每人缴费')
  })
})

test('a numbered list that begins at three begins at three', async () => {
  expect((await cleaned('<ol start="3" type="a" onclick="x()"><li>三</li></ol>')).html).toBe(
    '<ol start="3" type="a"><li>三</li></ol>',
  )
})

test('blanks that nobody sees are no text, however they are written; a picture from here is a notice', () => {
  for (const html of [
    '',
    '<p></p>',
    '<p>&nbsp;</p>',
    '<p>\u3000\u200b\u2060</p>',
    '<p>&#8203;&#x3000;</p>',
    '<p><br></p>',
    '<h2> </h2>',
    '<table><tr><td> </td></tr></table>',
    '<img src="https://elsewhere.example/1.jpg">',
  ])
    expect([html, isBlankText(html)]).toEqual([html, true])
  for (const html of ['<p>停水</p>', `<img data-file="${OWN}">`, '<p>。</p>'])
    expect([html, isBlankText(html)]).toEqual([html, false])
})

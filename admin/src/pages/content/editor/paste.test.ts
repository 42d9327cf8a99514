/** @jest-environment jsdom */
import { Editor } from '@tiptap/react'
import { cleaned } from '../../../../../domain/publishing/content/rich-text'
import { EXTENSIONS } from './extensions'
import { readPasted } from './paste'

/** What the editor holds after the paste, and what is said to be lost. */
function pasted(clipboard: string): { html: string; lost: string[] } {
  const { html, lost } = readPasted(clipboard)
  const editor = new Editor({ extensions: EXTENSIONS, content: html })
  const held = editor.getHTML()
  editor.destroy()
  return { html: held, lost }
}

const WORD_HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm; mso-pagination:none; color:red} --></style></head>`
const word = (body: string) =>
  `${WORD_HEAD}<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

describe('what is struck stays struck', () => {
  test.each([
    ['by tags', '<p><strike>截止11月30日</strike><del>旧价300元</del>截止12月31日</p>'],
    [
      'by Word',
      word(
        `<p class=MsoNormal><s><span lang=EN-US style='mso-bidi-font-size:10.5pt'>截止11月30日</span></s><span style='text-decoration:line-through'>旧价300元</span>截止12月31日<span lang=EN-US><o:p></o:p></span></p>`,
      ),
    ],
    [
      'by a web page',
      '<p><span style="text-decoration-line: line-through; color: #333">截止11月30日</span><span style="text-decoration: underline line-through">旧价300元</span>截止12月31日</p>',
    ],
    ['as a whole paragraph', '<p style="text-decoration:line-through">截止11月30日旧价300元</p><p>截止12月31日</p>'],
  ])('%s', (_how, clipboard) => {
    const { html } = pasted(clipboard)
    const struck = [...html.matchAll(/<s>(.*?)<\/s>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, '')).join('')
    expect(struck).toBe('截止11月30日旧价300元')
    expect(html.replace(/<s>.*?<\/s>/g, '').replace(/<[^>]*>/g, '')).toBe('截止12月31日')
  })
})

const CELLS = [
  ['人群', '每人缴费'],
  ['成年人', '400元'],
  ['低保对象', '100元'],
]
const rowsIn = (html: string) =>
  [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )
const wordCell = (text: string) =>
  `<td width=277 valign=top style='width:207.4pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center'><span style='font-family:宋体'>${text}<o:p></o:p></span></p></td>`

describe('a table stays a table, in the editor and after the server', () => {
  test.each([
    [
      'plain',
      '<table><tr><td>人群</td><td>每人缴费</td></tr><tr><td>成年人</td><td>400元</td></tr><tr><td>低保对象</td><td>100元</td></tr></table>',
    ],
    [
      'of Word',
      word(
        `<div align=center><table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>${CELLS.map((row, i) => `<tr style='mso-yfti-irow:${i}'>${row.map(wordCell).join('')}</tr>`).join('')}</table></div>`,
      ),
    ],
    [
      'of WPS',
      `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>@font-face{font-family:"宋体";}</style></head><body><!--StartFragment--><table class="MsoTableGrid"><tbody>${CELLS.map((row) => `<tr>${row.map((text) => `<td width="284" valign="top"><p class=MsoNormal><span style="mso-spacerun:'yes';font-family:宋体;font-size:10.5000pt;mso-font-kerning:1.0000pt;">${text}</span><span><o:p></o:p></span></p></td>`).join('')}</tr>`).join('')}</tbody></table><!--EndFragment--></body></html>`,
    ],
    [
      'of Excel',
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0 cellpadding=0 cellspacing=0 width=144 style='border-collapse:collapse;width:108pt'><!--StartFragment--><col width=72 span=2 style='width:54pt'>${CELLS.map((row) => `<tr height=19>${row.map((text) => `<td class=xl65 x:str="${text}">${text}</td>`).join('')}</tr>`).join('')}<!--EndFragment--><![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td width=72></td></tr><![endif]></table></body></html>`,
    ],
  ])('%s', async (_of, clipboard) => {
    const { html, lost } = pasted(clipboard)
    expect(rowsIn(html)).toEqual(CELLS)
    expect(lost).toEqual([])
    const { html: kept, removed } = await cleaned(html)
    expect(rowsIn(kept)).toEqual(CELLS)
    expect(removed).toEqual([])
  })

  test('cells that reach over others still do, and the table’s name stands before it', () => {
    const { html } = pasted(
      '<table><caption>缴费标准</caption><tr><th colspan="2">人群</th><th>钱</th></tr><tr><td rowspan="2">成人</td><td>一档</td><td>1</td></tr><tr><td>二档</td><td>2</td></tr></table>',
    )
    expect(html).toContain('<p>缴费标准</p><table>')
    expect(html).toContain('<th colspan="2"><p>人群</p></th>')
    expect(html).toContain('<td rowspan="2"><p>成人</p></td>')
  })

  test('a table in a table becomes lines of it, and that is said', () => {
    const { html, lost } = pasted('<table><tr><td>外<table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>')
    expect(rowsIn(html)).toEqual([['外甲　乙']])
    expect(lost).toEqual(['表格里面的表格（留成了文字）'])
  })
})

test('small figures stay small, lines stay in the middle and at the right', async () => {
  const { html, lost } = pasted(
    word(
      `<p class=MsoNormal align=center style='text-align:center'>面积50m<sup><span lang=EN-US>2</span></sup>，H<span style='vertical-align:sub'>2</span>O</p><p class=MsoNormal align=right style='text-align:right'>社区居委会</p>`,
    ),
  )
  expect((await cleaned(html)).html).toBe(
    '<p style="text-align:center">面积50m<sup>2</sup>，H<sub>2</sub>O</p><p style="text-align:right">社区居委会</p>',
  )
  expect(lost).toEqual([])
})

test('links to the web and to a telephone stay; others are text, and those that lead nowhere are said', async () => {
  const { html, lost } = pasted(
    '<p><a href="https://a.example/x?y=1&amp;z=2">看全文</a><a href="tel:0827-0000000">打电话</a><a href="mailto:a@a.example?subject=1">写信</a><a href="#_ftn1">[1]</a><a href="file:///C:/1.doc">附件</a></p>',
  )
  expect(html).toBe(
    '<p><a href="https://a.example/x?y=1&amp;z=2">看全文</a><a href="tel:0827-0000000">打电话</a>写信（a@a.example）[1]附件</p>',
  )
  expect(lost).toEqual(['手机上打不开的链接'])
  expect((await cleaned(html)).html).toBe(html)
})

test('Word’s lists keep their numbers and their dots', () => {
  const item = (sign: string, font: string, text: string) =>
    `<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:${font};mso-bidi-font-family:${font}'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
  const { html, lost } = pasted(
    word(item('1.', '宋体', '带身份证') + item('Ø', 'Wingdings', '走楼梯') + item('（二）', '宋体', '带户口本')),
  )
  expect(html).toBe('<p>1. 带身份证</p><p>• 走楼梯</p><p>（二） 带户口本</p>')
  expect(lost).toEqual([])
})

test('smart tags, paragraph marks and conditions of Word leave their words and nothing else', () => {
  const { html, lost } = pasted(
    word(
      `<p class=MsoNormal><st1:chsdate Year="2026" Month="12" Day="1" w:st="on"><span lang=EN-US>12</span>月<span lang=EN-US>1</span>日</st1:chsdate>在<st1:PersonName w:st="on">王样例</st1:PersonName>家<w:sdt><o:p>&nbsp;</o:p></w:sdt></p><![if !supportEmptyParas]><p class=MsoNormal>&nbsp;</p><![endif]>`,
    ),
  )
  expect(html.replace(/<[^>]*>|\s|&nbsp;/g, '')).toBe('12月1日在王样例家')
  expect(html).not.toMatch(/st1|o:p|mso|class/)
  expect(lost).toEqual([])
})

describe('what cannot be kept is said', () => {
  test.each<[string, string, string[]]>([
    [
      'pictures of Word',
      word(
        `<p class=MsoNormal><!--[if gte vml 1]><v:shape id="_x0000_i1025"><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=300 height=200 src="file:///C:/clip_image001.png" v:shapes="_x0000_i1025"><![endif]></p>`,
      ),
      ['1张图片（请用上面的“图片”按钮放）'],
    ],
    [
      'pictures of an article',
      '<section><img data-src="https://mmbiz.qpic.cn/1"><img src="data:image/png;base64,AA"></section>',
      ['2张图片（请用上面的“图片”按钮放）'],
    ],
    [
      'text in a box',
      word(
        '<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:textbox><div><p>重要</p></div></v:textbox></v:shape><![endif]-->正文</p>',
      ),
      ['文本框里的字'],
    ],
    ['a formula', word('<p><!--[if gte msEquation 12]><m:oMath><m:r>x</m:r></m:oMath><![endif]-->正文</p>'), ['公式']],
    [
      'comments',
      word(
        '<p>正文<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></p><div style=\'mso-element:comment-list\'><p class=MsoCommentText>改一下</p></div>',
      ),
      ['批注'],
    ],
    [
      'changes that are tracked',
      word('<p><del cite="mailto:a" datetime="2026-11-20T10:00">11月</del><ins cite="mailto:a">12月</ins>31日</p>'),
      ['修订记录（删去的字留成删除线）'],
    ],
    ['red words on yellow', '<p><span style="color:red;background:yellow">以红字为准</span></p>', ['文字颜色', '底色']],
    [
      'red words of WeChat',
      '<section style="color: rgb(62, 62, 62)"><span style="color: rgb(255, 41, 65);">截止</span></section>',
      ['文字颜色'],
    ],
    ['hidden words', word("<p>正文<span style='display:none;mso-hide:all'>底稿</span></p>"), ['隐藏的文字']],
    [
      'a film, a voice, a card',
      '<p>看</p><iframe class="video_iframe" src="https://v.qq.com"></iframe><mpvoice></mpvoice><mp-miniprogram></mp-miniprogram>',
      ['声音', '嵌入的网页或卡片'],
    ],
  ])('%s', (_what, clipboard, said) => {
    const { html, lost } = pasted(clipboard)
    expect(lost).toEqual(said)
    expect(html).not.toMatch(/<img|底稿|改一下|\[A1\]/)
  })

  test('black, grey and white are no colours', () => {
    expect(
      pasted(
        '<p style="color:black;background:white"><font color="#333333">字</font><span style="color:windowtext;mso-highlight:none">字</span></p>',
      ).lost,
    ).toEqual([])
  })
})

describe('what is said by a class means the same as what is said at the word', () => {
  const sheet =
    '<style><!-- .xl65{color:black} .xl66{mso-style-parent:style0; text-decoration:line-through;} .font6{color:red;text-decoration:line-through} .hid{display:none} p.MsoNormal{text-decoration:line-through} --></style>'
  test('struck and red cells of Excel and WPS', () => {
    const { html, lost } = pasted(
      `<html><head>${sheet}</head><body><table><tr><td class=xl66>旧价300</td><td class=xl65>新价<font class="font6">400</font>500</td></tr></table></body></html>`,
    )
    expect(html).toContain('<td><p><s>旧价300</s></p></td><td><p>新价<s>400</s>500</p></td>')
    expect(lost).toEqual(['文字颜色'])
  })
  test('hidden words; but not how all paragraphs of Word look', () => {
    expect(pasted(`${sheet}<p class=MsoNormal>正文<span class="hid">底稿</span></p>`)).toEqual({
      html: '<p>正文</p>',
      lost: ['隐藏的文字'],
    })
  })
})

describe('what a style says or takes back', () => {
  test.each([
    [
      'bold',
      '<p><span style="font-weight:bold">粗</span><span style="font-style: italic">斜</span></p>',
      '<p><strong>粗</strong><em>斜</em></p>',
    ],
    [
      'the wrapper of Google Docs',
      '<b style="font-weight:normal;" id="docs-1"><p><span style="font-weight:400">平</span><span style="font-weight:700">粗</span></p></b>',
      '<p>平<strong>粗</strong></p>',
    ],
    [
      'a tag without its look',
      '<p><em style="font-style:normal">平</em><s style="text-decoration:none">新</s></p>',
      '<p>平新</p>',
    ],
    [
      'a struck row',
      '<table><tr style="text-decoration:line-through"><td>旧</td></tr></table>',
      '<table><tbody><tr><td><p><s>旧</s></p></td></tr></tbody></table>',
    ],
    [
      'raised',
      "<p>m<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>2</span></p>",
      '<p>m<sup>2</sup></p>',
    ],
    ['dots under words', '<p><span style="text-emphasis:dot">重点</span></p>', '<p><strong>重点</strong></p>'],
    ['lines of a chat', '<p style="white-space:pre-wrap">一\n二</p>', '<p>一<br>二</p>'],
    ['boxes to tick', '<p><input type="checkbox" checked>要<input type="checkbox">不要</p>', '<p>☑要☐不要</p>'],
    [
      'a tick of Wingdings',
      "<p><span style='font-family:Wingdings'>ü</span>需要<span style='mso-symbol-font-family:Wingdings'>\uF0FE</span></p>",
      '<p>✓需要☑</p>',
    ],
    [
      'numbers of their own',
      '<ol><li value="3">三</li><li>四</li><li value="9">九</li></ol>',
      '<ol start="3"><li><p>三</p></li><li><p>四</p></li></ol><ol start="9"><li><p>九</p></li></ol>',
    ],
    [
      'Roman numbers',
      '<ol style="list-style-type:upper-roman"><li>甲</li></ol>',
      '<ol type="I"><li><p>甲</p></li></ol>',
    ],
    [
      'the sum of a table',
      '<table><tfoot><tr><td>合计</td></tr></tfoot><tbody><tr><td>甲</td></tr></tbody></table>',
      '<table><tbody><tr><td><p>甲</p></td></tr><tr><td><p>合计</p></td></tr></tbody></table>',
    ],
  ])('%s', (_what, clipboard, held) => {
    const { html, lost } = pasted(clipboard)
    expect(html).toBe(held)
    expect(lost).toEqual([])
  })
  test.each([
    ['a formula of a web page', '<p>面积<math><msup><mi>x</mi><mn>2</mn></msup></math></p>', ['公式'], '<p>面积</p>'],
    [
      'a sign that nobody knows',
      '<p><span style=\'font-family:"Wingdings 2"\'>R</span>要</p>',
      ['符号字体里的符号'],
      '<p>•要</p>',
    ],
    [
      'Chinese numbers',
      '<ol style="list-style-type:cjk-ideographic"><li>甲</li></ol>',
      ['编号的样式（改成了1、2、3）'],
      '<ol><li><p>甲</p></li></ol>',
    ],
    [
      'a ground that is a picture',
      '<section style="background-image:url(https://a.example/1.png)">字</section>',
      ['背景图片'],
      '<p>字</p>',
    ],
    [
      'a picture that is only drawn',
      '<p>看<!--[if gte vml 1]><v:shape><v:imagedata src="a.png"/></v:shape><![endif]--></p>',
      ['1张图片（请用上面的“图片”按钮放）'],
      '<p>看</p>',
    ],
    ['marked words', '<p><mark>要紧</mark></p>', ['底色'], '<p>要紧</p>'],
  ])('%s is said to be lost', (_what, clipboard, said, held) => {
    expect(pasted(clipboard)).toEqual({ html: held, lost: said })
  })
})

test('what is copied inside of the editor is pasted as it was, its pictures too', () => {
  const own =
    '<p data-pm-slice="1 1 []">看<strong>图</strong></p><img src="https://a.example/1.jpg" data-file="cloud://demo/pictures/1.jpg" alt="图">'
  expect(readPasted(own)).toEqual({ html: own, lost: [] })
})

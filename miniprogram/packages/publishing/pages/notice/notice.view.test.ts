import { blocksOf, contentPageView, linksOf, picturesOf } from './notice.view'

const picture = '<img src="https://a.example/1.jpg?a=1&amp;b=2" alt="海报" style="max-width:100%">'

test('a picture in a paragraph of its own can be opened; text around it stays in order', () => {
  expect(blocksOf(`<p>前面</p><p style="text-align:center">${picture}</p><p>后面</p>`)).toEqual([
    { key: 0, kind: 'text', html: '<p>前面</p>' },
    { key: 1, kind: 'picture', url: 'https://a.example/1.jpg?a=1&b=2', alt: '海报' },
    { key: 2, kind: 'text', html: '<p>后面</p>' },
  ])
})

test('a picture as the console writes it, in no paragraph at all, can be opened too', () => {
  expect(blocksOf(`<ul><li><p>走楼梯</p></li></ul>${picture}<p>后面<br />再说</p>${picture}`)).toEqual([
    { key: 0, kind: 'text', html: '<ul><li><p>走楼梯</p></li></ul>' },
    { key: 1, kind: 'picture', url: 'https://a.example/1.jpg?a=1&b=2', alt: '海报' },
    { key: 2, kind: 'text', html: '<p>后面<br />再说</p>' },
    { key: 3, kind: 'picture', url: 'https://a.example/1.jpg?a=1&b=2', alt: '海报' },
  ])
})

test('a picture inside a sentence stays in its text and is still among the pictures', () => {
  const html = `<p>看图${picture}就明白</p>`
  expect(blocksOf(html)).toEqual([{ key: 0, kind: 'text', html }])
  expect(picturesOf(html)).toEqual(['https://a.example/1.jpg?a=1&b=2'])
})

test('telephone numbers and addresses of the text are offered once each', () => {
  const html =
    '<p><a href="tel:0827-0000000"><b>打给社区</b></a>，<a href="https://a.example/?x=1&amp;y=2">看全文</a>，<a href="tel:0827-0000000">电话</a></p>'
  expect(linksOf(html)).toEqual([
    { kind: 'phone', target: '0827-0000000', words: '打给社区' },
    { kind: 'web', target: 'https://a.example/?x=1&y=2', words: '看全文' },
  ])
})

test('a notice says until when it is valid, with the year when it is another one', () => {
  const now = Date.parse('2026-11-22T08:00:00+08:00')
  const notice = {
    noticeId: 'notice_1',
    kind: 'notice',
    word: '通知',
    title: '停水通知',
    category: '停水停电',
    at: now - 3_600_000,
    read: false,
    summary: '',
    cover: null,
    html: '',
    facts: [],
    isDelivered: true,
    validUntil: '2026-12-01',
    by: '书记 李样例',
  }
  expect(contentPageView(notice, now)).toMatchObject({ about: '停水停电 · 今天 07:00', valid: '有效期到12月1日' })
  expect(contentPageView({ ...notice, validUntil: '2027-01-05' }, now).valid).toBe('有效期到2027年1月5日')
})

const cells = (count: number) => Array.from({ length: count }, (_, i) => `<td><p>${i}</p></td>`).join('')
const table = (count: number) => `<table><tbody><tr>${cells(count)}</tr></tbody></table>`

test('a table is a block of its own, with lines around its cells; a wide one is moved sideways', () => {
  const blocks = blocksOf(`<p>前面</p>${table(2)}<p>后面</p>${table(6)}`)
  expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'table', 'text', 'table'])
  expect(blocks[1]).toMatchObject({ wide: false, width: 0 })
  expect(blocks[3]).toMatchObject({ wide: true, width: 30 })
  expect((blocks[1] as { html: string }).html.match(/<td style="border:1px solid/g)).toHaveLength(2)
})

test('a paragraph alone in its cell is the cell’s text; two stay two', () => {
  const [block] = blocksOf('<table><tbody><tr><td><p>一</p></td><td><p>二</p><p>三</p></td></tr></tbody></table>')
  const { html } = block as { html: string }
  expect(html).toMatch(/<td style="[^"]*">一<\/td><td style="[^"]*"><p>二<\/p><p>三<\/p><\/td>/)
})

test('a cell that reaches over three columns counts as three', () => {
  const html = '<table><tbody><tr><th colspan="3"><p>一</p></th><th><p>二</p></th></tr></tbody></table>'
  const [block] = blocksOf(html)
  expect(block).toMatchObject({ wide: true, width: 20 })
  expect((block as { html: string }).html).toContain('colspan="3"')
})

import { foldedPairs } from '../../../scripts/folded-characters'
import { folded, isSameName, piecesLookedFor, piecesOf, wordOf, wordsOfName } from './fold'
import { SIMPLIFIED, TRADITIONAL } from './folded-characters'

describe('names are kept as typed and compared in one form of their characters', () => {
  test.each([
    ['吕样例', '呂樣例'],
    ['张明', '張明'],
    ['刘国华', '劉國華'],
    ['叶青', '葉青'],
    ['钟例', '鍾例'],
    ['锺例', '鐘例'],
    ['萧例', '蕭例'],
    ['阿不都·热依木', '阿不都‧熱依木'],
    ['阿不都·热依木', '阿不都・热依木'],
    ['阿不都·热依木', '阿不都热依木'],
    ['Ａｎｎａ　Ｌｅｅ', 'anna lee'],
    ['龐统', '龎统'],
  ])('%s is %s, and each is found by the other', (one, other) => {
    expect(isSameName(one, other)).toBe(true)
    expect(wordsOfName(one)).toEqual(expect.arrayContaining([wordOf(other)]))
    expect(wordsOfName(other)).toEqual(expect.arrayContaining([wordOf(one)]))
  })

  test.each([
    ['王明', '王鸣'],
    ['吕样例', '口样例'],
    ['叶青', '业青'],
  ])('%s is not %s', (one, other) => expect(isSameName(one, other)).toBe(false))

  test('the given name alone and every beginning are found in either form', () => {
    expect(wordsOfName('劉國華')).toEqual(expect.arrayContaining(['刘', '刘国', '国华'].map(wordOf)))
    expect(wordsOfName('買買提·艾力')).toEqual(expect.arrayContaining([wordOf('艾力'), wordOf('买买提')]))
  })
})

test('what is folded once stays as it is', () => {
  expect(folded(SIMPLIFIED) === SIMPLIFIED).toBe(true)
})

test('a title is found by each of its words and by several at once, never by nothing', () => {
  const title = new Set(piecesOf('三號樓停水通知'))
  const has = (words: string) => piecesLookedFor(words).every((piece) => title.has(piece))
  expect([has('停水'), has('三号楼 停水'), has('水'), has('停水通知')]).toEqual([true, true, true, true])
  expect([has('停电'), has('三号楼 停电'), has('电')]).toEqual([false, false, false])
  expect(piecesLookedFor(' ·，')).toEqual([])
})

test('the table is the dictionary’s (else run scripts/folded-characters.ts)', () => {
  const pairs = foldedPairs()
  expect(TRADITIONAL).toBe(pairs.map(([traditional]) => traditional).join(''))
  expect(SIMPLIFIED).toBe(pairs.map(([, simplified]) => simplified).join(''))
})

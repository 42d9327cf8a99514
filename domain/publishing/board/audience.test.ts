import { boardKeysOf, isMeantFor } from './audience'

const AREA = '510821/107/001'
const keys = [`area:${AREA}`, `grid:${AREA}/07`, `role:resident@${AREA}`, `role:volunteer@${AREA}`, `tag:elder@${AREA}`]

describe('the audience of a notice', () => {
  it('reaches everybody of its own community and nobody of another', () => {
    expect(isMeantFor(keys, AREA, { kind: 'everyone' })).toBe(true)
    expect(isMeantFor(keys, '510821/107/003', { kind: 'everyone' })).toBe(false)
  })

  it('of a role or a tag is that of its own community: the county next door has volunteers too', () => {
    const elsewhere = ['area:510821/107/003', 'role:volunteer@510821/107/003', 'tag:elder@510821/107/003']
    for (const audience of [{ roles: ['volunteer'] }, { tags: ['elder'] }]) {
      const own = boardKeysOf(AREA, { kind: 'some', ...audience })
      expect(own.some((key) => elsewhere.includes(key))).toBe(false)
      expect(own.some((key) => keys.includes(key))).toBe(true)
    }
  })

  it('takes lists as "or" and kinds as "and"', () => {
    const grids = [`${AREA}/06`, `${AREA}/07`]
    expect(isMeantFor(keys, AREA, { kind: 'some', grids })).toBe(true)
    expect(isMeantFor(keys, AREA, { kind: 'some', grids, tags: ['elder'] })).toBe(true)
    expect(isMeantFor(keys, AREA, { kind: 'some', grids, tags: ['disabled'] })).toBe(false)
    expect(isMeantFor(keys, AREA, { kind: 'some', roles: ['gridWorker', 'volunteer'] })).toBe(true)
  })

  it('is found by the narrowest kind of key that it names', () => {
    expect(boardKeysOf(AREA, { kind: 'everyone' })).toEqual([`area:${AREA}`])
    expect(boardKeysOf(AREA, { kind: 'some', grids: [`${AREA}/07`], tags: ['elder'] })).toEqual([`grid:${AREA}/07`])
    expect(boardKeysOf(AREA, { kind: 'some', roles: ['gridWorker'] })).toEqual([`role:gridWorker@${AREA}`])
    expect(boardKeysOf(AREA, { kind: 'some', roles: ['resident'] })).toEqual([`area:${AREA}`])
  })
})

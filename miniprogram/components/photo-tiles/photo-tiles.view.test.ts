import { afterRestart, busy, changed, fileIDs, refused, tileOfFile, tileOfPhoto } from './photo-tiles.view'

const sent = (id: string) => ({ ...tileOfPhoto(id, id), fileID: `cloud://${id}`, state: 'sent' as const })

test('only photos that arrived count', () => {
  const tiles = [sent('a'), tileOfPhoto('b', 'b')]
  expect(fileIDs(tiles)).toEqual(['cloud://a'])
  expect(busy(tiles)).toBe(true)
})

test('a change touches one photo', () => {
  expect(changed([sent('a'), sent('b')], 'b', { percent: 7 })[0]).toEqual(sent('a'))
})

test('the server names refused files by their place among those it got', () => {
  const tiles = [tileOfPhoto('waiting', 'w'), sent('a'), sent('b')]
  const marked = refused(tiles, { 1: '这个文件不是照片' })
  expect(marked.map(({ state }) => state)).toEqual(['sending', 'sent', 'refused'])
  expect(fileIDs(marked)).toEqual(['cloud://a'])
})

test('what was on its way when the app was killed waits for the person', () => {
  expect(afterRestart([tileOfPhoto('a', 'a')])).toMatchObject([{ state: 'failed' }])
})

test('a photo of another phone is shown by its link', () => {
  expect(tileOfFile({ fileID: 'cloud://x', url: 'https://x' })).toMatchObject({ state: 'sent', url: 'https://x' })
})

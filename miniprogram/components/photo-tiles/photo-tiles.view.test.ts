import {
  afterRestart,
  busy,
  changed,
  fileIDs,
  refused,
  refusedPhotos,
  tileOfFile,
  tileOfPhoto,
  tilesTrouble,
} from './photo-tiles.view'

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

test('a photo that did not arrive stops what is sent, with the way on', () => {
  expect(tilesTrouble([tileOfPhoto('a', 'a')])).toBe('照片还在上传，请等一等')
  expect(tilesTrouble([{ ...sent('a'), state: 'failed' }])).toContain('重新上传')
  expect(tilesTrouble([{ ...sent('a'), state: 'refused' }])).toContain('重拍')
  expect(tilesTrouble([sent('a')])).toBe('')
})

test('photos that the server would not take are named by their place among those that were sent', () => {
  expect(refusedPhotos({ 'photos.1': '不清楚', photos: '太多', note: '?' })).toEqual({ 1: '不清楚' })
})

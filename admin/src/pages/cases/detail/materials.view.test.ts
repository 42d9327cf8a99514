import type { MaterialState } from '../../../../../domain/casework/views'
import { photosOf, verdictOf } from './materials.view'

const material = (over: Partial<MaterialState>): MaterialState => ({
  key: 'm1',
  name: '身份证',
  required: true,
  deferrable: false,
  files: [],
  deferred: false,
  verdict: 'none',
  earlier: [],
  reason: null,
  collectedBy: null,
  ...over,
})

test('photos of all materials form one row to leaf through, each with its name', () => {
  const photos = photosOf([
    material({
      files: [
        { fileID: 'a', url: '/a' },
        { fileID: 'b', url: '/b' },
      ],
    }),
    material({ name: '户口簿', files: [{ fileID: 'c', url: '/c' }, { fileID: 'd' }] }),
  ])
  expect(photos.map((photo) => photo.caption)).toEqual(['身份证 1/2', '身份证 2/2', '户口簿 1/2'])
})

test('what is wanted comes before what is there', () => {
  expect(verdictOf(material({ verdict: 'wanted', files: [{ fileID: 'a' }] })).word).toBe('等补正')
})

test('of what went with the withdrawal nothing is wanted or missing', () => {
  expect(verdictOf(material({ gone: 2, verdict: 'wanted' }))).toEqual({ word: '2张，撤回后已删除', tone: 'quiet' })
})

test('a missing paper is called missing only when it is required and not deferred', () => {
  expect(verdictOf(material({})).word).toBe('没有交')
  expect(verdictOf(material({ deferred: true })).word).toBe('容缺，后补')
  expect(verdictOf(material({ required: false })).word).toBe('可不交')
})

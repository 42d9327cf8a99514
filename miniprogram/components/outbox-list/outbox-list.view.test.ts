import type { Parcel } from '../../services/outbox'
import { tileOfPhoto } from '../photo-tiles/photo-tiles.view'
import { parcelRow } from './outbox-list.view'

const sent = { ...tileOfPhoto('a', '/a'), fileID: 'cloud://a' }
const parcel = (more: Partial<Parcel>): Parcel => ({
  requestId: 'r',
  action: 'casework.collect',
  input: {},
  photos: { 'materials.m1.files': [sent, tileOfPhoto('b', '/b')] },
  title: '陈样奶奶：高龄津贴',
  page: '',
  state: 'waiting',
  inDoubt: false,
  reason: '',
  at: 0,
  ...more,
})

test.each([
  [{}, '2张照片存在手机里，有信号时自动交', false],
  [{ photos: {} }, '存在手机里，有信号时自动交', false],
  [{ state: 'sending' }, '正在交，已传1张/共2张', false],
  [{ reason: '过一会儿自动再交' }, '过一会儿自动再交', false],
  [{ inDoubt: true }, '交的时候断了网，有信号时自动再问一次，不会交两遍', false],
  [{ state: 'refused', reason: '这件已经有人取过了' }, '没有交成：这件已经有人取过了', true],
  [{ state: 'held' }, '正在改，改好再交', true],
] as const)('%j is said in words, with the way on where a person must look', (more, words, stuck) => {
  expect(parcelRow(parcel(more))).toMatchObject({ words, stuck })
})

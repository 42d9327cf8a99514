import type { Item, Material } from '../../../../../domain/catalog/views'
import { type Tile, tileOfPhoto } from '../../../../components/photo-tiles/photo-tiles.view'
import { newDraft } from '../../../../services/drafts'
import { materialErrors, materialViews } from './materials.view'

const paper = (key: string, more: Partial<Material> = {}): Material => ({
  key,
  name: key,
  required: true,
  form: '复印件',
  copies: 1,
  source: '申请人自备',
  deferrable: false,
  ...more,
})
const item = {
  materials: [paper('shared', { source: '部门共享可免交' }), paper('card'), paper('book', { deferrable: true })],
} as Item
const sent = (id: string): Tile => ({ ...tileOfPhoto(id, id), fileID: id, state: 'sent' })
const draft = () => newDraft('pension', 1)

test('what must be handed in comes first, what offices share stays folded', () => {
  const views = materialViews(item, draft(), {})
  expect(views.map(({ key, open }) => [key, open])).toEqual([
    ['card', true],
    ['book', true],
    ['shared', false],
  ])
})

test('a missing paper stops, one that comes later does not', () => {
  const later = { ...draft(), deferred: ['book'] }
  expect(Object.keys(materialErrors(item, later))).toEqual(['card'])
  expect(materialErrors(item, { ...later, tiles: { card: [sent('a')] } })).toEqual({})
})

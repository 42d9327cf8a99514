import { collection, type IndexDefinition, type IndexKey, index, type PathOf } from '../../kernel'
import { CASE_INDEXES } from '../kind/document'
import { type Case, photosOf } from './document'

type Field = PathOf<Case>

const listIndex = (name: string, by?: Field) => indexOf(name, 'scopes', by)
const wordIndex = (name: string, by?: Field) => indexOf(name, 'words', by)

const indexOf = (name: string, first: Field, by?: Field): IndexDefinition<Field> => {
  const between: IndexKey<Field>[] = by ? [[by, 1]] : []
  return { name, keys: [[first, 1], ...between, ['position', 1], ['sortAt', 1], ['_id', 1]] }
}

/** What the ids of cases begin with. */
export const CASE = 'case'

export const cases = collection<Case>({
  name: 'cases',
  indexes: [
    // every list of staff: an area, a few places, in due order; alone, of one item, of one department
    listIndex('lists'),
    listIndex('listsByItem', 'item.id'),
    listIndex('listsByDepartment', 'item.department'),
    // what is looked for by name, number or item; for those who see some departments only, by these
    wordIndex('words'),
    wordIndex('wordsByDepartment', 'item.department'),
    ...CASE_INDEXES,
    { name: 'running', keys: [['runningKey', 1]], unique: true },
    index('retention', 'draftTouchedAt'),
  ],
  filesOf: (document: Case) => photosOf(document).map(({ fileID }) => fileID),
  retention: { days: 90, since: 'draftTouchedAt', why: '三个月没有动过的草稿；已提交的办件按档案规定长期保存' },
})

export const HEAVY: Field[] = ['log', 'effects', 'carried', 'scopes', 'words', 'form', 'requestIds']

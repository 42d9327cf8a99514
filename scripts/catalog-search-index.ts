import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { allItems } from '../domain/catalog/all-items'
import { searchIndexOf } from '../domain/catalog/search-index'

/** Writes the pinyin of all items' names: run it after changing a name or an alias. A test notices when it was forgotten. */
const file = path.join(__dirname, '../domain/catalog/items.search.json')
writeFileSync(file, `${JSON.stringify(searchIndexOf(allItems), null, 2)}\n`)
console.log(`${file}: ${allItems.length} items`)

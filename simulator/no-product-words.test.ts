import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DEMONSTRATION_AREA } from '../scripts/seed/settings'

test('WeChat on one machine knows no word of the product that runs on it', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', __dirname], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(ts|css|html|json|md)$/.test(file) && !/\.test\.ts$|\/testing\//.test(file))
  expect(files.length).toBeGreaterThan(100)
  const naming = files.filter((file) => {
    const text = readFileSync(path.resolve(file), 'utf8')
    return text.includes('普子岭') || text.includes(DEMONSTRATION_AREA)
  })
  expect(naming).toEqual([])
})

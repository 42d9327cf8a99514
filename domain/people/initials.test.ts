import { initialsOf } from './initials'

test.each([
  ['王样例', 'wyl'],
  ['曾示例', 'zsl'],
  ['单演试', 'sys'],
  ['欧阳样例', 'oyyl'],
  ['阿依·样例', 'ayyl'],
  ['Sample 李', 'samplel'],
  ['翟子庚', 'zzg'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

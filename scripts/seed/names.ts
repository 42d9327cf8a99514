import type { Random } from './random'

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜']
const MIDDLE = [...'示样例演试']
const LAST = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒']

/** Plainly invented: 示, 样, 例, 演, 试 (show, sample, example, act, try) stand in every name. */
export const inventedName = (random: Random): string => random.pick(SURNAMES) + random.pick(MIDDLE) + random.pick(LAST)

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A number of the right form (GB 11643) in a county that does not exist (519999). */
export function inventedIdNumber(birthDay: string, sequence: number): string {
  const body = `519999${birthDay.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0)
  return body + '10X98765432'[sum % 11]
}

/** 199 0000 xxxx: eleven digits, plainly a row of numbers. */
export const inventedPhone = (sequence: number): string => `1990000${String(sequence).padStart(4, '0')}`

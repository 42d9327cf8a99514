/** In a hall nobody's full name is shown: '张样例' -> '张**'. */
export function hallName(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.max(rest.length, 1))
}

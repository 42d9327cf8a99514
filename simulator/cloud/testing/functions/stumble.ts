/** A defect on a known line, to see whether the terminal names it. */
export function stumble(): never {
  throw new TypeError('绊倒了')
}

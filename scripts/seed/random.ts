import { present } from '../../domain/kernel'

/** The same demonstration every time: numbers from a seed (mulberry32), so that tests and screenshots can name people. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  /** 0 <= x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** from <= n <= to */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  pick<T>(list: readonly T[]): T {
    return present(list[this.integer(0, list.length - 1)], 'what is picked from an empty list')
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }
}

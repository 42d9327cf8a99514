import type { Document } from './document'

/** The n-th of very many shapes of documents, the same in the writer and in the test that reads it again. */
export function shapeOf(n: number): Document {
  const part = (salt: number) => ({
    [`k${(n * 31 + salt) % 211}`]: n,
    [`l${(n + salt) % 97}`]: { deep: [salt, `s${n}`] },
  })
  return { n, [`field${n % 40}`]: n, parts: [part(1), part(2)], byId: { [`o${n}`]: part(3) }, filling: 'x'.repeat(300) }
}

export type TypeName = 'String' | 'Number' | 'Boolean' | 'Array' | 'Object' | 'Function'
export type Required = Record<string, TypeName>

/** WeChat's name of a value's type, as its error messages spell it. */
export const typeName = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

/** The reason WeChat gives for wrong arguments, or nothing when they are right. */
export function mismatch(options: unknown, required: Required): string | undefined {
  if (typeName(options) !== 'Object')
    return `parameter error: parameter should be Object instead of ${typeName(options)};`
  const wrong = Object.entries(required)
    .filter(([name, type]) => typeName((options as Record<string, unknown>)[name]) !== type)
    .map(([name, type]) => {
      const found = typeName((options as Record<string, unknown>)[name])
      return `parameter.${name} should be ${type} instead of ${found};`
    })
  return wrong.length ? `parameter error: ${wrong.join('\n')}` : undefined
}

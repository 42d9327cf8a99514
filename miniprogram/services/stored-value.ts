/**
 * What this phone keeps under a key, when it has these fields; null when there is nothing, or something that another
 * version of the app kept in another form.
 */
export function storedValue<Value extends object>(key: string, fields: readonly (keyof Value)[]): Value | null {
  const value: unknown = wx.getStorageSync(key)
  return hasFields<Value>(value, fields) ? value : null
}

const hasFields = <Value extends object>(value: unknown, fields: readonly (keyof Value)[]): value is Value =>
  typeof value === 'object' && value !== null && fields.every((field) => field in value)

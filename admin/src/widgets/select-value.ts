import { textsIn } from '../../../domain/kernel/objects/rules'

// What somebody chose: TDesign gives it back as one of all kinds of values that an option may have.

/** The one chosen; empty when nothing is. */
export const textIn = (chosen: unknown): string => (typeof chosen === 'string' ? chosen : '')

export { textsIn }

/** Those of these options that are chosen. */
export const amongThese = <Option extends string>(options: readonly Option[], chosen: unknown): Option[] => {
  const texts = textsIn(chosen)
  return options.filter((option) => texts.includes(option))
}

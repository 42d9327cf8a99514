/** One field of WeChat's form: what it is called there, and which of our values goes in. */
interface TemplateField {
  label: string
  from: string
}

/** A subscription template as it is picked in WeChat's template library; its id is configuration. */
export interface Template<
  Key extends string = string,
  Fields extends Record<string, TemplateField> = Record<string, TemplateField>,
> {
  key: Key
  /** what WeChat gives for such a matter: leave for one message, or standing leave (government services only) */
  kind: 'once' | 'longterm'
  title: string
  /** by WeChat's field; its kind is the name without the number */
  fields: Fields
}

/** Instants in ms for fields of time, words for all others. */
export type ValuesOf<T extends Template> = {
  [Name in keyof T['fields'] & string as T['fields'][Name]['from']]: Name extends `time${string}` ? number : string
}

/** Declares a template; its domain registers it. */
export const template = <const Key extends string, const Fields extends Record<string, TemplateField>>(
  declared: Template<Key, Fields>,
): Template<Key, Fields> => declared

/** A template with what goes into it, as a message or a mailing carries it. */
export const filled = <T extends Template>(of: T, values: ValuesOf<T>) => ({
  template: of.key,
  values: values as Record<string, string | number>,
})

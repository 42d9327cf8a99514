/** The actions of the mini-program's door, inferred from the domain. */
export type { AppActionName, InputOf, OutputOf, TemplateKey } from '../../typings/actions'

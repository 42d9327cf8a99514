import type { Home } from '../../domain/home/views'
import type { AppActionName as Inferred, InputOf as Input, OutputOf as Output } from '../../typings/actions'

/** The actions of the mini-program's door. */
export type AppActionName = Inferred | 'home.open'
export type InputOf<Name extends AppActionName> = Name extends Inferred ? Input<Name> : Record<string, never>
export type OutputOf<Name extends AppActionName> = Name extends Inferred ? Output<Name> : Home

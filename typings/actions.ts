import type { adminActions, appActions, templates } from '../domain'
import type { InputOf as Input, OutputOf as Output } from '../domain/kernel/action'

/** The mini-program's actions, inferred from the domain: no generation, no run-time weight. */
export type AppActionName = keyof typeof appActions
export type InputOf<Name extends AppActionName> = Input<(typeof appActions)[Name]>
export type OutputOf<Name extends AppActionName> = Output<(typeof appActions)[Name]>

/** The console's actions. */
export type AdminActionName = keyof typeof adminActions
export type AdminInputOf<Name extends AdminActionName> = Input<(typeof adminActions)[Name]>
export type AdminOutputOf<Name extends AdminActionName> = Output<(typeof adminActions)[Name]>

/** Every form of WeChat's in which a message may be sent, as the domains declare them. */
export type TemplateKey = (typeof templates)[number]['key']

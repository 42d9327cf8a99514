import type { z } from 'zod'
import { action, type Call, type Change, Id, Input, Version } from '../../../kernel'
import type { Command } from '../../views'
import type { About } from '../changes/change'
import { cases } from '../collection'
import type { Case } from '../document'
import { type Loaded, loadCase, requirePossible } from '../load'
import { mayCommand, staffSees } from '../policy'
import { staffCase } from '../present/staff-case'

interface Given<Shape extends z.ZodRawShape> extends Loaded {
  input: z.output<z.ZodObject<Shape>>
  about: About
}

/**
 * A button of the console: loads the case, asks policy and table, writes once. `change` is the pure transition; it may
 * throw BAD_INPUT for what the schema cannot say.
 */
export const staffCommand = <Shape extends z.ZodRawShape>(
  command: Command,
  shape: Shape,
  change: (given: Given<Shape>) => Change<Case> | Promise<Change<Case>>,
) =>
  action({
    who: 'staff',
    input: Input({ caseId: Id, version: Version, ...shape }),
    load: ({ input }) => loadCase((input as { caseId: string }).caseId),
    see: (actor, { document }) => staffSees(actor, document),
    allow: (actor, { document }) => mayCommand(actor, document, command),
    async handle({ found, input, actor, now }: Call<unknown> & { found: Loaded }): Promise<Loaded> {
      requirePossible(found.document, command, (input as { version: number }).version, actor)
      const given = { ...found, input: input as Given<Shape>['input'], about: { by: actor, at: now } }
      return { ...found, document: await cases.advance(found.document, await change(given), now) }
    },
    present: (result, { actor, now }) => staffCase(result, actor, now),
  })

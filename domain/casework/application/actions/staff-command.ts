import type { z } from 'zod'
import { type About, type Change, command } from '../../../kernel'
import type { LocalDays } from '../../../places'
import type { Command } from '../../views'
import type { Case } from '../document'
import { applicationLife } from '../life'
import { BESIDE_CASE, type LoadedCase, loadedCase, localDaysOf } from '../load-case'
import { staffSees } from '../policy'
import { staffCase } from '../present/staff-case'

interface Given<Shape extends z.ZodRawShape> extends LoadedCase {
  /** by which the days of what is promised now are counted */
  calendar: LocalDays
  input: z.output<z.ZodObject<Shape>>
  about: About
}

/** A button of the console. `change` may throw BAD_INPUT for what the schema cannot say. */
export const staffCommand = <Shape extends z.ZodRawShape>(
  name: Command,
  input: Shape,
  change: (given: Given<Shape>) => Change<Case> | Promise<Change<Case>>,
) =>
  command(applicationLife, name, {
    who: 'staff',
    input,
    beside: BESIDE_CASE,
    loaded: loadedCase,
    see: staffSees,
    change: ({ found, input, about }) => change({ ...found, calendar: localDaysOf(found), input, about }),
    present: (found, { actor, now }) => staffCase(found, actor, now),
  })

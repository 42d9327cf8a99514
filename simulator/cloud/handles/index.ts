import { Hono } from 'hono'
import type { World } from '../../world'
import { callHandles } from './call'
import { clockHandles } from './clock'
import { faultHandles } from './faults'
import { fileHandles } from './files'
import { messageHandles } from './messages'
import { peopleHandles } from './people'
import { readyHandle } from './ready'
import { setupHandles } from './setup'
import { timerHandles } from './timers'

/** Everything under `/sim`: what tests and demonstrations may do to this world. None of it exists in the cloud. */
export function simHandles(world: World): Hono {
  const handles = new Hono()
  const parts = [
    callHandles,
    clockHandles,
    faultHandles,
    fileHandles,
    messageHandles,
    peopleHandles,
    readyHandle,
    setupHandles,
    timerHandles,
  ]
  for (const part of parts) handles.route('/', part(world))
  return handles
}

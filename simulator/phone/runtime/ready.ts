import type { glassEasel } from 'glass-easel-miniprogram-adapter'

let waiting: glassEasel.GeneralComponent[] = []

/**
 * Neither glass-easel nor its adapter fires `ready`. Components queue here when attached; after the next paint all get it,
 * children before parents.
 */
export function queueReady(component: glassEasel.GeneralComponent) {
  if (waiting.length === 0) requestAnimationFrame(flushReady)
  waiting.push(component)
}

/** Also called by a page right before its own onReady. */
export function flushReady() {
  const batch = waiting.reverse()
  waiting = []
  for (const component of batch) component.triggerLifetime('ready', [])
}

import type { Native } from './native'

/** Class prefixes under which the style sheets of this element's owner know their classes; '' is the shared sheet. */
export function ownerScopes(self: Native): string[] {
  const owner = self._$.ownerShadowRoot?.getHostNode()
  if (!owner) return ['']
  const { styleScope, extraStyleScope } = owner.getComponentOptions()
  const manager = owner.getComponentDefinition().behavior.ownerSpace.styleScopeManager
  const names = [styleScope, extraStyleScope]
    .filter((scope) => scope !== null && scope !== undefined)
    .map((scope) => manager.queryName(scope as never) ?? '')
  return names.length ? [...new Set(names)] : ['']
}

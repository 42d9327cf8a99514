/** wx.createAnimation: collects steps; `export()` hands them to the `animation` attribute in WeChat's own shape. */
export type AnimationStep = {
  animates: { type: string; args: unknown[] }[]
  option: {
    transformOrigin: string
    transition: { duration: number; timingFunction: string; delay: number }
  }
}
type StepOptions = { duration?: number; timingFunction?: string; delay?: number; transformOrigin?: string }

const transforms =
  'matrix matrix3d rotate rotate3d rotateX rotateY rotateZ scale scale3d scaleX scaleY scaleZ skew skewX skewY translate translate3d translateX translateY translateZ'.split(
    ' ',
  )
const lengths = ['width', 'height', 'left', 'right', 'top', 'bottom']

export function createAnimation(options: StepOptions = {}) {
  let actions: AnimationStep[] = []
  let pending: AnimationStep['animates'] = []
  const animation: Record<string, (...args: any[]) => unknown> = {
    step(own: StepOptions = {}) {
      const {
        duration = 400,
        timingFunction = 'linear',
        delay = 0,
        transformOrigin = '50% 50% 0',
      } = { ...options, ...own }
      actions.push({ animates: pending, option: { transformOrigin, transition: { duration, timingFunction, delay } } })
      pending = []
      return animation
    },
    export() {
      const exported = { actions }
      actions = []
      return exported
    },
  }
  const put = (type: string, args: unknown[]) => {
    pending = [
      ...pending.filter((known) => type !== 'style' || known.type !== 'style' || known.args[0] !== args[0]),
      { type, args },
    ]
    return animation
  }
  for (const name of transforms) animation[name] = (...args) => put(name, args)
  for (const name of lengths)
    animation[name] = (value) => put('style', [name, typeof value === 'number' ? `${value}px` : value])
  animation.opacity = (value) => put('style', ['opacity', value])
  animation.backgroundColor = (value) => put('style', ['background-color', value])
  return animation
}

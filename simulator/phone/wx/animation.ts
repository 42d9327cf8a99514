/** One step as the `animation` attribute of the built-ins plays it; ms. */
export type AnimationStep = Timing & { style: Record<string, string> }
type Timing = { duration: number; timingFunction: string; delay: number; transformOrigin: string }

const transforms: Record<string, (...args: never[]) => string> = {}
const px = (value: number | string) => (typeof value === 'number' ? `${value}px` : value)
const plain = (value: number) => String(value)
const degrees = (value: number) => `${value}deg`
const units: [string, (value: never) => string][] = [
  ['matrix matrix3d scale scale3d scaleX scaleY scaleZ', plain],
  ['rotate rotateX rotateY rotateZ skew skewX skewY', degrees],
  ['translate translate3d translateX translateY translateZ', px],
]
for (const [names, unit] of units)
  for (const name of names.split(' ')) transforms[name] = (...args) => `${name}(${args.map(unit).join(', ')})`
transforms.rotate3d = (x: number, y: number, z: number, angle: number) => `rotate3d(${x}, ${y}, ${z}, ${angle}deg)`

/** wx.createAnimation: collects steps until `export()`; transforms of one step add up, styles stay through the later steps. */
export function createAnimation(options: Partial<Timing> = {}) {
  const standard: Timing = {
    duration: 400,
    timingFunction: 'linear',
    delay: 0,
    transformOrigin: '50% 50% 0',
    ...options,
  }
  let actions: AnimationStep[] = []
  let transform: string[] = []
  let style: Record<string, string> = {}
  const animation: Record<string, (...args: never[]) => unknown> = {
    step(own: Partial<Timing> = {}) {
      if (transform.length) style = { ...style, transform: transform.join(' ') }
      actions.push({ ...standard, ...own, style })
      transform = []
      return animation
    },
    export() {
      const exported = { actions }
      actions = []
      return exported
    },
    opacity: (value: number) => put('opacity', String(value)),
    backgroundColor: (value: string) => put('backgroundColor', value),
  }
  const put = (name: string, value: string) => {
    style = { ...style, [name]: value }
    return animation
  }
  for (const name of ['width', 'height', 'left', 'right', 'top', 'bottom'])
    animation[name] = (value: number | string) => put(name, px(value))
  for (const [name, write] of Object.entries(transforms))
    animation[name] = (...args) => {
      transform.push(write(...args))
      return animation
    }
  return animation
}

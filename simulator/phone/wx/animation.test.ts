import type { Untyped } from '../runtime/types'
import { createAnimation } from './animation'

test('steps keep their timing; transforms of one step add up, earlier styles stay', () => {
  const animation: Untyped = createAnimation({ duration: 100 })
  animation.opacity(0).translateX(10).rotate(45).step()
  animation.width(20).step({ duration: 300, timingFunction: 'ease' })
  expect(animation.export()).toEqual({
    actions: [
      {
        duration: 100,
        timingFunction: 'linear',
        delay: 0,
        transformOrigin: '50% 50% 0',
        style: { opacity: '0', transform: 'translateX(10px) rotate(45deg)' },
      },
      {
        duration: 300,
        timingFunction: 'ease',
        delay: 0,
        transformOrigin: '50% 50% 0',
        style: { opacity: '0', transform: 'translateX(10px) rotate(45deg)', width: '20px' },
      },
    ],
  })
  expect(animation.export()).toEqual({ actions: [] })
})

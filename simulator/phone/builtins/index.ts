import type * as adapter from 'glass-easel-miniprogram-adapter'
import { button } from './button'
import { type Builtin, register } from './define'
import { input, textarea } from './field'
import { form, label } from './form'
import { image } from './image'
import { builtinNames } from './names'
import { navigator } from './navigator'
import { rootPortal, shareElement } from './plain'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import { swiper, swiperItem } from './swiper'
import { text } from './text'
import { checkbox, checkboxGroup, radio, radioGroup, switchToggle } from './toggles'
import { coverView, view } from './view'

export { builtinNames }

const ALL: Record<string, Builtin> = {
  view,
  text,
  image,
  button,
  input,
  textarea,
  switch: switchToggle,
  checkbox,
  'checkbox-group': checkboxGroup,
  radio,
  'radio-group': radioGroup,
  label,
  form,
  'scroll-view': scrollView,
  swiper,
  'swiper-item': swiperItem,
  navigator,
  'rich-text': richText,
  'cover-view': coverView,
  'cover-image': image,
  'root-portal': rootPortal,
  'share-element': shareElement,
}

/** Registers every built-in for all components of the mini-program; answers the definitions by tag. */
export function defineBuiltins(space: adapter.CodeSpace): [string, adapter.glassEasel.GeneralComponentDefinition][] {
  return Object.entries(ALL).map(([name, builtin]) => [
    name,
    (register(space, name, builtin) as unknown as { _$: adapter.glassEasel.GeneralComponentDefinition })._$,
  ])
}

import type * as adapter from 'glass-easel-miniprogram-adapter'
import { button } from './button'
import { canvas } from './canvas'
import { register } from './define'
import { input, textarea } from './field'
import { form, label } from './form'
import { icon } from './icon'
import { image } from './image'
import { map } from './map'
import { audio, video } from './media'
import { movableArea, movableView } from './movable'
import type { Builtin } from './native'
import { navigator } from './navigator'
import { matchMedia, navigationBar, pageContainer, pageMeta, webView } from './page-level'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './picker-view'
import { progress } from './progress'
import { richText } from './rich-text'
import { rootPortal, shareElement } from './root-portal'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { swiper, swiperItem } from './swiper'
import { text } from './text'
import { checkbox, checkboxGroup, radio, radioGroup, switchToggle } from './toggles'
import { coverView, view } from './view'

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
  picker,
  'picker-view': pickerView,
  'picker-view-column': pickerViewColumn,
  slider,
  map,
  canvas,
  progress,
  icon,
  video,
  audio,
  'web-view': webView,
  'movable-area': movableArea,
  'movable-view': movableView,
  'page-container': pageContainer,
  'match-media': matchMedia,
  'page-meta': pageMeta,
  'navigation-bar': navigationBar,
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

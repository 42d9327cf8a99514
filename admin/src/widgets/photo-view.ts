/** How a photo lies in the window. */
export interface PhotoView {
  /** shown pixels for one of the photo; 1 is 100 % */
  scale: number
  /** from the middle of the window to the middle of the photo */
  x: number
  y: number
  /** in degrees, clockwise; grows with every turn so that turning goes on in one direction */
  turn: number
}

export interface Size {
  width: number
  height: number
}

const MOST = 8

/** As large as the window allows, never larger than it was taken. */
export const fitted = (photo: Size, stage: Size, turn = 0): PhotoView => ({
  scale: fitScale(photo, stage, turn),
  x: 0,
  y: 0,
  turn,
})

/** What is under `point` (from the middle of the window) stays under it. */
export function zoomedAt(
  view: PhotoView,
  scale: number,
  point: { x: number; y: number },
  photo: Size,
  stage: Size,
): PhotoView {
  const least = fitScale(photo, stage, view.turn)
  const next = Math.min(Math.max(MOST, least), Math.max(least, scale))
  const by = next / view.scale
  return kept(
    { ...view, scale: next, x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by },
    photo,
    stage,
  )
}

export const moved = (view: PhotoView, dx: number, dy: number, photo: Size, stage: Size): PhotoView =>
  kept({ ...view, x: view.x + dx, y: view.y + dy }, photo, stage)

/** Whole again after a turn: what is looked for is somewhere else now. */
export const turned = (view: PhotoView, by: 90 | -90, photo: Size, stage: Size): PhotoView =>
  fitted(photo, stage, view.turn + by)

const lying = (photo: Size, turn: number): Size =>
  turn % 180 === 0 ? photo : { width: photo.height, height: photo.width }

function fitScale(photo: Size, stage: Size, turn: number): number {
  const { width, height } = lying(photo, turn)
  return Math.min(1, stage.width / width, stage.height / height)
}

/** No edge of the photo comes into the window while there is more of it outside. */
function kept(view: PhotoView, photo: Size, stage: Size): PhotoView {
  const { width, height } = lying(photo, view.turn)
  const within = (at: number, length: number, space: number) => {
    const most = Math.max(0, (length * view.scale - space) / 2)
    return Math.min(most, Math.max(-most, at))
  }
  return { ...view, x: within(view.x, width, stage.width), y: within(view.y, height, stage.height) }
}

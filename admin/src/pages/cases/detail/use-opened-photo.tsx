import { type ReactNode, useState } from 'react'
import { PhotoViewer } from '../../../widgets/PhotoViewer'
import { photosOf, withEarlier } from './materials.view'

/** Of the photos of a list, one opens large over the page, and the others are leafed through from there. */
export function useOpenedPhoto(of: Parameters<typeof withEarlier>[0]): {
  open: (fileID: string) => void
  viewer: ReactNode
} {
  const [openId, setOpenId] = useState<string | null>(null)
  const photos = photosOf(withEarlier(of))
  const first = photos.findIndex(({ fileID }) => fileID === openId)
  const viewer = first >= 0 && <PhotoViewer photos={photos} first={first} onClose={() => setOpenId(null)} />
  return { open: setOpenId, viewer }
}

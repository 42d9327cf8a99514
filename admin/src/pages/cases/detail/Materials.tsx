import { useState } from 'react'
import type { MaterialState, StaffCase } from '../../../../../domain/casework/views'
import { Pill } from '../../../widgets/Mark'
import { PhotoViewer } from '../../../widgets/PhotoViewer'
import { Section } from '../../../widgets/Section'
import { photosOf, verdictOf } from './materials.view'
import { Thumbs } from './Thumbs'

/** Every material with its state and its photos; a photo opens large. */
export function Materials({ found }: { found: StaffCase }) {
  const photos = photosOf(found.materials)
  const [openId, setOpenId] = useState<string | null>(null)
  const at = photos.findIndex((photo) => photo.fileID === openId)
  const given = found.materials.filter((material) => material.files.length > 0).length
  return (
    <Section
      title="材料"
      extra={
        <span className="faint">
          已交{given}项，共{found.materials.length}项
        </span>
      }
      testId="materials"
    >
      {found.materials.length === 0 && <div className="quiet">这个事项不用交材料。</div>}
      <ul className="materials">
        {found.materials.map((material) => (
          <MaterialRow key={material.key} material={material} onOpen={setOpenId} />
        ))}
      </ul>
      {at >= 0 && <PhotoViewer photos={photos} first={at} onClose={() => setOpenId(null)} />}
    </Section>
  )
}

function MaterialRow({ material, onOpen }: { material: MaterialState; onOpen: (fileID: string) => void }) {
  const verdict = verdictOf(material)
  return (
    <li className="material" data-testid={`material-${material.key}`}>
      <div className="grow">
        <div className="row wrap">
          <strong>{material.name}</strong>
          <Pill tone={verdict.tone}>{verdict.word}</Pill>
          {material.collectedBy && <span className="faint">{material.collectedBy}上门收的</span>}
        </div>
        {material.reason && <div className="tone-accent">{material.reason}</div>}
        {material.note && <div className="faint">{material.note}</div>}
      </div>
      <Thumbs name={material.name} files={material.files} onOpen={onOpen} />
    </li>
  )
}

import type { MaterialState, StaffCase } from '../../../../../domain/casework/views'
import { Block } from '../../../widgets/Block'
import { Pill } from '../../../widgets/Marks'
import { verdictOf } from './materials.view'
import { EarlierThumbs, Thumbs } from './Thumbs'
import { useOpenedPhoto } from './use-opened-photo'

/** Every material with its state and its photos; a photo opens large. */
export function Materials({ found }: { found: StaffCase }) {
  const { open, viewer } = useOpenedPhoto(found.materials)
  const given = found.materials.filter(({ files, gone = 0 }) => files.length + gone > 0).length
  return (
    <Block
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
          <MaterialRow key={material.key} material={material} mayLook={found.mayLook} onOpen={open} />
        ))}
      </ul>
      {viewer}
    </Block>
  )
}

interface MaterialRowProps {
  material: MaterialState
  mayLook: boolean
  onOpen: (fileID: string) => void
}

function MaterialRow({ material, mayLook, onOpen }: MaterialRowProps) {
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
      <div>
        <Thumbs name={material.name} files={material.files} mayLook={mayLook} onOpen={onOpen} />
        <EarlierThumbs name={material.name} files={material.earlier} mayLook={mayLook} onOpen={onOpen} />
      </div>
    </li>
  )
}

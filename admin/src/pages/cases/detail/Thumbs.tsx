import type { FileRef } from '../../../../../domain/casework/views'
import { momentText } from '../../../words/dates'

interface ThumbsProps {
  name: string
  files: FileRef[]
  /** may whoever looks see photos at all? */
  mayLook: boolean
  onOpen: (fileID: string) => void
  testId?: string
}

export function Thumbs({ name, files, mayLook, onOpen, testId = 'thumb' }: ThumbsProps) {
  return (
    <div className="row wrap">
      {files.map((file, i) =>
        file.url ? (
          <button
            key={file.fileID}
            type="button"
            className="plain thumb"
            onClick={() => onOpen(file.fileID)}
            aria-label={`看${name}第${i + 1}张`}
            data-testid={testId}
          >
            <img src={file.url} alt="" loading="lazy" />
          </button>
        ) : (
          <span key={file.fileID} className="thumb faint">
            {mayLook ? '照片暂时打不开' : '照片只给经办人看'}
          </span>
        ),
      )}
    </div>
  )
}

interface EarlierProps extends Omit<ThumbsProps, 'files' | 'testId'> {
  files: (FileRef & { at: number })[]
}

/** What was handed in before and others took the place of: it stays as evidence. */
export function EarlierThumbs({ name, files, mayLook, onOpen }: EarlierProps) {
  const last = files.at(-1)
  if (!last) return null
  return (
    <div data-testid="earlier">
      <div className="faint">之前交的（{momentText(last.at)}换下）</div>
      <Thumbs name={`之前的${name}`} files={files} mayLook={mayLook} onOpen={onOpen} testId="earlier-thumb" />
    </div>
  )
}

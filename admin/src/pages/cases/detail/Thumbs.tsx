import type { FileRef } from '../../../../../domain/casework/views'

interface ThumbsProps {
  name: string
  files: FileRef[]
  onOpen: (fileID: string) => void
}

export function Thumbs({ name, files, onOpen }: ThumbsProps) {
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
            data-testid="thumb"
          >
            <img src={file.url} alt="" loading="lazy" />
          </button>
        ) : (
          <span key={file.fileID} className="thumb faint">
            照片打不开
          </span>
        ),
      )}
    </div>
  )
}

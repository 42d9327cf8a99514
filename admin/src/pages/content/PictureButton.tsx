import { type ChangeEvent, useRef } from 'react'
import { call } from '../../api/call'
import { toastFailed } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { base64Of, whyNotPicture } from './picture'

interface PictureButtonProps {
  onPicture: (stored: { fileID: string; url: string }, alt: string) => void
}

/** Chooses pictures, sends each to be checked and stored, and puts them in. */
export function PictureButton({ onPicture }: PictureButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const { sending, run } = useDeed()
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    event.target.value = ''
    for (const file of files) {
      const why = whyNotPicture(file)
      if (why) {
        toastFailed(`“${file.name}”没有放进去：${why}`)
        continue
      }
      const failed = await run(async () => {
        const stored = await call('publishing.upload', { name: file.name, base64: await base64Of(file) })
        onPicture(stored, file.name.replace(/\.\w+$/, ''))
      })
      if (failed) toastFailed(`“${file.name}”没有放进去：${failed.message}`)
    }
  }
  return (
    <>
      <button type="button" disabled={sending} onClick={() => input.current?.click()} data-testid="picture">
        {sending ? '正在传图片…' : '图片'}
      </button>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        hidden
        onChange={(event) => void choose(event)}
        data-testid="picture-file"
      />
    </>
  )
}

import './ReadyWords.css'

/** Words that are often needed, put in by a click and still to be changed. */
export function ReadyWords({ words, onPick }: { words: string[]; onPick: (words: string) => void }) {
  if (words.length === 0) return null
  return (
    <div className="ready-words">
      {words.map((one) => (
        <button key={one} type="button" onClick={() => onPick(one)} data-testid="ready-words">
          {one}
        </button>
      ))}
    </div>
  )
}

const rate = 8000

/** A soft tone as a WAV file: what the recorder gives on a machine without a microphone. `ms` long. */
export function sampleSound(ms: number): Blob {
  const samples = Math.max(1, Math.round((rate * ms) / 1000))
  const file = new DataView(new ArrayBuffer(44 + samples * 2))
  const text = (at: number, letters: string) => {
    for (const [index, letter] of [...letters].entries()) file.setUint8(at + index, letter.charCodeAt(0))
  }
  text(0, 'RIFF')
  file.setUint32(4, 36 + samples * 2, true)
  text(8, 'WAVEfmt ')
  file.setUint32(16, 16, true)
  file.setUint16(20, 1, true)
  file.setUint16(22, 1, true)
  file.setUint32(24, rate, true)
  file.setUint32(28, rate * 2, true)
  file.setUint16(32, 2, true)
  file.setUint16(34, 16, true)
  text(36, 'data')
  file.setUint32(40, samples * 2, true)
  for (let at = 0; at < samples; at++)
    file.setInt16(44 + at * 2, Math.sin((at * 2 * Math.PI * 220) / rate) * 3000, true)
  return new Blob([file.buffer], { type: 'audio/wav' })
}

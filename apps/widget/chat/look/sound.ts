let context: AudioContext | undefined

/** Two short soft notes. Silent where the browser has not seen a gesture yet. */
export function beep(): void {
  try {
    context ??= new AudioContext()
    if (context.state === 'suspended') void context.resume()
    note(context, 880, 0)
    note(context, 1174.7, 0.12)
  } catch {
    // A browser without sound is a quiet one.
  }
}

function note(audio: AudioContext, frequency: number, after: number): void {
  const from = audio.currentTime + after
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = frequency
  volume.gain.setValueAtTime(0.0001, from)
  volume.gain.exponentialRampToValueAtTime(0.08, from + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.22)
  tone.connect(volume).connect(audio.destination)
  tone.start(from)
  tone.stop(from + 0.25)
}

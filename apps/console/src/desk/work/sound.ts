const storageKey = 'zhanggui.sound'
let context: AudioContext | undefined

export function isSoundOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off'
}

export function setSound(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off')
}

/** Two beads that meet: a short wooden click, twice for new work, once for a new message. */
export function clickBeads(times: 1 | 2): void {
  if (!isSoundOn()) return
  try {
    context ??= new AudioContext()
    if (context.state === 'suspended') void context.resume()
    for (let index = 0; index < times; index++) clickAt(context, context.currentTime + 0.02 + index * 0.16)
  } catch {
    // A browser without sound is no reason to disturb work.
  }
}

function clickAt(audio: AudioContext, at: number): void {
  for (const [frequency, loud] of [
    [1480, 0.16],
    [2470, 0.07],
  ] as const) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.type = 'triangle'
    tone.frequency.setValueAtTime(frequency, at)
    tone.frequency.exponentialRampToValueAtTime(frequency * 0.72, at + 0.09)
    volume.gain.setValueAtTime(0.0001, at)
    volume.gain.exponentialRampToValueAtTime(loud, at + 0.004)
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.12)
    tone.connect(volume).connect(audio.destination)
    tone.start(at)
    tone.stop(at + 0.14)
  }
}

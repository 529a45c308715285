import { Icon } from '../look/Icon.tsx'
import { useWords } from '../state/context.ts'

/** Five stars as radio buttons, so that keys and screen readers know them. */
export function Stars({ score, choose }: { score: number; choose(score: number): void }) {
  const { say } = useWords()
  return (
    <div class="stars" role="radiogroup" aria-label={say.rateStars}>
      {[1, 2, 3, 4, 5].map((star) => (
        <label key={star} class={star <= score ? 'on' : undefined} title={say.rateWords[star - 1]}>
          <input
            type="radio"
            name="stars"
            checked={star === score}
            aria-label={`${say.rateStar(star)}: ${say.rateWords[star - 1]}`}
            onChange={() => choose(star)}
          />
          <Icon name="star" size={34} />
        </label>
      ))}
    </div>
  )
}

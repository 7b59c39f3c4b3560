import { useId, type ReactNode } from 'react'
import { t } from '../texts/texts.ts'
import { SafeButton } from './SafeButton.tsx'
import styles from './SuggestedTexts.module.css'

interface Props {
  readonly texts: readonly string[]
  readonly onUse: (choice: number) => void
}

/** Ready texts that can take the place of the user's own; choosing one sends nothing. */
export function SuggestedTexts({ texts, onUse }: Props): ReactNode {
  const id = useId()
  return (
    <section className={styles.texts} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>{t(texts.length === 1 ? 'ask.readyText' : 'ask.readyTexts')}</h2>
      <p className={styles.note}>{t('ask.readyNote')}</p>
      <ul className={styles.list}>
        {texts.map((text, choice) => (
          <li key={text} className={styles.text}>
            <blockquote id={`${id}-${choice}`} className={styles.quote}>{text}</blockquote>
            <SafeButton size="small" describedBy={`${id}-${choice}`} onPress={() => { onUse(choice) }}>{t('ask.useText')}</SafeButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

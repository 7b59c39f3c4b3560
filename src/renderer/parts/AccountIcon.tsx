import type { ReactNode } from 'react'
import styles from './AccountIcon.module.css'

interface Props {
  /** Path data of a 24 x 24 picture, a data address, or null. */
  readonly icon: string | null
  readonly name: string
}

/** The picture of a network or an account; a tile with the first letter when there is none. */
export function AccountIcon({ icon, name }: Props): ReactNode {
  return <span className={styles.tile} aria-hidden="true">{picture(icon, name)}</span>
}

const segmenter = new Intl.Segmenter('en')
const firstLetter = (name: string): string => [...segmenter.segment(name.trim())][0]?.segment.toUpperCase() ?? '?'

function picture(icon: string | null, name: string): ReactNode {
  if (icon === null || icon === '') return <span className={styles.letter}>{firstLetter(name)}</span>
  if (icon.startsWith('data:')) return <img className={styles.image} src={icon} alt="" />
  return <svg className={styles.image} viewBox="0 0 24 24" focusable="false"><path fill="currentColor" d={icon} /></svg>
}

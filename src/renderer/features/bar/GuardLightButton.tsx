import { ShieldAlert, ShieldCheck, ShieldOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { GuardLight } from '../../../shared/ipc/shell-view.ts'
import { t } from '../../texts/texts.ts'
import { dayText } from '../../texts/wording.ts'
import styles from './GuardLightButton.module.css'

/** Where the focus goes when what the light told is closed. */
export const guardLightId = 'guard-light'

const icons = { on: ShieldCheck, limited: ShieldAlert, off: ShieldOff } as const

interface Props {
  readonly light: GuardLight
  readonly isOpen: boolean
  readonly onPress: () => void
}

/** Tells by word, picture and outline how much of this page the warnings see; a press shows why in the strip below. */
export function GuardLightButton({ light, isOpen, onPress }: Props): ReactNode {
  const Icon = icons[light.state]
  return (
    <Button id={guardLightId} className={styles.light ?? ''} data-state={light.state} aria-expanded={isOpen} onPress={onPress}>
      <Icon aria-hidden />
      <span>{t(`light.${light.state}`)}</span>
    </Button>
  )
}

/** Why the light is what it is, and since when. */
export function lightReason(light: GuardLight): string {
  const reason = t(`light.reason.${light.reason}`)
  const date = dayText(light.since)
  return date === '' ? reason : t('common.and', { first: reason, second: t('light.since', { date }) })
}

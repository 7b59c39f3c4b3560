import type { ReactNode } from 'react'
import { otherSelf } from '../../shared/persona.ts'
import { t } from '../texts/texts.ts'
import { selfWord } from '../texts/wording.ts'
import styles from './Cards.module.css'
import { GuardedButton } from './GuardedButton.tsx'
import type { Answering, OverlayOf } from './views.ts'

interface Props extends Pick<Answering, 'answer'> { readonly view: OverlayOf<'hint'> }

/** What a hint at a field can do instead. Buttons wake up a moment after they appear, since a page may lure the mouse here. */
export function HintOffer({ view, answer }: Props): ReactNode {
  const { offer, self } = view
  if (offer === null) return null
  const own = selfWord(self)
  if (offer.kind === 'open-other') return <Row><GuardedButton look="solid" onPress={() => { answer('open-other') }}>{t('hint.openOther', { self: selfWord(otherSelf(self)) })}</GuardedButton></Row>
  if (offer.kind === 'none') {
    return (
      <Row>
        <span>{t('hint.none', { self: own })}</span>
        <GuardedButton look="solid" onPress={() => { answer('open-identities') }}>{t('identities.open')}</GuardedButton>
      </Row>
    )
  }
  const label = (value: string, at: number): string => (offer.kind === 'use-own' && at === 0 ? t('hint.useOwn', { self: own }) : t('hint.use', { value }))
  return (
    <div className={styles.offers}>
      {offer.values.map((value, at) => <GuardedButton key={value} look="solid" title={value} onPress={() => { answer('use-own', at) }}>{label(value, at)}</GuardedButton>)}
    </div>
  )
}

const Row = ({ children }: { readonly children: ReactNode }): ReactNode => <div className={styles.offer}>{children}</div>

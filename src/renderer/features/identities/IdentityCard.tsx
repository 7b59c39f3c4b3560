import { useId, useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { SelfId } from '../../../shared/persona.ts'
import type { StoredIdentity } from '../../../shared/state/identity-schema.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { SelfBadge } from '../../parts/SelfBadge.tsx'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { givenName, selfWord } from '../../texts/wording.ts'
import { draftOf, identityOf, listProblem, lists, type IdentityDraft, type NamedNetwork } from './identity-draft.ts'
import { IdentityFields } from './IdentityFields.tsx'
import { Photos } from './Photos.tsx'
import styles from './Identities.module.css'

interface Props {
  readonly self: SelfId
  readonly stored: StoredIdentity
  readonly networks: readonly NamedNetwork[]
}

/** One self: what it is known by, to be saved together, and its pictures. */
export function IdentityCard({ self, stored, networks }: Props): ReactNode {
  const heading = useId()
  return (
    <div role="group" aria-labelledby={heading} className={styles.form}>
      <h3 id={heading} className={styles.heading}><SelfBadge self={self}>{selfWord(self)}</SelfBadge></h3>
      <IdentityForm self={self} stored={stored} networks={networks} />
      <Photos self={self} photos={stored.photos} />
    </div>
  )
}

function IdentityForm({ self, stored, networks }: Props): ReactNode {
  const work = useWork()
  const [draft, setDraft] = useState<IdentityDraft>(() => draftOf(stored, givenName(self, stored.name) ?? '', networks))
  /** What was saved or learned last; anything else has still to be saved. */
  const [saved, setSaved] = useState(draft)
  const word = selfWord(self)
  const save = async (): Promise<void> => {
    await call('identity.save', { self, identity: identityOf(draft, word, networks) })
    setSaved(draft)
  }
  const problem = lists.some((list) => listProblem(list, draft[list]) !== '') ? t('identities.fixFirst') : ''
  const answer = work.failure !== '' ? work.failure : saved === draft ? work.done : problem
  return (
    <Form aria-label={word} className={styles.column ?? ''} onSubmit={(event) => { event.preventDefault(); if (problem === '') work.start('save', save, t('settings.savedSelf', { self: word })) }}>
      <IdentityFields self={self} draft={draft} onChange={setDraft} folded={false} />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={work.busy !== ''}>{t('settings.saveSelf', { self: word })}</Button>
        <span role="status">{answer}</span>
      </div>
    </Form>
  )
}

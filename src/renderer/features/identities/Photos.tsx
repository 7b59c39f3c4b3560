import { useState, type ReactNode } from 'react'
import type { SelfId } from '../../../shared/persona.ts'
import type { StoredIdentity } from '../../../shared/state/identity-schema.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { EntryList } from '../../parts/EntryList.tsx'
import { Field } from '../../parts/Field.tsx'
import { useFocusAfterRemoval } from '../../parts/use-focus-after-removal.ts'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { dayText, selfWord } from '../../texts/wording.ts'
import styles from './Identities.module.css'

interface Props {
  readonly self: SelfId
  readonly photos: StoredIdentity['photos']
}

/** Pictures of a self: only how they look is kept, to tell one when it is used in the other self. */
export function Photos({ self, photos }: Props): ReactNode {
  const { run } = useActions()
  const work = useWork()
  const [label, setLabel] = useState('')
  const heading = useFocusAfterRemoval(photos.length)
  const add = async (): Promise<void> => { if ((await call('identity.addPhoto', { self, label })).added) setLabel('') }
  return (
    <div className={styles.column}>
      <h4 ref={heading} tabIndex={-1} className={styles.part}>{t('identities.photos.title')}</h4>
      <p className={styles.quiet}>{t('identities.photos.intro')}</p>
      <EntryList
        empty={t('identities.photos.empty')}
        entries={photos.map(({ hash, label: name, added }) => ({
          id: hash, title: name, self: null, details: [dayText(added)], action: t('identities.photos.remove'), actionName: t('identities.photos.removeNamed', { name }),
          onAction: () => { void run(call('identity.removePhoto', { self, hash })) }
        }))}
      />
      <Field label={t('identities.photos.label')} help={t('identities.photos.labelHelp')} value={label} onChange={setLabel} maxLength={100} autoComplete="off" />
      <div className={styles.buttons}>
        <Button aria-label={t('identities.photos.addNamed', { self: selfWord(self) })} isPending={work.busy !== ''} onPress={() => { work.start('add', add, '') }}>{t('identities.photos.add')}</Button>
      </div>
      <p role="alert" className={styles.failure}>{work.failure}</p>
    </div>
  )
}

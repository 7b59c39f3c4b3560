import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { ChevronRight } from 'lucide-react'
import type { SelfId } from '../../../shared/persona.ts'
import { Field } from '../../parts/Field.tsx'
import { t } from '../../texts/texts.ts'
import { listProblem, type IdentityDraft } from './identity-draft.ts'
import styles from './IdentityFields.module.css'

interface Props {
  readonly self: SelfId
  readonly draft: IdentityDraft
  readonly onChange: (draft: IdentityDraft) => void
  /** On the first start phone numbers and user names stay folded away. */
  readonly folded: boolean
}

/** Name, addresses, numbers and user names of one self. */
export function IdentityFields({ self, draft, onChange, folded }: Props): ReactNode {
  const list = (key: 'emails' | 'phones' | 'handles'): ReactNode => (
    <Field
      label={t(`identity.${key}`)}
      help={t('identity.onePerLine')}
      lines
      value={draft[key]}
      onChange={(text) => { onChange({ ...draft, [key]: text }) }}
      problem={listProblem(key, draft[key])}
      autoComplete="off"
    />
  )
  return (
    <div className={styles.fields}>
      <Field
        label={t('identity.name')}
        help={t('identity.nameHelp')}
        placeholder={t(`identity.example.${self}`)}
        value={draft.name}
        onChange={(name) => { onChange({ ...draft, name }) }}
        maxLength={200}
        autoComplete="off"
      />
      {list('emails')}
      {folded ? <Folded>{list('phones')}{list('handles')}</Folded> : <>{list('phones')}{list('handles')}</>}
    </div>
  )
}

function Folded({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Disclosure className={styles.disclosure ?? ''}>
      <Heading level={3} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}><ChevronRight aria-hidden />{t('identity.more')}</Button>
      </Heading>
      <DisclosurePanel><div className={styles.fields}>{children}</div></DisclosurePanel>
    </Disclosure>
  )
}

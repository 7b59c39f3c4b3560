import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { ChevronRight } from 'lucide-react'
import type { SelfId } from '../../../shared/persona.ts'
import { Field } from '../../parts/Field.tsx'
import { t } from '../../texts/texts.ts'
import { listProblem, type IdentityDraft, type List } from './identity-draft.ts'
import styles from './IdentityFields.module.css'

interface Props {
  readonly self: SelfId
  readonly draft: IdentityDraft
  readonly onChange: (draft: IdentityDraft) => void
  /** On the first start little is asked, and phone numbers and user names stay folded away. */
  readonly folded: boolean
}

/** Everything that a self is known by. */
export function IdentityFields({ self, draft, onChange, folded }: Props): ReactNode {
  const list = (key: List): ReactNode => (
    <Field
      label={t(`identity.${key}`)}
      help={t(key === 'handles' && !folded ? 'identity.handlesHelp' : 'identity.onePerLine')}
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
      {folded ? <>{list('emails')}<Folded>{list('phones')}{list('handles')}</Folded></> : <>{(['names', 'emails', 'phones', 'handles', 'websites'] as const).map((key) => <div key={key}>{list(key)}</div>)}</>}
      {!folded && (
        <>
          <Field label={t('identity.practiceName')} value={draft.practiceName} onChange={(practiceName) => { onChange({ ...draft, practiceName }) }} maxLength={200} autoComplete="off" />
          {list('licences')}
        </>
      )}
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

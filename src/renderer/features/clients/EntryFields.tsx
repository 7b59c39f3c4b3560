import type { ReactNode } from 'react'
import { CheckField } from '../../parts/CheckField.tsx'
import { Field } from '../../parts/Field.tsx'
import { t } from '../../texts/texts.ts'
import { today } from './client-words.ts'
import { lineFields, type EntryDraft, type EntryField } from './entry-draft.ts'
import styles from '../../parts/FormDialog.module.css'

interface Props {
  readonly draft: EntryDraft
  readonly onChange: (draft: EntryDraft) => void
  readonly problems: Partial<Readonly<Record<EntryField, string>>>
}

/** What is known of one person, and since when the person is a former client. */
export function EntryFields({ draft, onChange, problems }: Props): ReactNode {
  return (
    <>
      <div className={styles.fields}>
        {(['given', 'family'] as const).map((field) => (
          <Field
            key={field}
            label={t(`clients.form.${field}`)}
            value={draft[field]}
            onChange={(text) => { onChange({ ...draft, [field]: text }) }}
            problem={problems[field] ?? ''}
            autoComplete="off"
            spellCheck="false"
            // The dialog opens by the user's own press, and begins at its first field.
            autoFocus={field === 'given'}
          />
        ))}
        {lineFields.map((field) => (
          <Field
            key={field}
            label={t(`clients.form.${field}`)}
            help={t(`clients.form.${field}Help`)}
            lines
            value={draft[field]}
            onChange={(text) => { onChange({ ...draft, [field]: text }) }}
            problem={problems[field] ?? ''}
            autoComplete="off"
            spellCheck="false"
          />
        ))}
      </div>
      <CheckField
        label={t('clients.form.former')}
        help={t('clients.form.formerHelp')}
        isSelected={draft.isFormer}
        onChange={(isFormer) => { onChange({ ...draft, isFormer, formerSince: draft.formerSince === '' ? today() : draft.formerSince }) }}
      />
      {draft.isFormer && (
        <div className={styles.day}>
          <Field label={t('clients.form.since')} type="date" value={draft.formerSince} onChange={(formerSince) => { onChange({ ...draft, formerSince }) }} problem={problems.formerSince ?? ''} />
        </div>
      )}
    </>
  )
}

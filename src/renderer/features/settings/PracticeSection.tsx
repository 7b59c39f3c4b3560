import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { CheckField } from '../../parts/CheckField.tsx'
import { Field } from '../../parts/Field.tsx'
import { t } from '../../texts/texts.ts'
import { failureText } from '../../texts/wording.ts'
import { colleaguesIn, colleaguesProblem, titlesIn, titlesProblem, titlesText } from './practice-draft.ts'
import styles from './Settings.module.css'

/** What the user works as, which some warnings compare with, and what is hidden from them on networks. */
export function PracticeSection({ view }: { readonly view: ShellView }): ReactNode {
  const { run } = useActions()
  return (
    <section className={styles.section} aria-labelledby="settings-practice">
      <h2 id="settings-practice" className={styles.heading}>{t('practice.title')}</h2>
      <PracticeForm view={view} />
      <CheckField
        label={t('practice.hideSuggestions')}
        help={t('practice.hideSuggestionsHelp')}
        isSelected={view.hideSuggestions}
        onChange={(hidden) => { void run(call('suggestions.set', { hidden })) }}
      />
    </section>
  )
}

function PracticeForm({ view }: { readonly view: ShellView }): ReactNode {
  const [titles, setTitles] = useState(() => titlesText(view.practice))
  const [colleagues, setColleagues] = useState(() => view.practice.colleagues.join('\n'))
  const [testimonialsBanned, setBanned] = useState(view.practice.testimonialsBanned)
  const [answer, setAnswer] = useState('')
  const save = async (): Promise<void> => {
    try {
      await call('practice.save', { practice: { titles: titlesIn(titles), testimonialsBanned, colleagues: colleaguesIn(colleagues) } })
      setAnswer(t('practice.saved'))
    } catch (error) {
      setAnswer(failureText(error))
    }
  }
  return (
    <Form aria-labelledby="settings-practice" className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); void save() }}>
      <Field
        label={t('practice.titles')}
        help={t('practice.titlesHelp')}
        placeholder={t('practice.titlesExample')}
        lines
        value={titles}
        onChange={(text) => { setTitles(text); setAnswer('') }}
        problem={titlesProblem(titles)}
        autoComplete="off"
      />
      <Field
        label={t('practice.colleagues')}
        help={t('practice.colleaguesHelp')}
        lines
        value={colleagues}
        onChange={(text) => { setColleagues(text); setAnswer('') }}
        problem={colleaguesProblem(colleagues)}
        autoComplete="off"
      />
      <CheckField label={t('practice.testimonials')} isSelected={testimonialsBanned} onChange={(banned) => { setBanned(banned); setAnswer('') }} />
      <div className={styles.save}>
        <Button type="submit" look="primary">{t('practice.save')}</Button>
        <span role="status">{answer}</span>
      </div>
    </Form>
  )
}

import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { LoginImport, LoginImportDone } from '../../../shared/logins/login-views.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { ChoiceGroup } from '../../parts/ChoiceGroup.tsx'
import styles from '../../parts/ImportReview.module.css'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { numberText, selfWord } from '../../texts/wording.ts'

interface Props {
  readonly preview: LoginImport
  readonly onCancel: () => void
  readonly onDone: (outcome: LoginImportDone) => void
}

/** What was read, before anything is added: hosts, user names and problems, and no secret. */
export function LoginImportReview({ preview, onCancel, onDone }: Props): ReactNode {
  const work = useWork()
  const [choice, setChoice] = useState<'keep' | 'replace'>('keep')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { heading.current?.focus() }, [])
  const { states } = preview
  const number = states.new + (choice === 'replace' ? states.other : 0)
  const add = async (): Promise<void> => { onDone(await call('logins.finishImport', { id: preview.id, replaces: choice === 'replace' })) }
  return (
    <section className={styles.review} aria-labelledby="login-import">
      <h2 id="login-import" ref={heading} tabIndex={-1} className={styles.heading}>{t('logins.import.reviewTitle', { file: preview.fileName })}</h2>
      <p role="status">{summary(preview)}</p>
      <Rows preview={preview} />
      <Failures preview={preview} />
      {states.other > 0 && (
        <ChoiceGroup
          label={t('logins.import.others', { number: numberText(states.other) })}
          value={choice}
          choices={(['keep', 'replace'] as const).map((value) => ({ value, label: t(`logins.import.othersChoice.${value}`) }))}
          onChange={setChoice}
        />
      )}
      <p role="alert" className={styles.failure}>{work.failure}</p>
      <div className={styles.buttons}>
        <Button look="primary" onPress={() => { work.start('add', add, '') }}>{number > 0 ? t('logins.import.add', { number: numberText(number) }) : t('logins.import.addNone')}</Button>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
        <span role="status" className={styles.quiet}>{work.busy === '' ? '' : t('logins.import.working')}</span>
      </div>
    </section>
  )
}

const summary = ({ source, total, states, failed }: LoginImport): string => [
  t(`logins.import.source.${source}`), t('logins.import.found', { number: numberText(total), fresh: numberText(states.new) }),
  ...(states.same > 0 ? [t('logins.import.same', { number: numberText(states.same) })] : []), ...(failed > 0 ? [t('logins.import.failedCount', { failed: numberText(failed) })] : [])
].join(' ')

function Rows({ preview: { rows, total } }: { readonly preview: LoginImport }): ReactNode {
  if (rows.length === 0) return null
  return (
    <div className={styles.part}>
      <h3 id="login-import-rows" className={styles.label}>{rows.length < total ? t('logins.import.firstLogins', { number: numberText(rows.length), total: numberText(total) }) : t('logins.import.logins')}</h3>
      <ul aria-labelledby="login-import-rows" className={styles.rows} tabIndex={0}>
        {rows.map(({ line, self, host, userName, title, hasOneTimeCode, state }, index) => (
          <li key={`${line} ${index}`} className={styles.row}>
            <span className={styles.line}>{t('logins.import.line', { line: numberText(line) })}</span>
            <span className={styles.words}>
              <bdi className={styles.name}>{host}</bdi>
              <span className={styles.details}>{[userName === '' ? t('logins.noUserName') : userName, title === host ? '' : title, selfWord(self), hasOneTimeCode ? t('logins.import.withCode') : ''].filter((part) => part !== '').map((part, place) => <bdi key={`${place} ${part}`}>{part}</bdi>)}</span>
            </span>
            <span className={styles.duplicate}>{t(`logins.import.state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Failures({ preview: { failures } }: { readonly preview: LoginImport }): ReactNode {
  if (failures.length === 0) return null
  return (
    <div className={styles.part}>
      <h3 id="login-import-failures" className={styles.label}>{t('logins.import.failures')}</h3>
      <p className={styles.quiet}>{t('logins.import.failuresHelp')}</p>
      <ul aria-labelledby="login-import-failures" className={styles.rows} tabIndex={0}>
        {failures.map(({ line, name, problem }, index) => (
          <li key={`${line} ${index}`} className={styles.row}>
            <span className={styles.line}>{t('logins.import.line', { line: numberText(line) })}</span>
            <span className={styles.words}>
              <span>{t(`logins.import.problem.${problem}`)}</span>
              <bdi className={styles.source}>{name}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

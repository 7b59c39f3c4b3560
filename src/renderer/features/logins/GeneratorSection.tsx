import { useEffect, useState, type ReactNode } from 'react'
import type { GeneratorSettings } from '../../../shared/logins/generator.ts'
import type { GeneratorView } from '../../../shared/logins/login-views.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { CheckField } from '../../parts/CheckField.tsx'
import { ChoiceGroup } from '../../parts/ChoiceGroup.tsx'
import { Field } from '../../parts/Field.tsx'
import styles from '../../parts/RecordScreen.module.css'
import { Section } from '../../parts/Section.tsx'
import { t } from '../../texts/texts.ts'
import { failureText } from '../../texts/wording.ts'
import { separatorChoices, strengthText } from './login-words.ts'
import own from './Logins.module.css'
import { usePassingText } from './use-passing-text.ts'

/** How new passwords are made, how strong that makes them, and one for the clipboard. */
export function GeneratorSection(): ReactNode {
  const [view, setView] = useState<GeneratorView | null>(null)
  const [failure, setFailure] = useState('')
  const { text, show, clear } = usePassingText()
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    clear()
    setFailure('')
    try { await work() } catch (error) { setFailure(failureText(error)) }
  }
  useEffect(() => {
    call('logins.generator').then(setView, (error: unknown) => { setFailure(failureText(error)) })
  }, [])
  const set = (settings: GeneratorSettings): void => { void attempt(async () => { setView(await call('logins.setGenerator', { settings })) }) }
  const copy = async (): Promise<void> => {
    const { length, clearsIn } = await call('logins.copyNew')
    show(t('logins.generator.copied', { length, seconds: clearsIn }), clearsIn)
  }
  return (
    <Section title={t('logins.generator.title')} intro={t('logins.generator.intro')}>
      {view !== null && <Settings settings={view.settings} onChange={set} />}
      <p role="status" className={styles.text}>{view === null ? t('common.loading') : strengthText(view.bits)}</p>
      <div className={styles.buttons}><Button isDisabled={view === null} onPress={() => { void attempt(copy) }}>{t('logins.generator.copy')}</Button></div>
      <p role="status" className={styles.news}>{text}</p>
      <p role="alert" className={styles.failure}>{failure}</p>
    </Section>
  )
}

interface SettingsProps {
  readonly settings: GeneratorSettings
  readonly onChange: (settings: GeneratorSettings) => void
}

function Settings({ settings, onChange }: SettingsProps): ReactNode {
  const kinds = (['password', 'passphrase'] as const).map((kind) => ({ value: kind, label: t(`logins.generator.kind.${kind}`) }))
  return (
    <div className={styles.form}>
      <ChoiceGroup label={t('logins.generator.kind.label')} value={settings.kind} choices={kinds} onChange={(kind) => { onChange({ ...settings, kind }) }} />
      {settings.kind === 'password' ? <PasswordSettings settings={settings} onChange={onChange} /> : <PassphraseSettings settings={settings} onChange={onChange} />}
    </div>
  )
}

const classes = ['lower', 'upper', 'digits', 'symbols'] as const

function PasswordSettings({ settings, onChange }: SettingsProps): ReactNode {
  const isLast = (name: (typeof classes)[number]): boolean => classes.every((other) => settings[other] === (other === name))
  const [isNeeded, setNeeded] = useState(false)
  return (
    <>
      <NumberField label={t('logins.generator.length')} help={t('logins.generator.lengthHelp')} from={8} to={128} value={settings.length} onChange={(length) => { onChange({ ...settings, length }) }} />
      <fieldset className={own.checks}>
        <legend className={own.legend}>{t('logins.generator.made')}</legend>
        {classes.map((name) => (
          <CheckField
            key={name}
            label={t(`logins.generator.${name}`)}
            isSelected={settings[name]}
            onChange={(isOn) => { setNeeded(!isOn && isLast(name)); if (isOn || !isLast(name)) onChange({ ...settings, [name]: isOn }) }}
          />
        ))}
        <p role="status" className={styles.failure}>{isNeeded ? t('logins.generator.oneKind') : ''}</p>
      </fieldset>
      <CheckField label={t('logins.generator.withoutLookAlikes')} isSelected={settings.withoutLookAlikes} onChange={(withoutLookAlikes) => { onChange({ ...settings, withoutLookAlikes }) }} />
    </>
  )
}

function PassphraseSettings({ settings, onChange }: SettingsProps): ReactNode {
  return (
    <>
      <NumberField label={t('logins.generator.words')} help={t('logins.generator.wordsHelp')} from={4} to={10} value={settings.words} onChange={(words) => { onChange({ ...settings, words }) }} />
      <ChoiceGroup label={t('logins.generator.separator.label')} value={settings.separator} choices={separatorChoices.map(([value, name]) => ({ value, label: t(`logins.generator.separator.${name}`) }))} onChange={(separator) => { onChange({ ...settings, separator }) }} />
      <CheckField label={t('logins.generator.capitals')} isSelected={settings.capitals} onChange={(capitals) => { onChange({ ...settings, capitals }) }} />
      <CheckField label={t('logins.generator.withNumber')} isSelected={settings.number} onChange={(number) => { onChange({ ...settings, number }) }} />
    </>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly help: string
  readonly from: number
  readonly to: number
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A whole number between two others; what is typed on the way there stays in the field. */
function NumberField({ label, help, from, to, value, onChange }: NumberFieldProps): ReactNode {
  const [typed, setTyped] = useState(String(value))
  const isGood = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= from && Number(text) <= to
  const change = (text: string): void => {
    setTyped(text)
    if (isGood(text)) onChange(Number(text))
  }
  return <Field label={label} help={help} inputMode="numeric" value={typed} onChange={change} problem={isGood(typed) ? '' : t('logins.generator.number', { from, to })} autoComplete="off" maxLength={3} />
}

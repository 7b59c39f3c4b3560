import { ChevronRight } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { ChoiceGroup } from '../../parts/ChoiceGroup.tsx'
import { t } from '../../texts/texts.ts'
import { dayText, selfWord } from '../../texts/wording.ts'
import { LoudnessMark } from './LoudnessMark.tsx'
import { loudnessOf, madeAs, settingOf, settingsFor, type RuleView } from './rule-view.ts'
import styles from './RuleRow.module.css'

interface Props { readonly rule: RuleView }

/** One warning in one line; opened, why it is there and what can be done about it. */
export function RuleRow({ rule }: Props): ReactNode {
  return (
    <Disclosure className={styles.rule ?? ''}>
      <Heading level={4} className={styles.heading ?? ''}>
        <AriaButton slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight aria-hidden className={styles.chevron} />
          <span className={styles.title}>{rule.title}</span>
          <LoudnessMark loudness={loudnessOf(rule)} />
          <Record rule={rule} />
        </AriaButton>
      </Heading>
      <DisclosurePanel><RuleDetails rule={rule} /></DisclosurePanel>
    </Disclosure>
  )
}

function Record({ rule }: Props): ReactNode {
  const last = dayText(rule.lastShown)
  if (rule.shown === 0) return <span className={styles.record}>{t('warnings.never')}</span>
  return (
    <span className={styles.record}>
      <span>{t('warnings.counts', { shown: rule.shown, helped: rule.helped })}</span>
      {last !== '' && <span>{t('warnings.last', { date: last })}</span>}
    </span>
  )
}

function RuleDetails({ rule }: Props): ReactNode {
  const { run } = useActions()
  return (
    <div className={styles.details}>
      <p>{rule.why}</p>
      <Sources rule={rule} />
      <ChoiceGroup
        label={t('warnings.setting')}
        value={settingOf(rule)}
        choices={settingsFor(rule.level).map((value) => ({ value, label: value === 'full' ? t(`warnings.asMade.${madeAs(rule.level)}`) : t(`warnings.set.${value}`) }))}
        onChange={(setting) => { void run(call('warning.set', { ruleId: rule.id, setting })) }}
        {...(rule.level >= 3 ? { help: t('warnings.neverOff') } : {})}
      />
      <TryIt rule={rule} />
    </div>
  )
}

function Sources({ rule }: Props): ReactNode {
  const label = useId()
  return (
    <div className={styles.sources}>
      <p id={label} className={styles.label}>{t('warnings.sources')}</p>
      <ul aria-labelledby={label} className={styles.list}>
        {rule.sources.map(({ code, section, confidence }) => (
          <li key={`${code} ${section}`}>
            {section === '' ? code : t('warnings.source', { code, section })} <span className={styles.confidence}>({t(`warnings.confidence.${confidence}`)})</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t('warnings.check')}</p>
    </div>
  )
}

function TryIt({ rule }: Props): ReactNode {
  const { run } = useActions()
  const instruction = useId()
  return (
    <div className={styles.attempt}>
      <Button aria-describedby={instruction} onPress={() => { void run(call('warning.try', { ruleId: rule.id })) }}>{t('warnings.tryIt')}</Button>
      <p id={instruction} className={styles.instruction}>{t('warnings.tryAs', { self: selfWord(rule.tryAs), instruction: rule.tryIt })}</p>
    </div>
  )
}

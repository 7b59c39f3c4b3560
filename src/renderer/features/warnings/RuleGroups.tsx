import type { ReactNode } from 'react'
import { t } from '../../texts/texts.ts'
import { byPractice, type RuleView } from './rule-view.ts'
import { RuleRow } from './RuleRow.tsx'
import styles from './Warnings.module.css'

/** Every warning, under the practice that it serves. */
export function RuleGroups({ rules }: { readonly rules: readonly RuleView[] }): ReactNode {
  return byPractice(rules).map((group) => (
    <div key={group.practice} className={styles.group}>
      <h3 className={styles.groupTitle}>{t(`warnings.practice.${group.practice}`)}</h3>
      <div className={styles.rules}>{group.rules.map((rule) => <RuleRow key={rule.id} rule={rule} />)}</div>
    </div>
  ))
}

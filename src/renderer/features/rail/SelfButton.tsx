import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import type { SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { SelfIcon } from '../../parts/SelfIcon.tsx'
import { givenName, selfWord } from '../../texts/wording.ts'
import styles from './SelfButton.module.css'

interface Props {
  readonly self: SelfId
  readonly view: ShellView
}

/** One of the two large buttons: picture, word, colour and pattern; the current one is pressed. */
export function SelfButton({ self, view }: Props): ReactNode {
  const { run } = useActions()
  const given = givenName(self, view.identities[self].name)
  const current = view.activeSelf === self
  // Main knows which self is current; what is drawn here may be a moment old.
  const choose = (): void => { void run(call('self.switch', { self })) }
  return (
    <div className={styles.frame} data-self={self} data-rail={view.rail} data-current={current}>
      <ToggleButton
        className={styles.button ?? ''}
        isSelected={current}
        onChange={choose}
      >
        <SelfIcon self={self} />
        <span className={styles.words}>
          <span className={styles.word}>{selfWord(self)}</span>{' '}
          {given !== null && <span className={styles.name}>{given}</span>}
        </span>
      </ToggleButton>
    </div>
  )
}

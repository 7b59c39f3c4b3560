import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ShellView } from '../../shared/ipc/shell-view.ts'
import { Spoken } from '../parts/Spoken.tsx'
import { t } from '../texts/texts.ts'
import { givenName, selfWord } from '../texts/wording.ts'

/** Says which self is active after each switch; silent at the start. */
export function SwitchAnnouncer({ view }: { readonly view: ShellView }): ReactNode {
  const [sentence, setSentence] = useState('')
  const heard = useRef(view.switches)
  const self = view.activeSelf
  const name = givenName(self, view.identities[self].name)
  useEffect(() => {
    if (heard.current === view.switches) return
    heard.current = view.switches
    const said = name === null ? t('self.now', { self: selfWord(self) }) : t('self.nowNamed', { self: selfWord(self), name })
    // A live region stays silent when its text is the same as before; the invisible blank makes it differ.
    setSentence((before) => (before === said ? `${said}\u00a0` : said))
  }, [view.switches, self, name])
  return <Spoken role="status">{sentence}</Spoken>
}

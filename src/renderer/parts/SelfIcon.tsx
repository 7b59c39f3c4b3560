import { BriefcaseBusiness, House } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SelfId } from '../../shared/persona.ts'

/** The picture of a self: a house for personal, a briefcase for professional. */
export function SelfIcon({ self }: { readonly self: SelfId }): ReactNode {
  const Icon = self === 'personal' ? House : BriefcaseBusiness
  return <Icon aria-hidden focusable="false" />
}

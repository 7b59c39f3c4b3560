import type { Rule } from '../rule.ts'
import { personalInProfessional } from './personal-in-professional.ts'
import { professionalInPersonal } from './professional-in-personal.ts'
import { wrongIdentity } from './wrong-identity.ts'

/** Every rule, in the order of severity. A new rule is one file beside this one and one line here. */
export const rules: readonly Rule[] = [
  wrongIdentity,
  professionalInPersonal,
  personalInProfessional
]

import type { Source } from './rule.ts'

/**
 * The clauses that rules rest on, written once, so that a mark of confidence cannot differ from rule to rule
 * (domain rules 1.0). A clause is listed under every practice that names it there.
 */
export const clauses = {
  separatePages: { code: 'ACA 2014', section: 'H.6.a', confidence: 'C' },
  onlinePresence: { code: 'ACA 2014', section: 'H.6.c', confidence: 'C' },
  publicMedia: { code: 'ACA 2014', section: 'H.6.d', confidence: 'C' },
  knowThePlatform: { code: 'ACA 2014', section: 'H.1.a', confidence: 'C' },
  virtualRelationships: { code: 'ACA 2014', section: 'A.5.e', confidence: 'C' },
  consultation: { code: 'ACA 2014', section: 'B.7', confidence: 'U' },
  privacySettings: { code: 'NBCC 2023', section: '110', confidence: 'M' },
  ownPresence: { code: 'AMA Opinion', section: '2.3.2', confidence: 'C' },
  workContactOnly: { code: 'NASW 2021', section: '1.06(e)', confidence: 'C' },
  postsAreSeen: { code: 'NASW 2021', section: '1.06(f)', confidence: 'C' },
  affiliations: { code: 'NASW 2021', section: '1.06(g)', confidence: 'C' },
  requests: { code: 'NASW 2021', section: '1.06(h)', confidence: 'C' },
  noSearching: { code: 'NASW 2021', section: '1.07(q)', confidence: 'M' },
  nothingIdentifying: { code: 'NASW 2021', section: '1.07(r)', confidence: 'M' },
  separateChannels: { code: 'NASW/ASWB/CSWE/CSWA 2017', section: '3.02', confidence: 'U' },
  separatePresence: { code: 'BACP', section: '33c', confidence: 'U' },
  multipleRelationships: { code: 'APA 2017', section: '3.05', confidence: 'U' },
  anyMedium: { code: 'APA 2017', section: '4.01', confidence: 'C' },
  fewIntrusions: { code: 'APA 2017', section: '4.04(b)', confidence: 'C' },
  noFriending: { code: 'FSMB/ACP 2013', section: 'personal pages', confidence: 'M' },
  personalUse: { code: 'ASPPB 2020', section: 'personal use', confidence: 'C' },
  safeHarbor: { code: 'HIPAA', section: '45 CFR 164.514(b)', confidence: 'C' },
  healthInformation: { code: 'HIPAA', section: '45 CFR 164.502(a)', confidence: 'C' },
  specialData: { code: 'GDPR', section: 'Art 9', confidence: 'C' },
  testimonials: { code: 'Ahpra National Law', section: 's 133', confidence: 'C' }
} as const satisfies Readonly<Record<string, Source>>

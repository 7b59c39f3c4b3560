import { identitySpans, plainHandle } from '../../identities.ts'
import { otherSelf } from '../../persona.ts'
import type { Identity } from '../act.ts'
import { merge, namedIn, teller } from '../lexicon.ts'
import { networks } from '../../networks/index.ts'
import type { Rule, Span } from '../rule.ts'
import { clauses } from '../sources.ts'

const network = `(?:messenger|twitter|${networks.map(({ id }) => id.replaceAll('-', ' ')).join('|')})`
/** "Continue as …": who is meant decides. */
const entersAs = teller(['(?:continue|log ?in|sign ?in) as(?! an? |(?: an?)? guest)', '(?:weiter|anmelden|einloggen|fortfahren) als(?! gast)', '(?:continuar|entrar|iniciar sesión) como(?! invitad)'])
/** Changes the account, or only the view: it counts when it names somebody. */
const switchesTo = teller(['switch (?:to|accounts?)', '(?:zu|konto) .{0,40}wechseln', 'wechseln zu', 'cambiar (?:a|de cuenta)'])
/** Joins two accounts for good. */
const joins = teller([
  '(?:add|link|connect) (?:an? |your |another |existing |more |other )*(?:accounts?|profiles?)', 'link your', `connect (?:to|with) ${network}`, '(?:manage|set up) (?:connected|linked) (?:accounts?|experiences)',
  '(?:weiteres |vorhandenes |bestehendes )?(?:konto|konten|profile?) (?:hinzufügen|verknüpfen|verbinden)', `mit ${network} (?:verknüpfen|verbinden)`,
  '(?:agregar|añadir|vincular|conectar) (?:una? |tus? |otra |otro )?(?:cuentas?|perfil(?:es)?)', `(?:vincular|conectar) con ${network}`
])
/** Sends the same thing to another network as well. */
const crosses = teller([
  'also (?:share|post) (?:to|on)', `(?:cross[- ]?post|share|post) (?:to|on) (?:your )?${network}`, 'auch (?:teilen|posten) auf', `(?:auch )?auf ${network} (?:teilen|posten)`, '(?:compartir|publicar) también en', `(?:compartir|publicar) en ${network}`
])

const namesOf = (text: string, identity: Identity): readonly Span[] => merge([
  ...namedIn(text, identity.name), ...identity.handles.flatMap(({ handle }) => namedIn(text, plainHandle(handle))), ...identitySpans(text, identity)
])
/** The names of one self without what the other's name explains: "Anna Example" does not name "Anna". */
const without = (text: string, spans: readonly Span[]): string => spans.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${'_'.repeat(end - start)}${rest.slice(end)}`, text)
const longest = (spans: readonly Span[]): number => Math.max(0, ...spans.map(({ start, end }) => end - start))

/** P2.4: linked accounts share names, suggestions and posts, and are hard to part again. */
export const linkedProfiles: Rule = {
  id: 'linked-profiles',
  title: 'Linking two profiles',
  rows: ['P2.4'],
  practice: 2,
  level: 3,
  why: 'Linked accounts share suggestions and posts, and so join what should stay apart.',
  sources: [clauses.separatePages, clauses.separateChannels, clauses.separatePresence, clauses.ownPresence],
  acts: ['login'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/settings', instruction: 'Press Link accounts.' },
  check(act) {
    const name = act.controlName
    const [enters, links, sharesToo] = [entersAs(name), joins(name), crosses(name)]
    const binds = enters || links || sharesToo
    if (!binds && !switchesTo(name)) return null
    const base = { ruleId: this.id, spans: [], evidence: '', offers: [] }
    const [own, others] = [namesOf(name, act.identities[act.self]), namesOf(name, act.identities[otherSelf(act.self)])]
    const left = longest(own) > longest(others) ? namesOf(without(name, own), act.identities[otherSelf(act.self)]) : others
    const [named] = left
    if (named) {
      return {
        ...base, level: 3, evidence: name.slice(named.start, named.end), offers: ['open-other-self'],
        sentence: `This button leads to ${act.identities[otherSelf(act.self)].name}, your other self, and pressing it here would tie the two together.`
      }
    }
    if (!binds) return null
    if (act.place.host.toLowerCase().startsWith('accountscenter.')) return { ...base, level: 3, sentence: 'Profiles in one account centre are treated as one person, so keep your two selves in separate ones.' }
    if (links) return { ...base, level: 3, sentence: 'Linked accounts are shown and suggested together, so please make sure that both belong to the same self.' }
    if (sharesToo) return { ...base, level: 3, sentence: 'It would also appear on another network, so please make sure that the account there belongs to the same self.' }
    return own.length > 0 ? null : { ...base, level: 2, sentence: 'This goes on with a profile that Twain does not know, so please make sure that it belongs to this self.' }
  }
}

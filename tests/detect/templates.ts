import { classes, type BenchDocument, type DocumentClass, type Split } from './document.ts'
import { readNear } from './files.ts'
import { splitOf } from './split.ts'
import { parseTemplate, type TemplateNode } from './template.ts'

/** One way to write a document. Long documents (N4) are many sentences, which are shuffled. */
export interface Template {
  readonly id: string
  readonly class: DocumentClass
  readonly page: BenchDocument['page']
  readonly persona: BenchDocument['persona']
  readonly parts: readonly (readonly TemplateNode[])[]
  /** The slots that occur in it. */
  readonly slots: ReadonlySet<string>
}

const files = ['t1', 't2', 't3', 't4', 't5', 't6', 'n1', 'n2', 'n3', 'n4', 'n5'] as const

interface Stored { readonly id: string, readonly text: string | readonly string[], readonly page?: BenchDocument['page'], readonly persona?: BenchDocument['persona'] }

function slotsOf(nodes: readonly TemplateNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'slot') return [node.name]
    if (node.kind === 'choice') return node.options.flatMap(slotsOf)
    return node.kind === 'cue' ? slotsOf(node.nodes) : []
  })
}

function read({ id, text, page, persona }: Stored): Template {
  const kind = classes.find((name) => id.startsWith(name))
  if (kind === undefined) throw new Error(`No class has the template ${id}.`)
  const parts = (typeof text === 'string' ? [text] : text).map(parseTemplate)
  return {
    id,
    class: kind,
    page: page ?? (kind === 'T4' ? 'review_reply' : kind === 'T2' || kind === 'T3' || kind === 'T5' ? 'group' : 'unknown'),
    persona: persona ?? (kind.startsWith('T') && kind !== 'T6' ? 'professional' : 'personal'),
    parts,
    slots: new Set(parts.flatMap(slotsOf)),
  }
}

/** All templates of the benchmark, in the order of their files. */
export const templates: readonly Template[] = files.flatMap((name) => (JSON.parse(readNear(`data/${name}.json`)) as Stored[]).map(read))

/** The templates of one split. */
export const templatesOf = (split: Split): Template[] => templates.filter(({ id }) => splitOf(id) === split)
